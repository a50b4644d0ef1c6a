import type { Convention } from '../../state.ts';
import { COMPONENT_STATUSES, type ComponentStatus } from '../../terms.ts';
import type { CentreNote } from './note.ts';

/** How far a component is: as its project owner has reported, and no further than its centre. */

type Given = Pick<Convention, 'centres' | 'componentStatus'>;
type Status = ComponentStatus;

export const isFurther = (status: Status, than: Status): boolean =>
  COMPONENT_STATUSES.indexOf(status) > COMPONENT_STATUSES.indexOf(than);

/** What a centre says here, while it is linked here. */
export const noteOfCentre = ({ centres }: Given, centre: string): CentreNote | undefined =>
  centres.find((each) => each.centre === centre && each.unlinkedAt === undefined);

/** What bounds a component: what its centre says, or what the last one said that was linked to it. */
export const noteOfComponent = ({ centres }: Given, component: string): CentreNote | undefined =>
  centres.findLast((each) => each.component === component);

/**
 * How far a component is for the conditions of tranches. What was reported without a centre, or before it went back, was
 * suspended, closed or given up, counts no further than that centre now says.
 */
export function standingOf(convention: Given, component: string): Status {
  const reported = convention.componentStatus[component] ?? 'planned';
  const note = noteOfComponent(convention, component);
  return note && isFurther(reported, note.status) ? note.status : reported;
}
