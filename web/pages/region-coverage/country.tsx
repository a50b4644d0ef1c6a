import './group-section.css';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import type { GetCoverageAnswer } from '../../api/schema.d.ts';
import { isolate } from '../../i18n/isolate.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { usePlaces } from '../../i18n/use-places.ts';
import { CoverageRate } from '../../parts/coverage/coverage-rate.tsx';
import {
  type CountryRow,
  type CoverageCell,
  type CoverageRow,
  countryRows,
} from '../../parts/coverage/reading.ts';
import { useCoverageWords } from '../../parts/coverage/words.ts';
import { regionOf } from '../../parts/figures/figures.ts';
import { type Column, Table } from '../../ui/table.tsx';
import { Words } from '../../ui/values.tsx';

interface Props {
  answer: GetCoverageAnswer;
  year: number | undefined;
}

/**
 * The regions that have published a year, each group by itself: nothing is added up over regions or groups. Those that
 * have not are named below.
 */
export function Country({ answer, year }: Props) {
  const t = useTranslations();
  const places = usePlaces();
  const { list } = useFormat();
  const groups = countryRows(
    answer,
    places.regions.map(({ code }) => code),
  );
  return (
    <>
      {groups.map((row) => (
        <OneGroup key={row.key} country={row} year={year} />
      ))}
      {answer.unpublished.length > 0 ? (
        <p>
          {t('region.coverage.othersUnpublished', {
            count: answer.unpublished.length,
            regions: list(answer.unpublished.map((code) => isolate(places.name(code)))),
          })}
        </p>
      ) : null}
    </>
  );
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
        <Link to="/region/coverage" search={{ region: regionOf(region), ...(year && { period: year }) }}>
          <Words>{places.name(region)}</Words>
        </Link>
      ),
    },
    {
      key: 'rate',
      label: t('region.coverage.rate'),
      cell: (line) => (line.row ? <CoverageRate cell={line.row.region} /> : t('region.coverage.notAsked')),
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
        rows={regions.filter(({ isPublished }) => isPublished)}
        rowKey={({ region }) => region}
        empty={t('region.coverage.none')}
        columns={columns}
      />
    </section>
  );
}
