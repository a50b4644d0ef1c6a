import * as z from 'zod/mini';
import { type Fact, factKey } from '../../parts/figures/fact-key.ts';
import type { Figure } from '../../parts/figures/figures.ts';

/** Another number for a figure, as it is being typed. */
export const NewFigure = z.object({
  id: z.string(),
  /** The key of the figure that it replaces. */
  figure: z.optional(z.string()),
  value: z.optional(z.number()),
  asOf: z.string(),
  note: z.string(),
});
export type NewFigure = z.infer<typeof NewFigure>;

export const newFigure = (asOf: string): NewFigure => ({ id: crypto.randomUUID(), asOf, note: '' });

/** The figures as they are to be: each like the one that it replaces, but for its number, day and note. */
export function correctedOf(own: readonly Figure[], rows: readonly NewFigure[]): Fact[] {
  return rows.flatMap(({ figure, value, asOf, note }) => {
    const before = own.find((each) => factKey(each) === figure);
    if (!before || value === undefined) return [];
    const { source: _source, note: _note, ...rest } = before;
    return [{ ...rest, value, asOf, ...(note.trim() !== '' && { note: note.trim() }) }];
  });
}
