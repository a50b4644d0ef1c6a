import type { Kind } from '../../kernel/aggregate.ts';
import { Convention } from './convention.ts';
import { Event, type NewEvent } from './events.ts';
import { faults } from './faults.ts';
import { listing } from './listing.ts';
import { isMember } from './permissions.ts';
import { type ConventionKey, STREAM } from './stream.ts';
import { Summary } from './summary.ts';

/** A convention as whoever reads it knows it. What can be done to it is in index.ts. */
export const CONVENTION_KIND = {
  kind: 'convention',
  letter: 'c',
  prefix: 'CONVENTION',
  path: '/v1/conventions',
  state: Convention,
  event: Event,
  summary: Summary,
  ...STREAM,
  knows: (convention, { party }) => isMember(convention, party),
  progress: ({ id, number, phase, version }) => ({ id, number, phase, version }),
  listing,
  faults,
} satisfies Kind<Convention, NewEvent, ConventionKey> & { summary: unknown };
