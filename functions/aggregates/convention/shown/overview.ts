import * as z from 'zod/mini';
import { beginningOf } from '../../../kernel/calendar.ts';
import { firstOf } from '../../../kernel/page.ts';
import { Bilingual } from '../../../kernel/text.ts';
import { NEVER_BOUND, Phase } from '../state.ts';
import { begunBy, FIGURES, PartyFigures, type Summary, Waiting } from './summary.ts';

/** All of a party's conventions together: what a region's council looks at on Monday morning. */

const About = z.strictObject({ id: z.string(), title: Bilingual });
const Late = z.extend(Waiting, { convention: About });
const Deadline = z.strictObject({
  convention: About,
  /** The open task, or `tranche` for one that is to be called. */
  kind: z.string(),
  party: z.optional(z.string()),
  dueAt: z.string(),
  amount: z.optional(z.int()),
});

export const Overview = z.strictObject({
  region: z.optional(z.string()),
  conventions: z.int(),
  /** False where there are more conventions than one answer adds up. */
  complete: z.boolean(),
  phases: z.array(z.strictObject({ phase: Phase, conventions: z.int() })),
  /** For each party, what its contributions to all these conventions have come to. Centimes. */
  figures: z.array(z.extend(PartyFigures, { conventions: z.int() })),
  late: z.strictObject({ tasks: z.int(), items: z.array(Late) }),
  deadlines: z.array(Deadline),
});
export type Overview = z.infer<typeof Overview>;

/** How many lines its lists have at most. */
const MAX_LINES = 50;
const MAX_PARTIES = 1000;

/** Adds summaries up, as things stand at `now`. */
export function overviewOf(found: readonly Summary[], now: string): Omit<Overview, 'region' | 'complete'> {
  const waiting = found.flatMap(({ id, title, ...summary }) =>
    begunBy(summary, now).map((each) => ({ ...each, convention: { id, title } })),
  );
  const late = waiting.filter(({ dueAt }) => dueAt < now).sort(byDueDate);
  return {
    conventions: found.length,
    phases: Phase.options.flatMap((phase) => {
      const conventions = found.filter((each) => each.phase === phase).length;
      return conventions > 0 ? [{ phase, conventions }] : [];
    }),
    figures: totals(found.filter(({ phase }) => !NEVER_BOUND.includes(phase))),
    late: { tasks: late.length, items: late.slice(0, MAX_LINES) },
    deadlines: [
      ...waiting
        .filter(({ dueAt }) => dueAt >= now)
        .map(({ convention, kind, party, dueAt }) => ({ convention, kind, party, dueAt })),
      ...found.flatMap(({ id, title, nextTranche }) =>
        nextTranche
          ? [
              {
                convention: { id, title },
                kind: 'tranche',
                dueAt: beginningOf(nextTranche.dueDate),
                amount: nextTranche.amount,
              },
            ]
          : [],
      ),
    ]
      .sort(byDueDate)
      .slice(0, MAX_LINES),
  };
}

const byDueDate = (a: { dueAt: string }, b: { dueAt: string }) => (a.dueAt < b.dueAt ? -1 : 1);

/** The largest contributors first. */
function totals(found: readonly Summary[]): Overview['figures'] {
  const parties = new Map<string, Overview['figures'][number]>();
  for (const each of found.flatMap(({ figures }) => figures)) {
    const known = parties.get(each.party);
    if (!known) parties.set(each.party, { ...each, conventions: 1 });
    else {
      for (const figure of FIGURES) known[figure] += each[figure];
      known.conventions += 1;
    }
  }
  return firstOf(
    [...parties.values()].sort((a, b) => b.pledged - a.pledged),
    MAX_PARTIES,
  );
}
