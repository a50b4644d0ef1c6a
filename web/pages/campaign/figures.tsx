import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../api/client.ts';
import { currentFigures } from '../../parts/figures/fact-key.ts';
import { FactTable } from '../../parts/figures/fact-table.tsx';
import type { Campaign } from '../../parts/figures/figures.ts';
import { useMemberNames } from '../../parts/figures/names.ts';
import { campaignOfYearQuery } from '../../parts/figures/queries.ts';
import { usePerson } from '../../session/use-session.ts';
import { Fold } from '../../ui/fold.tsx';
import { sourcesToAccept } from './matrix-rows.ts';

const isSubmitted = ({ requests }: Campaign, source: string, place: string) =>
  requests.some((each) => each.source === source && each.place === place && each.status === 'submitted');

/** The figures that the reader may see: their own party's, or all of them where they accept. */
export function Figures({ campaign }: { campaign: Campaign }) {
  const t = useTranslations();
  const nameOf = useMemberNames(campaign);
  const { region, year } = campaign;
  const { party } = usePerson();
  const shownAbove = sourcesToAccept(campaign, party);
  const figures = currentFigures(campaign).filter(
    ({ source, place }) => !(shownAbove.includes(source) && isSubmitted(campaign, source, place)),
  );
  const past = useQuery(campaignOfYearQuery(useApi(), region, year - 1)).data;
  const before = past ? currentFigures(past) : [];
  const sources = [...new Set(figures.map(({ source }) => source))];
  if (sources.length === 0) return null;
  return (
    <section className="panel">
      <h2>{t('campaigns.figures')}</h2>
      <p className="hint">{t('campaigns.figuresHint')}</p>
      {sources.map((source) => {
        const own = figures.filter((each) => each.source === source);
        return (
          <Fold key={source} title={nameOf(source)} count={own.length}>
            <FactTable caption={nameOf(source)} figures={own} before={before} />
          </Fold>
        );
      })}
    </section>
  );
}
