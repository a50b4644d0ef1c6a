import { useTranslations } from 'use-intl/react';
import type { Column } from '../../ui/table.tsx';
import { CoverageRate } from './coverage-rate.tsx';
import type { CoverageCell, CoverageRow } from './reading.ts';
import { useCoverageWords } from './words.ts';

/** What is said of each place wherever a group's coverage stands in a table: the rate, the gap, and who is reached. */
export function useCoverageColumns(row: CoverageRow): Column<CoverageCell>[] {
  const t = useTranslations();
  const words = useCoverageWords();
  return [
    { key: 'rate', label: t('region.coverage.rate'), cell: (cell) => <CoverageRate cell={cell} /> },
    { key: 'gap', label: t('region.coverage.gap'), cell: (cell) => <span>{words.gap(cell)}</span> },
    {
      key: 'reached',
      label: words.reachedName(row),
      cell: (cell) => <span>{words.reached(cell)}</span>,
    },
  ];
}
