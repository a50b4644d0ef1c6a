import * as z from 'zod/mini';
import type { CentreAnswer } from '../../aggregates/centre/answers.ts';
import type { CentreExample } from '../../aggregates/centre/examples.ts';
import type { ImportKind } from '../../aggregates/centre/import/read.ts';
import { assertImportable, type RowsReport } from '../../aggregates/centre/import/report.ts';
import { CENTRE_MESSAGES } from '../../aggregates/centre/messages.ts';
import { filled, phraseIn, together } from '../../kernel/messages.ts';
import type { RouteTable } from '../../kernel/route.ts';
import type { Language } from '../../kernel/wording.ts';
import { log } from '../../log.ts';
import { openStore } from '../../store/table.ts';
import { type HttpAnswer, type HttpRequest, ok } from '../http.ts';
import { API_MESSAGES } from '../messages.ts';
import { parseQuery } from '../parse.ts';
import type { ReadRoute } from '../reads/read-route.ts';
import { carryOut, type Outcome } from './carry-out.ts';
import { trialOf } from './trial.ts';

/** Files of centres and of their attendance: what a file would do, and doing it. */

const ImportQuery = z.strictObject({
  dryRun: z.optional(z.enum(['true', 'false'])),
  digest: z.optional(z.string().check(z.maxLength(64))),
});

/**
 * Until how long after the request rows are begun, in milliseconds: the function has twenty seconds, and one act may take
 * long. However long the trial took, some are begun, so that a file that is sent again comes to its end.
 */
const CARRYING_MS = 9_000;
const LEAST_CARRYING_MS = 3_000;

const MESSAGES = together([CENTRE_MESSAGES, API_MESSAGES]);
/** A row may be refused by a sentence of its own, or by the one that a request would be refused by. */
const ROW_MESSAGES = { ...MESSAGES, phrases: { ...MESSAGES.refusals, ...MESSAGES.phrases } };

function shown({ problems, ...report }: RowsReport, { overtaken, left }: Outcome, language: Language) {
  return {
    ...report,
    problems: problems.map(({ why, ...each }) => ({
      ...each,
      code: why.phrase,
      message: phraseIn(ROW_MESSAGES, why, language),
      details: why.details,
    })),
    overtaken: overtaken
      .sort((a, b) => a.row - b.row)
      .map(({ row, refusal: { code, details } }) => {
        const sentence = MESSAGES.refusals[code];
        return { row, code, message: sentence ? filled(MESSAGES, sentence, details, language) : code };
      }),
    left,
  };
}

const NOTHING: Outcome = { overtaken: [], left: 0 };

const importing =
  (kind: ImportKind) =>
  async (request: HttpRequest): Promise<HttpAnswer> => {
    const began = Date.now();
    const { language } = request;
    const { dryRun, digest = '' } = parseQuery(ImportQuery, request.query, language);
    const actor = request.person();
    const csv = typeof request.body === 'string' ? request.body : '';
    const now = new Date(began).toISOString();
    const { report, tried, forbidden } = await trialOf(openStore(), { kind, csv, actor, now });
    if (dryRun === 'true') return ok(shown(report, NOTHING, language));
    if (forbidden) throw forbidden;
    assertImportable(report, digest);
    const until = Math.max(began + CARRYING_MS, Date.now() + LEAST_CARRYING_MS);
    const outcome = await carryOut(openStore(), tried, { actor, digest, until });
    const { counts } = report;
    const { left } = outcome;
    log('info', 'a file was imported', { kind, counts, overtaken: outcome.overtaken.length, left });
    return ok(shown(report, outcome, language));
  };

const REFUSALS = ['rowsRefused', 'importOvertaken', 'organisationSuspended', 'notAllowed'];

const file = (kind: ImportKind, example: CentreExample, summary: string) => ({
  route: `POST /v1/imports/${kind}`,
  summary,
  answers: 'RowsReport' as const,
  query: ImportQuery,
  csv: true as const,
  examples: [example],
  repeatsHarmlessly: true as const,
  refusals: REFUSALS,
  handle: importing(kind),
});

export const ROW_IMPORTS: RouteTable<
  ReadRoute<CentreAnswer> & { csv: true; examples: readonly string[]; repeatsHarmlessly: true }
> = {
  servedBy: 'Centres',
  heading: 'Centres',
  routes: [
    file(
      'centres',
      'centresFile',
      'Import a file of centres (CSV, at most 1 MB and 5,000 rows), or say what it would do; your party is the owner of those that are new',
    ),
    file(
      'attendance',
      'attendanceFile',
      'Import a file of attendance (CSV): how many people came to which centre in which quarter; counts, and nothing about any of them',
    ),
  ],
};
