import type { Stage } from '../../functions/aggregates/centre/centre.ts';
import { type Life, WORKFLOW } from './life.ts';
import { smallLife } from './small.ts';

/** Conventions of whose components centres tell. */

export const CENTRE = 'fkenitra';

/** What the consumer does, whenever it is told of a centre: the convention looks at it. Returns the events. */
export const told = (life: Life, stage: Stage, verified = false) => toldBy(life, CENTRE, { stage, verified });

/** The same of any centre that is linked to the first component; its status is its stage unless it is given. */
export function toldBy(
  life: Life,
  id: string,
  { stage, status = stage, verified = false }: { stage: Stage; status?: string; verified?: boolean },
) {
  life.centres.set(id, {
    id,
    stage,
    status,
    link: { convention: life.id, component: componentOf(life) },
    ...(stage === 'inService' && { opening: verified ? { verifiedAt: life.now } : {} }),
  });
  return life.act({ type: 'noteCentre', data: { centre: id } }, WORKFLOW);
}

export const componentOf = ({ c }: Life): string => c.terms.components[0]?.id ?? '';

/** A convention in force whose first component has a centre. */
export function lifeWithCentre(stage: Stage): Life {
  const life = smallLife();
  told(life, stage);
  return life;
}

/** Lives with all that centres tell. */
export function centreLives(): Life[] {
  const life = lifeWithCentre('works');
  life.centres.set(CENTRE, { id: CENTRE, stage: 'works', status: 'works' });
  life.act({ type: 'noteCentre', data: { centre: CENTRE } }, WORKFLOW);
  return [life];
}
