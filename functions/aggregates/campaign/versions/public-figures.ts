import type { Fact } from '../../shared/figures.ts';
import type { Campaign } from '../campaign.ts';
import type { SourcedFact } from '../coverage/facts.ts';
import { publicVersions, type ShownCell, type ShownRow } from '../coverage/public.ts';
import { coverageIn } from './figures.ts';

/** The figures that coverage shows to everybody. */

/**
 * Of each place those entitled and those reached at least, as the newest published version shows them; nothing of what
 * is hidden, and nothing before the first version is published.
 */
export function publicFigures(campaign: Campaign): SourcedFact[] {
  const { versions, publishedVersion, settings } = campaign;
  if (publishedVersion === undefined) return [];
  const rows = versions.map(({ number }) => coverageIn(campaign, number).rows);
  const shown = publicVersions(rows, settings.smallNumbersBelow)[publishedVersion - 1] ?? [];
  return shown.flatMap((row) =>
    [...row.provinces, row.region].flatMap((cell) => [
      ...figureOf(row, cell, row.of, cell.whole),
      ...figureOf(row, cell, row.measure, cell.part.atLeast),
    ]),
  );
}

function figureOf(
  { targetGroup, unit, sources }: ShownRow,
  { place }: ShownCell,
  measure: Fact['measure'],
  value: number | undefined,
): SourcedFact[] {
  const from = sources.find((each) => each.measure === measure);
  if (value === undefined || !from) return [];
  return [{ ...from, place, targetGroup, unit, value }];
}
