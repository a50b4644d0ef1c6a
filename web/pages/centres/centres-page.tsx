import '../../ui/button.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../api/client.ts';
import { Area } from '../../i18n/area.tsx';
import { today } from '../../i18n/format.ts';
import { usePlaces } from '../../i18n/use-places.ts';
import { useIsYours } from '../../parts/acts/rights.ts';
import { centresQuery } from '../../parts/centres/queries.ts';
import { useOwnRegion } from '../../parts/parties/own-region.ts';
import { Page } from '../../ui/page.tsx';
import { Working } from '../../ui/progress.tsx';
import { Answer } from '../../ui/states.tsx';
import { Board } from './board.tsx';
import { CentreFilterBar } from './centre-filter-bar.tsx';
import type { CentreFilters } from './filters.ts';

/** The board of centres: how many stand in each stage, which are late, and whose turn it is. */
export const CentresPage = () => (
  <Area name="centres">
    <Centres />
  </Area>
);

/** The region that is looked at: the reader's own where they have chosen none. */
function useRegion({ region }: CentreFilters) {
  const own = useOwnRegion(region === undefined);
  const chosen = region ?? own.region;
  return { region: chosen === 'all' ? undefined : chosen, isKnown: region !== undefined || own.isKnown };
}

function Centres() {
  const t = useTranslations();
  const places = usePlaces();
  const filters = useSearch({ from: '/centres' });
  const navigate = useNavigate({ from: '/centres' });
  const change = (part: Partial<CentreFilters>) =>
    void navigate({ search: (before) => ({ ...before, ...part }), resetScroll: false });
  const { region, isKnown } = useRegion(filters);
  const query = useQuery({ ...centresQuery(useApi(), region), enabled: isKnown });
  const rows = query.data?.items ?? [];
  if (places.areAwaited) return <Working label={t('ui.loading')} />;
  return (
    <Page
      title={region ? t('centres.titleOf', { region: places.name(region) }) : t('centres.title')}
      lead={t('centres.lead')}
      actions={<Actions />}
    >
      <CentreFilterBar filters={filters} region={region} rows={rows} change={change} />
      <Answer query={query}>{({ items }) => <Board rows={items} filters={filters} today={today()} />}</Answer>
    </Page>
  );
}

function Actions() {
  const t = useTranslations();
  const mayRegister = useIsYours('registerCentre');
  const mayImport = useIsYours('importCentres');
  return (
    <>
      {mayRegister ? (
        <Link to="/centres/new" className="button button-primary">
          {t('centres.register')}
        </Link>
      ) : null}
      {mayImport ? (
        <Link to="/centres/import" className="button">
          {t('centres.import')}
        </Link>
      ) : null}
    </>
  );
}
