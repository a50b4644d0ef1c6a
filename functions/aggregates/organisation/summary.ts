import * as z from 'zod/mini';
import { fold } from '../../kernel/fold.ts';
import { Region } from '../shared/place-codes.ts';
import { Details, Organisation } from './organisation.ts';
import { regionsOf } from './places.ts';

/** An organisation in a line: what the register's list shows, and what a convention's party is filled in from. */
export const Summary = z.object({
  id: z.string(),
  party: Organisation.shape.party,
  status: Organisation.shape.status,
  kind: Details.shape.kind,
  name: Details.shape.name,
  region: Details.shape.region,
  provinces: Details.shape.provinces,
  /** The regions where it is: its own, those of its provinces, or all of them. */
  regions: z.array(Region),
  ice: Details.shape.ice,
  mailbox: Details.shape.mailbox,
  /** The last day before it is stale, of one that is verified. */
  confirmBy: Organisation.shape.confirmBy,
  /** The party whose entry it was merged into. */
  mergedInto: z.optional(Organisation.shape.party),
  /** The parties whose entries look like it and are others, as far as its own entry says so. */
  distinctFrom: z.optional(z.array(Organisation.shape.party)),
  version: z.int(),
  changedAt: z.string(),
});
export type Summary = z.infer<typeof Summary>;

export function summaryOf(organisation: Organisation): Summary {
  const { id, party, status, details, confirmBy, version, changedAt } = organisation;
  const mergedInto = organisation.mergedInto?.party;
  const { kind, name, region, provinces, ice, mailbox } = details;
  const regions = regionsOf(details);
  const what = { id, party, status, kind, name, region, provinces, regions, ice, mailbox };
  const distinctFrom = organisation.distinctFrom?.map((each) => each.party);
  return { ...what, confirmBy, mergedInto, distinctFrom, version, changedAt };
}

/** The words that a text search looks in, as they are compared. */
export function searchable({ id, party, name, ice = '' }: Pick<Summary, 'id' | 'party' | 'name' | 'ice'>) {
  return fold(`${id} ${party} ${name.ar} ${name.fr} ${ice}`);
}
