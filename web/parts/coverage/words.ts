import { useTranslations } from 'use-intl/react';
import { isolate } from '../../i18n/isolate.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useTerms } from '../../i18n/use-terms.ts';
import {
  type CoverageCell,
  type CoverageRow,
  type FilesCell,
  type FilesRow,
  type Known,
  knownOf,
  signOf,
  wholeNameOf,
} from './reading.ts';

/**
 * The sentences of coverage: a range is always written as one, and what is not known says so. Numbers are set apart
 * within them, so that they stand in the page's own direction: the mark within a percentage would turn a `bdi` around.
 */
export function useCoverageWords() {
  const t = useTranslations();
  const { number, percent } = useFormat();
  const { targetGroup } = useTerms();
  const said = (known: Known, write: (value: number) => string): string => {
    const isolated = (value: number) => isolate(write(value));
    switch (known.kind) {
      case 'exactly':
        return isolated(known.value);
      case 'between':
        return t('region.known.between', { least: isolated(known.least), most: isolated(known.most) });
      case 'atLeast':
        return t('region.known.atLeast', { least: isolated(known.least) });
      case 'atMost':
        return t('region.known.atMost', { most: isolated(known.most) });
      case 'unknown':
        return t('region.known.unknown');
    }
  };
  /** A change always has its sign. */
  const signed = (value: number) => (value > 0 ? `+${number(value)}` : number(value));
  const ofCell = (cell: CoverageCell, write: (cell: CoverageCell) => string) =>
    cell.hidden ? t('region.status.hidden') : write(cell);
  return {
    rate: (cell: CoverageCell) => {
      const sign = signOf(cell);
      if (sign === 'hidden' || sign === 'doubtful' || sign === 'unknown') return t(`region.sign.${sign}`);
      if (sign === 'zero') return t('region.sign.zero', { rate: isolate(percent(0)) });
      return said(knownOf(cell.coverageAtLeastPermille, cell.coverageAtMostPermille), (value) =>
        percent(value / 1000),
      );
    },
    reached: (cell: CoverageCell) =>
      ofCell(cell, ({ reachedAtLeast, reachedAtMost }) =>
        said(knownOf(reachedAtLeast, reachedAtMost), number),
      ),
    whole: (cell: CoverageCell) =>
      ofCell(cell, ({ whole }) => (whole === null ? t('region.known.unknown') : isolate(number(whole)))),
    gap: (cell: CoverageCell) =>
      ofCell(cell, ({ gapAtLeast, gapAtMost }) => said(knownOf(gapAtLeast, gapAtMost), number)),
    change: (cell: CoverageCell) =>
      ofCell(cell, ({ changeAtLeast, changeAtMost }) => said(knownOf(changeAtLeast, changeAtMost), signed)),
    /** The group and what is counted of it: "Women: people". */
    heading: ({ targetGroup: group, unit, measure }: Pick<CoverageRow, 'targetGroup' | 'unit' | 'measure'>) =>
      t(`region.heading.${measure}`, { group: isolate(targetGroup(group)), unit: t(`region.units.${unit}`) }),
    files: (cell: FilesCell, known: Known) => (cell.hidden ? t('region.sign.hidden') : said(known, number)),
    filesHeading: ({ targetGroup: group }: FilesRow, source: string) =>
      t('region.files.heading', { group: isolate(targetGroup(group)), source: isolate(source) }),
    wholeName: (row: Pick<CoverageRow, 'of' | 'basis'>) => t(`region.whole.${wholeNameOf(row)}`),
    reachedName: ({ measure }: Pick<CoverageRow, 'measure'>) => t(`region.measures.${measure}`),
  };
}
