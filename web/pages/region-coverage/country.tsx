import './group-section.css';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import type { GetCoverageAnswer } from '../../api/schema.d.ts';
import { usePlaces } from '../../i18n/use-places.ts';
import { RegionCode } from '../../parts/figures/figures.ts';
import { type Column, Table } from '../../ui/table.tsx';
import { Words } from '../../ui/values.tsx';
import { CoverageBar } from './coverage-bar.tsx';
import { type CountryRow, type CoverageCell, type CoverageRow, countryRows } from './reading.ts';
import { useCoverageWords } from './words.ts';

interface Props {
  answer: GetCoverageAnswer;
  year: number | undefined;
}

/** The twelve regions, each group by itself: nothing is added up over regions or groups. */
export function Country({ answer, year }: Props) {
  const places = usePlaces();
  return countryRows(
    answer,
    places.regions.map(({ code }) => code),
  ).map((row) => <OneGroup key={row.key} country={row} year={year} />);
}

type Line = CountryRow['regions'][number];

function OneGroup({ country: { row, regions }, year }: { country: CountryRow; year: number | undefined }) {
  const t = useTranslations();
  const places = usePlaces();
  const words = useCoverageWords();
  const heading = words.heading(row);
  const said = (label: string, key: string, write: (cell: CoverageCell, of: CoverageRow) => string) => ({
    key,
    label,
    cell: (line: Line) => (line.row ? <span>{write(line.row.region, line.row)}</span> : '–'),
  });
  const columns: Column<Line>[] = [
    {
      key: 'region',
      label: t('region.region'),
      isHeading: true,
      cell: ({ region }) => (
        <Link
          to="/region/coverage"
          search={{ region: RegionCode.safeParse(region).data, ...(year && { period: year }) }}
        >
          <Words>{places.name(region)}</Words>
        </Link>
      ),
    },
    {
      key: 'rate',
      label: t('region.coverage.rate'),
      cell: (line) =>
        line.row ? (
          <span className="coverage-rate">
            <CoverageBar cell={line.row.region} /> <span>{words.rate(line.row.region)}</span>
          </span>
        ) : (
          t(line.isPublished ? 'region.coverage.notAsked' : 'region.coverage.unpublished')
        ),
    },
    said(t('region.coverage.gap'), 'gap', words.gap),
    said(words.reachedName(row), 'reached', words.reached),
    said(t('region.whole.any'), 'whole', (cell, of) => `${words.whole(cell)} (${words.wholeName(of)})`),
    said(t('region.coverage.change'), 'change', words.change),
  ];
  return (
    <section className="panel coverage-group">
      <h2>{heading}</h2>
      <Table
        caption={heading}
        isCaptionHidden
        rows={regions}
        rowKey={({ region }) => region}
        empty={t('region.coverage.none')}
        columns={columns}
      />
    </section>
  );
}
