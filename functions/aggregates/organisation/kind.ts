import type { Kind, Listing } from '../../kernel/aggregate.ts';
import { Event, type NewEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { LETTER } from './id.ts';
import { Organisation } from './organisation.ts';
import { Summary, searchable, summaryOf } from './summary.ts';

/** The field in which an event names its organisation. */
export interface OrganisationKey {
  organisationId: string;
}

/** The list of the whole register. */
const REGISTER = 'REGISTER';

function listing(organisation: Organisation): Listing {
  const summary = summaryOf(organisation);
  return { lists: [REGISTER], phase: summary.status, search: searchable(summary), summary };
}

/** An organisation as whoever reads it knows it. What can be done to it is in index.ts. */
export const ORGANISATION_KIND = {
  kind: 'organisation',
  letter: LETTER,
  prefix: 'ORGANISATION',
  path: '/v1/organisations',
  state: Organisation,
  event: Event,
  summary: Summary,
  streamKey: (organisationId: string): OrganisationKey => ({ organisationId }),
  evolve,
  knows: () => true,
  progress: ({ id, party, status, version }) => ({ id, party, status, version }),
  listing,
  faults: () => [],
} satisfies Kind<Organisation, NewEvent, OrganisationKey> & { summary: unknown };
