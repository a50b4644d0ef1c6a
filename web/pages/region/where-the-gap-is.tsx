import './region-page.css';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../api/client.ts';
import { today } from '../../i18n/format.ts';
import { isolate } from '../../i18n/isolate.ts';
import { usePlaces } from '../../i18n/use-places.ts';
import { CoverageBar } from '../../parts/coverage/coverage-bar.tsx';
import { coverageQuery } from '../../parts/coverage/queries.ts';
import { type CoverageRow, largestCertainGap, rowKeyOf } from '../../parts/coverage/reading.ts';
import { useCoverageWords } from '../../parts/coverage/words.ts';
import { type Region, yearsOf } from '../../parts/figures/figures.ts';
import { recentCampaignsQuery } from '../../parts/figures/queries.ts';

/** Of the newest year that a region has published: how far each group is reached, and where most are left out. */
export function WhereTheGapIs({ region }: { region: Region }) {
  const t = useTranslations();
  const api = useApi();
  const recent = useQuery(recentCampaignsQuery(api, region)).data;
  const [period] = yearsOf(recent ?? [], Number(today().slice(0, 4)));
  const coverage = useQuery({ ...coverageQuery(api, { region, period }), enabled: recent !== undefined });
  const [item] = coverage.data?.items ?? [];
  if (item === undefined) return null;
  return (
    <>
      <p className="region-count">{t('region.coverage.ofYear', { year: String(item.year) })}</p>
      <ul className="region-lines">
        {item.rows.map((row) => (
          <li key={rowKeyOf(row)}>
            <Group row={row} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Group({ row }: { row: CoverageRow }) {
  const t = useTranslations();
  const places = usePlaces();
  const words = useCoverageWords();
  const largest = largestCertainGap(row.provinces);
  return (
    <>
      <p>{words.heading(row)}</p>
      <p className="region-rate">
        <CoverageBar cell={row.region} /> <span>{words.rate(row.region)}</span>
      </p>
      <p className="hint">
        {t('region.coverage.gapOf', { gap: isolate(words.gap(row.region)) })}
        {largest
          ? ` ${t('region.coverage.largestOf', {
              place: isolate(places.name(largest.place)),
              gap: isolate(words.gap(largest)),
            })}`
          : null}
      </p>
    </>
  );
}
