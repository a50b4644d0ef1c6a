import * as z from 'zod/mini';
import { centreOf, componentStatusOf, readsCentre } from '../../../shared/linked-centre.ts';
import type { ConventionContext } from '../../context.ts';
import { Id } from '../../fields.ts';
import { rule } from '../../rule.ts';
import { ENDED } from '../../state.ts';
import type { CentreNote } from './note.ts';
import { noteOfCentre } from './standing.ts';

/**
 * Learns from a centre how far its component is, or that it is linked here no more. It looks at both as they stand: told
 * twice, late or out of order, there is nothing left to learn.
 */
export const noteCentre = rule({
  data: z.strictObject({ centre: Id }),
  needs: ({ centre }) => readsCentre(centre),
  by: 'workflow',
  refuses: [],
  run(context, { centre: id }): void {
    const { convention } = context;
    if (ENDED.includes(convention.phase)) return;
    const centre = centreOf(context, id);
    const known = noteOfCentre(convention, id);
    const component = centre?.link?.convention === convention.id ? centre.link.component : undefined;
    if (known && known.component !== component) unlink(context, known);
    if (!centre || component === undefined) return;
    const isAbandoned = centre.status === 'abandoned';
    const isKnown = known?.component === component;
    // Another centre may have the component by now.
    if (isAbandoned && !isKnown) return;
    const status = componentStatusOf(centre);
    if (!isKnown || known.status !== status)
      context.emit({ type: 'CentreNoted', data: { centre: id, component, status } });
    if (isAbandoned) unlink(context, { centre: id, component });
  },
});

function unlink(context: ConventionContext, { centre, component }: Pick<CentreNote, 'centre' | 'component'>) {
  context.emit({ type: 'CentreUnlinked', data: { centre, component } });
}
