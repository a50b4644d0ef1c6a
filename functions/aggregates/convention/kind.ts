import type { Kind } from '../../kernel/aggregate.ts';
import { Event, type NewEvent } from './events.ts';
import { faults } from './execution/faults.ts';
import { isMember } from './permissions.ts';
import { CONVENTION_RECORD } from './record.ts';
import { listing } from './shown/listing.ts';
import { Summary } from './shown/summary.ts';
import type { Convention } from './state.ts';
import { type ConventionKey, STREAM } from './stream.ts';

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
