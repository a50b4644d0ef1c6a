import * as z from 'zod/mini';
import { coreOf } from '../../shared/core.ts';
import { readsConsultations } from '../../shared/named-consultation.ts';
import { readsConventions } from '../../shared/planned-convention.ts';
import { readsCoverage } from '../../shared/published-coverage.ts';
import { readsRegister } from '../../shared/registered.ts';
import { MAX_REVISIONS, openRevision } from '../action-plan.ts';
import { contentsChanges } from '../changes.ts';
import { contentFaults } from '../consistency.ts';
import { type Contents, Envelopes, Lines, Targets } from '../contents.ts';
import { conventionFaults } from '../conventions.ts';
import { contributorFaults, contributorsOf, Fields, Reason } from '../drafting.ts';
import { consultationFaults, reachedFaults } from '../named.ts';
import { RUNNING } from '../permissions.ts';
import { refuse, refuseFields } from '../refuse.ts';
import { rule } from '../rule.ts';
import { revisionProcedure } from './steps.ts';

/** A revision: a new text of a plan in force, by the approvals of the first one. */

/** The parts given replace those in force. */
const RevisionChanges = z.partial(z.extend(Fields, { lines: Lines, envelopes: Envelopes, targets: Targets }));

/** Proposes a revision. One at a time; a line that comes in by it is a convention of the proposer's party. */
export const proposeRevision = rule({
  data: z.strictObject({ reason: Reason, changes: RevisionChanges }),
  by: RUNNING,
  needs: ({ changes: { contributors = [], lines = [], consultations = [], targets = [] } }, now) => ({
    ...readsCoverage(
      targets.map(({ place }) => place),
      now,
    ),
    others: [
      ...readsRegister(contributors.map(({ party }) => party)).others,
      ...readsConsultations(consultations).others,
      ...readsConventions(lines.map(({ convention }) => convention)).others,
    ],
  }),
  refuses: ['revisionOpen', 'revisionsTooMany', 'revisionEmpty', 'actionPlanInconsistent', 'lineTaken'],
  run(context, { reason, changes: { contributors, ...given } }): void {
    const { contents, core, region, revisions } = context.state;
    if (openRevision(context.state)) throw refuse('revisionOpen');
    if (revisions.length >= MAX_REVISIONS) throw refuse('revisionsTooMany', { most: MAX_REVISIONS });
    const after: Contents = {
      ...contents,
      ...given,
      ...(contributors && { contributors: contributorsOf(context, contributors) }),
    };
    const known = new Set(contents.lines.map(({ convention }) => convention));
    const text = { region, years: after.years, party: context.party };
    const faults = [
      ...contributorFaults(
        context,
        contributors ?? [],
        coreOf({ core }).map(({ party }) => party),
      ),
      ...consultationFaults(context, after.consultations, { region, known: contents.consultations }),
      ...contentFaults(after, region),
      ...reachedFaults(context, after.targets, contents.targets),
      ...after.lines.flatMap((line, index) =>
        known.has(line.convention) ? [] : [...conventionFaults(context, line, text, `lines.${index}.`)],
      ),
    ];
    if (faults.length > 0)
      throw refuseFields(faults.map(({ path, why }) => ({ path: `changes.${path}`, why })));
    const changes = contentsChanges(contents, after);
    if (!changes) throw refuse('revisionEmpty');
    const number = revisions.length + 1;
    const procedure = revisionProcedure(context.state, number);
    context.emit({ type: 'RevisionProposed', data: { number, reason, changes, procedure } });
  },
});
