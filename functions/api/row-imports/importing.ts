import * as z from 'zod/mini';
import type { StageRules } from '../../aggregates/convention/stage-rules.ts';
import { assertImportable, type RowsReport } from '../../aggregates/shared/import/report.ts';
import { withCodePage } from '../../aggregates/shared/import/table.ts';
import type { Tried } from '../../aggregates/shared/import/trial.ts';
import type { Aggregate } from '../../kernel/aggregate.ts';
import type { Versioned } from '../../kernel/context.ts';
import type { NewEvent } from '../../kernel/event.ts';
import { filled, type Messages, phraseIn, together } from '../../kernel/messages.ts';
import type { Person } from '../../kernel/principal.ts';
import type { Language } from '../../kernel/wording.ts';
import { log } from '../../log.ts';
import { openStore, type Store } from '../../store/table.ts';
import { type HttpAnswer, type HttpRequest, ok } from '../http.ts';
import { FILE_QUERY, importedFile } from '../imported-file.ts';
import { API_MESSAGES } from '../messages.ts';
import { parseQuery } from '../parse.ts';
import { carryOut, type Outcome } from './carry-out.ts';

/** A file of rows, each about an aggregate of its own: what it would do, and doing it. Both are one function. */

export const ImportQuery = z.strictObject(FILE_QUERY);

/**
 * Until how long after the request rows are begun, in milliseconds: the function has twenty seconds, and one act may take
 * long. However long the trial took, some are begun, so that a file that is sent again comes to its end.
 */
const CARRYING_MS = 9_000;
const LEAST_CARRYING_MS = 3_000;

/** What a file would do, and to whom: `forbidden` is why its organisation keeps the person from importing it. */
export interface Trial<Command, S> {
  report: RowsReport;
  tried: Tried<Command, S>[];
  forbidden: Error | undefined;
}

interface FileGiven {
  csv: string;
  actor: Person;
  now: string;
}

/** A kind of file: what its rows are about, and how it is tried and refused. */
export interface RowsFile<
  S extends Versioned,
  E extends NewEvent,
  Key extends object,
  Command extends { type: string },
> {
  kind: string;
  /** The field of a change that names its aggregate: `centre`. */
  names: string;
  aggregate: Aggregate<S, E, Key, Command, StageRules>;
  messages: Messages;
  trial: (store: Store, file: FileGiven) => Promise<Trial<Command, S>>;
  refusing: Parameters<typeof assertImportable>[2];
}

const NOTHING: Outcome = { overtaken: [], left: 0 };

/** A report in the reader's language. A row may be refused by a sentence of its own, or by that of a request. */
function shownWith(own: Messages, names: string) {
  const messages = together([own, API_MESSAGES]);
  const ofRows = { ...messages, phrases: { ...messages.refusals, ...messages.phrases } };
  return (
    { problems, changes, ...report }: RowsReport,
    { overtaken, left }: Outcome,
    language: Language,
  ) => ({
    ...report,
    changes: changes.map(({ id, ...change }) => ({ ...change, [names]: id })),
    problems: problems.map(({ why, ...each }) => ({
      ...each,
      code: why.phrase,
      message: phraseIn(ofRows, why, language),
      details: why.details,
    })),
    overtaken: overtaken
      .sort((a, b) => a.row - b.row)
      .map(({ row, refusal: { code, details } }) => {
        const sentence = messages.refusals[code];
        return { row, code, message: sentence ? filled(messages, sentence, details, language) : code };
      }),
    left,
  });
}

export function importing<
  S extends Versioned,
  E extends NewEvent,
  Key extends object,
  Command extends { type: string; data: object },
>({ kind, names, aggregate, messages, trial, refusing }: RowsFile<S, E, Key, Command>) {
  const shown = shownWith(messages, names);
  return async (request: HttpRequest): Promise<HttpAnswer> => {
    const began = Date.now();
    const { language } = request;
    const { dryRun, digest = '', readAs } = parseQuery(ImportQuery, request.query, language);
    const actor = request.person();
    const { csv, codePage } = importedFile(request, { readAs });
    const now = new Date(began).toISOString();
    const { report, tried, forbidden } = await trial(openStore(), { csv, actor, now });
    const read = withCodePage(report, codePage);
    if (dryRun === 'true') return ok(shown(read, NOTHING, language));
    if (forbidden) throw forbidden;
    assertImportable(report, digest, refusing);
    const until = Math.max(began + CARRYING_MS, Date.now() + LEAST_CARRYING_MS);
    const outcome = await carryOut(openStore(), aggregate, tried, { actor, digest, until });
    const { counts } = report;
    const { left } = outcome;
    log('info', 'a file was imported', { kind, counts, overtaken: outcome.overtaken.length, left });
    return ok(shown(read, outcome, language));
  };
}
