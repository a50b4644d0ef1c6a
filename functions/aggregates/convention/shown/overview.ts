import * as z from 'zod/mini';
import { beginningOf } from '../../../kernel/calendar.ts';
import { sum } from '../../../kernel/money.ts';
import { firstOf } from '../../../kernel/page.ts';
import { Bilingual } from '../../../kernel/text.ts';
import { NEVER_BOUND, Phase } from '../state.ts';
import { begunBy, Figures, PartyFigures, type Summary, Waiting } from './summary.ts';

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
  figures: z.array(z.extend(PartyFigures, { conventions: z.int(), outstanding: z.int() })),
  /** The same of all parties together; `outstanding` is called and not received, whether due or not. */
  total: z.extend(Figures, { outstanding: z.int() }),
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
  const figures = byParty(found.filter(({ phase }) => !NEVER_BOUND.includes(phase)));
  const late = waiting.filter(({ dueAt }) => dueAt < now).sort(byDueDate);
  return {
    conventions: found.length,
    phases: Phase.options.flatMap((phase) => {
      const conventions = found.filter((each) => each.phase === phase).length;
      return conventions > 0 ? [{ phase, conventions }] : [];
    }),
    figures: firstOf(figures, MAX_PARTIES),
    total: withOutstanding(added(figures)),
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

/** The figures of each party over its conventions, the largest contributors first. */
function byParty(found: readonly Summary[]): Overview['figures'] {
  const groups = Map.groupBy(
    found.flatMap(({ figures }) => figures),
    ({ party }) => party,
  );
  return [...groups.values()]
    .flatMap((own) => {
      const [first] = own;
      return first ? [{ ...first, ...withOutstanding(added(own)), conventions: own.length }] : [];
    })
    .sort((a, b) => b.pledged - a.pledged);
}

function added(figures: readonly Figures[]): Figures {
  const of = (figure: keyof Figures) => sum(figures.map((each) => each[figure]));
  return {
    pledged: of('pledged'),
    committed: of('committed'),
    called: of('called'),
    received: of('received'),
    disbursed: of('disbursed'),
    justified: of('justified'),
  };
}

const withOutstanding = (figures: Figures) => ({
  ...figures,
  outstanding: figures.called - figures.received,
});
