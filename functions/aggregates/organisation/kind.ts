import type { Kind } from '../../kernel/aggregate.ts';
import { Event, type NewEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { listing } from './listing.ts';
import type { Organisation } from './organisation.ts';
import { MEMBERSHIP } from './permissions.ts';
import { ORGANISATION_RECORD } from './record.ts';
import { Summary } from './summary.ts';

/** The field in which an event names its organisation. */
export interface OrganisationKey {
  organisationId: string;
}

/** An organisation as whoever reads it knows it. What can be done to it is in index.ts. */
export const ORGANISATION_KIND = {
  ...ORGANISATION_RECORD,
  path: '/v1/organisations',
  event: Event,
  summary: Summary,
  streamKey: (organisationId: string): OrganisationKey => ({ organisationId }),
  evolve,
  knows: MEMBERSHIP.knows,
  progress: ({ id, party, status, version }) => ({ id, party, status, version }),
  listing,
  faults: () => [],
} satisfies Kind<Organisation, NewEvent, OrganisationKey> & { summary: unknown };
