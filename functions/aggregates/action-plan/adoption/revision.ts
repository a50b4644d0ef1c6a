import * as z from 'zod/mini';
import { listed } from '../../../kernel/refusal.ts';
import { coreOf } from '../../shared/core.ts';
import { readsConsultations } from '../../shared/named-consultation.ts';
import { readsCoverage } from '../../shared/published-coverage.ts';
import { readsRegister } from '../../shared/registered.ts';
import { MAX_REVISIONS, openRevision } from '../action-plan.ts';
import { contentsChanges } from '../changes.ts';
import { contentFaults } from '../consistency.ts';
import { type Contents, Lines } from '../contents.ts';
import { conventionsIn, obstacles, replacedFaults } from '../conventions.ts';
import { contributorFaults, contributorsOf, Fields, Reason } from '../drafting.ts';
import { EnvelopesGiven, TargetsGiven } from '../given.ts';
import { consultationFaults, reachedFaults } from '../named.ts';
import { RUNNING } from '../permissions.ts';
import { refuse, refuseFields } from '../refuse.ts';
import { rule } from '../rule.ts';
import { revisionProcedure } from './steps.ts';

/** A revision: a new text of a plan in force, by the approvals of the first one. */

/** The parts given replace those in force. */
const RevisionChanges = z.partial(
  z.extend(Fields, { lines: Lines, envelopes: EnvelopesGiven, targets: TargetsGiven }),
);

/**
 * Proposes a revision. One at a time; a line that comes in or says something else by it is a convention of the
 * proposer's party. What keeps a draft from being submitted keeps it from being proposed.
 */
export const proposeRevision = rule({
  data: z.strictObject({ reason: Reason, changes: RevisionChanges }),
  by: RUNNING,
  needs: ({ changes: { contributors = [], consultations = [], targets = [] } }, now) => ({
    ...readsCoverage(
      targets.map(({ place }) => place),
      now,
    ),
    others: [
      ...readsRegister(contributors.map(({ party }) => party)).others,
      ...readsConsultations(consultations).others,
    ],
  }),
  needsBy: ({ state: { contents } }, { changes: { lines } }) =>
    conventionsIn({ lines: lines ?? contents.lines }),
  refuses: [
    'revisionOpen',
    'revisionsTooMany',
    'revisionEmpty',
    'actionPlanInconsistent',
    'planNotReady',
    'lineTaken',
  ],
  run(context, { reason, changes: { contributors, ...given } }): void {
    const { contents, core, region, revisions } = context.state;
    if (openRevision(context.state)) throw refuse('revisionOpen');
    if (revisions.length >= MAX_REVISIONS) throw refuse('revisionsTooMany', { most: MAX_REVISIONS });
    const after: Contents = {
      ...contents,
      ...given,
      ...(contributors && { contributors: contributorsOf(context, contributors) }),
    };
    const faults = [
      ...contributorFaults(
        context,
        contributors ?? [],
        coreOf({ core }).map(({ party }) => party),
      ),
      ...consultationFaults(context, after.consultations, { region, known: contents.consultations }),
      ...contentFaults(after, region),
      ...reachedFaults(context, after.targets, contents.targets),
      ...replacedFaults(context, { before: contents, after, region, party: context.party }),
    ];
    if (faults.length > 0)
      throw refuseFields(faults.map(({ path, why }) => ({ path: `changes.${path}`, why })));
    const changes = contentsChanges(contents, after);
    if (!changes) throw refuse('revisionEmpty');
    const missing = obstacles(context, after, { region, before: contents.lines });
    if (missing.length > 0) throw refuse('planNotReady', { missing: listed(missing) });
    const number = revisions.length + 1;
    const procedure = revisionProcedure(context.state, number);
    context.emit({ type: 'RevisionProposed', data: { number, reason, changes, procedure } });
  },
});
