import type { Fold } from '../../kernel/context.ts';
import type { Centre } from './centre.ts';
import type { NewEvent } from './events.ts';
import { evolve } from './evolve.ts';

/** The field in which an event names its centre. */
export interface CentreKey {
  centreId: string;
}

/** How a centre's events are keyed and folded. */
export const STREAM: Fold<Centre, NewEvent, CentreKey> = {
  streamKey: (centreId: string): CentreKey => ({ centreId }),
  evolve,
};
