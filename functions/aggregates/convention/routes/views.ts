import * as z from 'zod/mini';
import { Day, endOfDay, Instant } from '../../../kernel/calendar.ts';
import { whole } from '../../../kernel/query.ts';
import type { RouteTable, ViewRoute } from '../../../kernel/route.ts';
import { amendedText } from '../amendment/text.ts';
import { asOf, ledgerTotals, statement, totalsByParty } from '../execution/ledger.ts';
import { reversibles } from '../execution/reversal.ts';
import { conventionText } from '../formation/signature.ts';
import type { ConventionAnswer } from '../shown/answers.ts';
import { conventionView } from '../shown/view.ts';
import type { Convention } from '../state.ts';

/** The views of one convention, from its state alone. */

const TextQuery = z.strictObject({
  amendment: z.optional(whole(1, 999)),
  at: z.optional(whole(1, 999_999)),
});
const LedgerQuery = z.strictObject({ asOf: z.optional(z.union([Instant, Day])) });

/** The instant that a reader of the ledger means: a day lasts to its end. */
function instantOf(given: string | undefined, { changedAt }: Convention): string {
  if (given === undefined) return changedAt;
  return given.length === 10 ? endOfDay(given) : new Date(given).toISOString();
}

export const CONVENTION_VIEWS: RouteTable<ViewRoute<Convention, ConventionAnswer>> = {
  servedBy: 'Read',
  heading: 'Reading',
  routes: [
    {
      route: 'GET /v1/conventions/{id}',
      summary: 'A convention: where it stands, whom it waits for, its money',
      answers: 'Convention',
      tagged: true,
      show: (convention, _, { person, ...reading }) => conventionView(convention, person, reading),
    },
    {
      route: 'GET /v1/conventions/{id}/text',
      summary: "The text in Arabic and French, or an amendment's, or as it was after an event, with its hash",
      answers: 'Text',
      query: TextQuery,
      refusals: ['procedureUnknown'],
      at: (read) => read(TextQuery).at,
      show: (convention, read) => {
        const { amendment } = read(TextQuery);
        return amendment === undefined ? conventionText(convention) : amendedText(convention, amendment);
      },
    },
    {
      route: 'GET /v1/conventions/{id}/ledger',
      summary: 'The ledger as of any instant, or of the end of a day in Morocco',
      answers: 'Ledger',
      query: LedgerQuery,
      show: (convention, read) => {
        const instant = instantOf(read(LedgerQuery).asOf, convention);
        const entries = asOf(convention.entries, instant);
        const lines = statement(entries);
        return {
          asOf: instant,
          statement: lines,
          byParty: totalsByParty(lines),
          totals: ledgerTotals(lines),
          entries,
          reversible: reversibles(entries),
        };
      },
    },
  ],
};
