import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../api/client.ts';
import { Area } from '../../i18n/area.tsx';
import { isolate } from '../../i18n/isolate.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { usePlaces } from '../../i18n/use-places.ts';
import { useTerms } from '../../i18n/use-terms.ts';
import { Table } from '../../ui/table.tsx';
import { Words } from '../../ui/values.tsx';
import type { Centre } from '../centres/centres.ts';
import { type Region, regionOf, yearsOf } from '../figures/figures.ts';
import { recentCampaignsQuery } from '../figures/queries.ts';
import { useCoverageColumns } from './columns.tsx';
import { coverageQuery } from './queries.ts';
import { type CoverageRow, rowKeyOf } from './reading.ts';
import { useCoverageWords } from './words.ts';

interface Props {
  centre: Pick<Centre, 'region' | 'province' | 'groups'>;
}

/**
 * What is published of the coverage where a centre stands: its province beside its region, for each group that it serves.
 * Nothing until the newest published year is known.
 */
export const CentreCoverage = ({ centre }: Props) => (
  <Area name="region">
    <Worded centre={centre} />
  </Area>
);

function Worded({ centre }: Props) {
  const t = useTranslations();
  const api = useApi();
  const region = regionOf(centre.region);
  const recent = useQuery(recentCampaignsQuery(api, region)).data;
  const isPublished = recent?.some(({ publishedVersion }) => publishedVersion !== undefined) === true;
  const [year] = isPublished ? yearsOf(recent, 0) : [];
  const query = useQuery({ ...coverageQuery(api, { region, period: year }), enabled: year !== undefined });
  if (region === undefined || recent === undefined || (isPublished && !query.data)) return null;
  const rows = (query.data?.items ?? [])
    .flatMap((item) => item.rows)
    .filter(({ targetGroup }) => centre.groups.includes(targetGroup));
  return (
    <section className="panel" aria-labelledby="coverage">
      <h2 id="coverage">{t('region.ofCentre.title')}</h2>
      {rows.map((row) => (
        <OneGroup key={rowKeyOf(row)} row={row} province={centre.province} />
      ))}
      {rows.length === 0 ? <Nothing centre={centre} year={year} /> : null}
      <Way region={region} period={year} group={rows.length === 1 ? rows[0]?.targetGroup : undefined} />
    </section>
  );
}

function OneGroup({ row, province }: { row: CoverageRow; province: string }) {
  const t = useTranslations();
  const places = usePlaces();
  const words = useCoverageWords();
  const figures = useCoverageColumns(row);
  const here = row.provinces.filter(({ place }) => place === province);
  return (
    <Table
      caption={words.heading(row)}
      rows={[...here, row.region]}
      rowKey={({ place }) => place}
      empty={t('region.coverage.none')}
      columns={[
        {
          key: 'place',
          label: t('region.place'),
          isHeading: true,
          cell: ({ place }) => <Words>{places.name(place)}</Words>,
        },
        ...figures,
      ]}
    />
  );
}

/** Why no figure stands beside the centre. */
function Nothing({ centre: { groups }, year }: Props & { year: number | undefined }) {
  const t = useTranslations();
  const { list } = useFormat();
  const { targetGroup } = useTerms();
  if (year === undefined) return <p>{t('region.ofCentre.unpublished')}</p>;
  const named = list(groups.map((group) => isolate(targetGroup(group))));
  return <p>{t('region.ofCentre.none', { year: String(year), groups: named })}</p>;
}

interface WayProps {
  region: Region;
  period: number | undefined;
  group: string | undefined;
}

function Way({ region, period, group }: WayProps) {
  const t = useTranslations();
  const places = usePlaces();
  return (
    <p className="not-printed">
      <Link to="/region/coverage" search={{ region, ...(period && { period }), ...(group && { group }) }}>
        {period
          ? t('region.ofCentre.all', { region: isolate(places.name(region)), year: String(period) })
          : t('region.coverage.titleOf', { region: places.name(region) })}
      </Link>
    </p>
  );
}
