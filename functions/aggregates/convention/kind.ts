import type { Kind } from '../../kernel/aggregate.ts';
import type { Convention } from './convention.ts';
import { Event, type NewEvent } from './events.ts';
import { faults } from './faults.ts';
import { listing } from './listing.ts';
import { isMember } from './permissions.ts';
import { CONVENTION_RECORD } from './record.ts';
import { type ConventionKey, STREAM } from './stream.ts';
import { Summary } from './summary.ts';

/** A convention as whoever reads it knows it. What can be done to it is in index.ts. */
export const CONVENTION_KIND = {
  ...CONVENTION_RECORD,
  path: '/v1/conventions',
  event: Event,
  summary: Summary,
  ...STREAM,
  knows: (convention, { party }) => isMember(convention, party),
  progress: ({ id, number, phase, version }) => ({ id, number, phase, version }),
  listing,
  faults,
} satisfies Kind<Convention, NewEvent, ConventionKey> & { summary: unknown };
