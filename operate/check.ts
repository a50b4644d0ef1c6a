import type { Kind } from '../functions/kernel/aggregate.ts';
import type { Versioned } from '../functions/kernel/context.ts';
import type { NewEvent } from '../functions/kernel/event.ts';
import { load } from '../functions/store/load.ts';
import type { Store } from '../functions/store/table.ts';
import { verifyTrail } from '../functions/store/verification.ts';

/** The invariants of one aggregate, whatever happened to its table. */

export interface Checked {
  events: number;
  /** The invariants that are broken, in words. */
  faults: string[];
}

/** Every disagreement between an aggregate's trail and what else the table says of it. */
export async function check<S extends Versioned, E extends NewEvent, Key extends object>(
  store: Store,
  kind: Kind<S, E, Key>,
  id: string,
): Promise<Checked> {
  try {
    const { state } = await load(store, kind, id);
    if (!state) return { events: 0, faults: ['there are events and no snapshot'] };
    const { fault, differing } = await verifyTrail(store, kind, state);
    const events = state.version;
    if (fault && fault.fault !== 'snapshot')
      return { events, faults: [`the chain breaks at event ${fault.seq} (${fault.fault})`] };
    const untold = differing.map((field) => `the snapshot's ${field} is not what its events tell`);
    return { events, faults: [...untold, ...kind.faults(state)] };
  } catch (error) {
    return { events: 0, faults: [`it cannot be read: ${error instanceof Error ? error.message : error}`] };
  }
}
