import * as z from 'zod/mini';
import { whole } from '../../../kernel/query.ts';
import type { RouteTable, ViewRoute } from '../../../kernel/route.ts';
import { amendedText } from '../amendment/text.ts';
import type { Event } from '../events.ts';
import { compareStatement } from '../execution/bank/statement/compare.ts';
import { movementsOf } from '../execution/bank/statement/movements.ts';
import { readStatement } from '../execution/bank/statement/read.ts';
import { conventionText } from '../formation/signature.ts';
import type { ConventionAnswer } from '../shown/answers.ts';
import { LedgerQuery, ledgerPage } from '../shown/ledger-page.ts';
import { conventionView } from '../shown/view.ts';
import type { Convention } from '../state.ts';

/** What is shown of one convention. */

/** The table as the bank gives it: UTF-8, a heading, at most 1 MB. */
const Statement = z.strictObject({ csv: z.string().check(z.minLength(1), z.maxLength(1_000_000)) });

const TextQuery = z.strictObject({
  amendment: z.optional(whole(1, 999)),
  at: z.optional(whole(1, 999_999)),
});

export const CONVENTION_VIEWS: RouteTable<ViewRoute<Convention, ConventionAnswer, Event>> = {
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
      summary: "The ledger as of now, of any instant, or of the end of a day in Morocco by the bank's days",
      answers: 'Ledger',
      query: LedgerQuery,
      show: (convention, read, { eventsAfter }) => ledgerPage(convention, read(LedgerQuery), eventsAfter),
    },
    {
      route: 'POST /v1/conventions/{id}/bank-statement',
      summary: 'Lay a bank statement (CSV) beside the ledger: what agrees, what differs, what only one has',
      answers: 'Comparison',
      body: Statement,
      examples: ['statement'],
      repeatsHarmlessly: true,
      reads: true,
      refusals: ['notFound', 'statementUnreadable'],
      show: ({ books }, read) => compareStatement(readStatement(read(Statement).csv), movementsOf(books)),
    },
  ],
};
