import type { Kind } from '../../kernel/aggregate.ts';
import type { Consultation } from './consultation.ts';
import { Event, type NewEvent } from './events.ts';
import { listing, Summary } from './listing.ts';
import { MEMBERSHIP } from './permissions.ts';
import { CONSULTATION_RECORD } from './record.ts';
import { type ConsultationKey, STREAM } from './stream.ts';

/** A consultation as whoever reads it knows it. What can be done to it is in index.ts. */
export const CONSULTATION_KIND = {
  ...CONSULTATION_RECORD,
  ...STREAM,
  path: '/v1/consultations',
  event: Event,
  summary: Summary,
  knows: MEMBERSHIP.knows,
  progress: ({ id, phase, version }) => ({ id, phase, version }),
  listing,
  faults: () => [],
} satisfies Kind<Consultation, NewEvent, ConsultationKey> & { summary: unknown };
