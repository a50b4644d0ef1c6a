import type { Stage } from '../../functions/aggregates/centre/centre.ts';
import { type Life, WORKFLOW } from './life.ts';
import { smallLife } from './small.ts';

/** Conventions of whose components centres tell. */

export const CENTRE = 'fkenitra';

/** What the consumer does, whenever it is told of a centre: the convention looks at it. Returns the events. */
export function told(life: Life, stage: Stage, verified = false) {
  life.centres.set(CENTRE, {
    id: CENTRE,
    stage,
    link: { convention: life.id, component: componentOf(life) },
    ...(stage === 'inService' && { opening: verified ? { verifiedAt: life.now } : {} }),
  });
  return life.act({ type: 'noteCentre', data: { centre: CENTRE } }, WORKFLOW);
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
  life.centres.set(CENTRE, { id: CENTRE, stage: 'works' });
  life.act({ type: 'noteCentre', data: { centre: CENTRE } }, WORKFLOW);
  return [life];
}
