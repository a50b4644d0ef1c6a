import * as z from 'zod/mini';
import { Day } from '../../../kernel/calendar.ts';
import {
  Basis,
  type Fact,
  Figure,
  FigurePlace,
  FigureUnit,
  Measure,
  MissingReason,
  Note,
  Quality,
} from '../../shared/figures.ts';
import { TargetGroup } from '../../shared/target-group.ts';

/**
 * The figures of a source as they are kept: those that differ in nothing but their place stand together, because a
 * region's year has thousands of them.
 */
export const Series = z.strictObject({
  targetGroup: TargetGroup,
  measure: Measure,
  unit: FigureUnit,
  basis: Basis,
  quality: Quality,
  asOf: Day,
  cumulative: z.optional(z.literal(true)),
  values: z.partialRecord(FigurePlace, z.union([Figure, MissingReason])),
  notes: z.optional(z.partialRecord(FigurePlace, Note)),
});
export type Series = z.infer<typeof Series>;

/** What tells one figure of a source from another. */
export const factKey = ({ place, targetGroup, measure }: Pick<Fact, 'place' | 'targetGroup' | 'measure'>) =>
  `${place}#${targetGroup}#${measure}`;

type Common = Omit<Fact, 'place' | 'value' | 'note'>;

const seriesKey = ({ targetGroup, measure, unit, basis, quality, asOf, cumulative }: Common) =>
  [targetGroup, measure, unit, basis, quality, asOf, cumulative].join('#');

/** The figures packed, in an order that the same figures always have. */
export function packed(facts: readonly Fact[]): Series[] {
  const all = new Map<string, Series>();
  const sorted = [...facts].sort((a, b) => (factKey(a) < factKey(b) ? -1 : 1));
  for (const { place, value, note, ...common } of sorted) {
    const key = seriesKey(common);
    const series = all.get(key) ?? { ...common, values: {} };
    all.set(key, {
      ...series,
      values: { ...series.values, [place]: value },
      ...(note !== undefined && { notes: { ...series.notes, [place]: note } }),
    });
  }
  return [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, series]) => series);
}

/** The figures of some series, one by one. */
export function unpacked(all: readonly Series[]): Fact[] {
  return all.flatMap(({ values, notes = {}, ...common }) =>
    Object.entries(values).flatMap(([name, value]) => {
      const place = FigurePlace.parse(name);
      if (value === undefined) return [];
      const note = notes[place];
      return [{ ...common, place, value, ...(note !== undefined && { note }) }];
    }),
  );
}

/** Figures with others in their place: of each key the last one stands. */
export function replaced(before: readonly Fact[], by: readonly Fact[]): Fact[] {
  return [...new Map([...before, ...by].map((fact) => [factKey(fact), fact])).values()];
}
