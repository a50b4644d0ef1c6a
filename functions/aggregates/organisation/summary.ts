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
  version: z.int(),
  changedAt: z.string(),
});
export type Summary = z.infer<typeof Summary>;

export function summaryOf({ id, party, status, details, version, changedAt }: Organisation): Summary {
  const { kind, name, region, provinces, ice, mailbox } = details;
  const regions = regionsOf(details);
  return { id, party, status, kind, name, region, provinces, regions, ice, mailbox, version, changedAt };
}

/** The words that a text search looks in, as they are compared. */
export function searchable({ id, party, name, ice = '' }: Pick<Summary, 'id' | 'party' | 'name' | 'ice'>) {
  return fold(`${id} ${party} ${name.ar} ${name.fr} ${ice}`);
}
