import { evolve } from './evolve.ts';

/** The field in which an event names its convention. */
export interface ConventionKey {
  conventionId: string;
}

/** How the events of a convention are keyed and folded: all that a command has to know of its kind. */
export const STREAM = {
  streamKey: (conventionId: string): ConventionKey => ({ conventionId }),
  evolve,
};
