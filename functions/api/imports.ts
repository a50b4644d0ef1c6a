import * as z from 'zod/mini';
import type { CampaignAnswer } from '../aggregates/campaign/answers.ts';
import { fileReport, readsFor } from '../aggregates/campaign/collection/submission.ts';
import { IMPORT_KINDS } from '../aggregates/campaign/figures/read.ts';
import type { ImportReport } from '../aggregates/campaign/figures/report.ts';
import { CAMPAIGN } from '../aggregates/campaign/index.ts';
import { CAMPAIGN_MESSAGES } from '../aggregates/campaign/messages.ts';
import { MEMBERSHIP, REPORTING } from '../aggregates/campaign/permissions.ts';
import { refuse } from '../aggregates/campaign/refuse.ts';
import { withCodePage } from '../aggregates/shared/import/table.ts';
import { newSalt } from '../aggregates/shared/salt.ts';
import { idOf } from '../kernel/id.ts';
import { phraseIn } from '../kernel/messages.ts';
import { assertAllowed } from '../kernel/permission.ts';
import type { RouteTable } from '../kernel/route.ts';
import type { Language } from '../kernel/wording.ts';
import { stageRules } from '../stage.ts';
import { execute } from '../store/execute.ts';
import { load } from '../store/load.ts';
import { openStore } from '../store/table.ts';
import { type HttpRequest, ok } from './http.ts';
import { FILE_QUERY, importedFile } from './imported-file.ts';
import { permitOf } from './own-organisation.ts';
import { parseQuery } from './parse.ts';
import type { ReadRoute } from './reads/read-route.ts';

/** Files of figures: what a file would do, and doing it. Both are one function of the same file and state. */

const ImportQuery = z.strictObject({
  campaign: z.string().check(z.maxLength(80)),
  ...FILE_QUERY,
});

const Kind = z.enum(IMPORT_KINDS);

/** A problem with its sentence in the reader's language. */
function shown({ problems, places: _places, ...report }: ImportReport, language: Language) {
  return {
    ...report,
    problems: problems.map(({ why, ...each }) => ({
      ...each,
      code: why.phrase,
      message: phraseIn(CAMPAIGN_MESSAGES, why, language),
      details: why.details,
    })),
  };
}

async function importFile(request: HttpRequest) {
  const person = request.person();
  const { campaign, dryRun, digest = '', readAs } = parseQuery(ImportQuery, request.query, request.language);
  const kind = Kind.safeParse(request.params.kind).data;
  if (!kind) throw refuse('notFound');
  const id = idOf(campaign);
  const source = person.party;
  const { csv, codePage } = importedFile(request, { readAs });
  const report = await reportOn(request, { id, kind, csv });
  const answer = shown(withCodePage(report, codePage), request.language);
  if (dryRun === 'true') return ok(answer);
  await execute(openStore(), CAMPAIGN, {
    id,
    command: { type: 'importFigures', data: { kind, csv, source, digest, salt: newSalt() } },
    actor: person,
    permittedBy: permitOf(person, CAMPAIGN),
    rules: stageRules(),
    now: () => new Date().toISOString(),
  });
  return ok(answer);
}

/** What the file would do, to whoever may import it. */
async function reportOn(
  request: HttpRequest,
  { id, kind, csv }: { id: string; kind: z.infer<typeof Kind>; csv: string },
): Promise<ImportReport> {
  const person = request.person();
  const { state, others } = await load(openStore(), CAMPAIGN, id, readsFor(id, person.party));
  if (!state) throw refuse('notFound');
  assertAllowed(REPORTING, MEMBERSHIP, state, person);
  const context = { state, id, now: new Date().toISOString(), beside: { rules: stageRules(), others } };
  return fileReport(context, { kind, csv, source: person.party });
}

export const IMPORT_ROUTES: RouteTable<
  ReadRoute<CampaignAnswer> & { csv: true; examples: readonly string[]; repeatsHarmlessly: true }
> = {
  servedBy: 'Figures',
  heading: 'Figures',
  routes: [
    {
      route: 'POST /v1/imports/{kind}',
      summary: 'Import a file of figures (CSV, at most 1 MB and 5,000 rows), or say what it would do',
      answers: 'ImportReport',
      query: ImportQuery,
      csv: true,
      examples: ['file'],
      repeatsHarmlessly: true,
      refusals: [
        'figuresRefused',
        'importOvertaken',
        'sourceUnknown',
        'organisationSuspended',
        'notAllowed',
        'wrongPhase',
        'notFound',
      ],
      handle: importFile,
    },
  ],
};
