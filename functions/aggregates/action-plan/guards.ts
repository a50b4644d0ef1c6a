import { type ActionPlan, ENDED, openRevision } from './action-plan.ts';
import { withContentsChanges } from './changes.ts';

const GUARD = 'coreline#';

/**
 * The guards of a plan: the conventions that are core lines of it, which are core in no other meanwhile; those too that
 * an open revision would bring. A plan that has ended holds none.
 */
export function guardsOf(plan: Pick<ActionPlan, 'contents' | 'phase' | 'revisions'>): string[] {
  if (ENDED.includes(plan.phase)) return [];
  const revision = openRevision(plan);
  const texts = [plan.contents, ...(revision ? [withContentsChanges(plan.contents, revision.changes)] : [])];
  const core = texts.flatMap(({ lines }) =>
    lines.filter(({ role }) => role === 'core').map(({ convention }) => `${GUARD}${convention}`),
  );
  return [...new Set(core)];
}
