import * as z from 'zod/mini';
import { DocumentReference } from '../../shared/document.ts';
import { openRevision } from '../action-plan.ts';
import { RUNNING } from '../permissions.ts';
import { refuse } from '../refuse.ts';
import { rule } from '../rule.ts';
import { closureOf } from './steps.ts';

/** At the end of a plan the three accept the final report. */

/** Begins the closure with the final report. */
export const close = rule({
  data: z.strictObject({ report: DocumentReference }),
  by: RUNNING,
  refuses: ['revisionOpen'],
  run(context, { report }): void {
    if (openRevision(context.state)) throw refuse('revisionOpen');
    context.emit({ type: 'ClosureBegun', data: { report, procedure: closureOf(context.state) } });
  },
});
