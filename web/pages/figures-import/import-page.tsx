import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../api/client.ts';
import { Area } from '../../i18n/area.tsx';
import { today } from '../../i18n/format.ts';
import { usePlaces } from '../../i18n/use-places.ts';
import { NotYours } from '../../parts/acts/not-yours.tsx';
import type { Campaign } from '../../parts/figures/figures.ts';
import { campaignQuery } from '../../parts/figures/queries.ts';
import { usePerson } from '../../session/use-session.ts';
import { Page } from '../../ui/page.tsx';
import { PageAnswer } from '../../ui/page-answer.tsx';
import { BackLink } from './back-link.tsx';
import { ImportForm } from './import-form.tsx';
import { FIGURE_KINDS, modelOf } from './model.ts';

/** A source brings its figures: pasted or as a file, tried out at once, and imported as the trial has shown. */
export const ImportPage = () => (
  <Area name={['region', 'campaigns']}>
    <Import />
  </Area>
);

function Import() {
  const t = useTranslations();
  const places = usePlaces();
  const { id } = useParams({ from: '/region/campaigns/$id/import' });
  const query = useQuery(campaignQuery(useApi(), id));
  return (
    <>
      <BackLink id={id} />
      <PageAnswer query={query}>
        {(campaign) => (
          <Page
            title={t('campaigns.import.title', { year: String(campaign.year) })}
            lead={<bdi>{places.name(campaign.region)}</bdi>}
          >
            {campaign.possibleActs.includes('importFigures') ? (
              <FiguresForm key={id} campaign={campaign} />
            ) : (
              <NotYours act="reportFigures" />
            )}
          </Page>
        )}
      </PageAnswer>
    </>
  );
}

function FiguresForm({ campaign }: { campaign: Campaign }) {
  const navigate = useNavigate();
  const { party } = usePerson();
  const { id, year } = campaign;
  return (
    <ImportForm
      kinds={FIGURE_KINDS}
      campaign={id}
      draftName={`import:${id}`}
      model={(kind) => ({
        table: modelOf(kind === 'khadamati' ? kind : 'figures', campaign, party, today()),
        name: `${kind}-${year}.csv`,
      })}
      onImported={() => {
        void navigate({ to: '/region/campaigns/$id', params: { id } });
        return true;
      }}
    />
  );
}
