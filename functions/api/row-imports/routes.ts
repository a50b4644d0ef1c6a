import type { CentreAnswer } from '../../aggregates/centre/answers.ts';
import type { CentreExample } from '../../aggregates/centre/examples.ts';
import type { ImportKind } from '../../aggregates/centre/import/read.ts';
import { ROW_REFUSING } from '../../aggregates/centre/import/report.ts';
import { CENTRE } from '../../aggregates/centre/index.ts';
import { CENTRE_MESSAGES } from '../../aggregates/centre/messages.ts';
import type { RouteTable } from '../../kernel/route.ts';
import type { ReadRoute } from '../reads/read-route.ts';
import { ImportQuery, importing } from './importing.ts';
import { trialOf } from './trial.ts';

/** Files of centres and of their attendance: what a file would do, and doing it. */

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
  handle: importing({
    kind,
    names: 'centre',
    aggregate: CENTRE,
    messages: CENTRE_MESSAGES,
    trial: (store, given) => trialOf(store, { kind, ...given }),
    refusing: ROW_REFUSING,
  }),
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
