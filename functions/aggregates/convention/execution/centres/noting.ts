import * as z from 'zod/mini';
import { centreOf, componentStatusOf, readsCentre } from '../../../shared/linked-centre.ts';
import { Id } from '../../fields.ts';
import { rule } from '../../rule.ts';
import { ENDED } from '../../state.ts';

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
    const known = convention.centres.find((each) => each.centre === id);
    const component = centre?.link?.convention === convention.id ? centre.link.component : undefined;
    if (known && known.component !== component)
      context.emit({ type: 'CentreUnlinked', data: { centre: id, component: known.component } });
    if (!centre || component === undefined) return;
    const status = componentStatusOf(centre);
    if (known?.component === component && known.status === status) return;
    context.emit({ type: 'CentreNoted', data: { centre: id, component, status } });
  },
});
