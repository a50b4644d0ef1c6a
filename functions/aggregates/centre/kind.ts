import type { Kind } from '../../kernel/aggregate.ts';
import type { Centre } from './centre.ts';
import { Event, type NewEvent } from './events.ts';
import { listing, Summary } from './listing.ts';
import { MEMBERSHIP } from './permissions.ts';
import { CENTRE_RECORD } from './record.ts';
import { type CentreKey, STREAM } from './stream.ts';

/** A centre as whoever reads it knows it. What can be done to it is in index.ts. */
export const CENTRE_KIND = {
  ...CENTRE_RECORD,
  ...STREAM,
  path: '/v1/centres',
  event: Event,
  summary: Summary,
  knows: MEMBERSHIP.knows,
  progress: ({ id, status, version }) => ({ id, status, version }),
  listing,
  faults: () => [],
} satisfies Kind<Centre, NewEvent, CentreKey> & { summary: unknown };
