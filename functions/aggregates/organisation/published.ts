import * as z from 'zod/mini';
import { Instant } from '../../kernel/calendar.ts';
import { type Mask, partOf } from '../../kernel/mask.ts';
import { Slug } from '../../kernel/slug.ts';
import { Event, type EventData } from './events.ts';
import { Organisation } from './organisation.ts';

/**
 * What other systems may learn of an event of the register. Each type names the fields that leave the house; what is
 * not named stays in: who acted (only for which party), and what people wrote. Names and mailboxes are asked of the API.
 * A field may be added to a version; to take one away or change its meaning makes the next version.
 */

const WHERE = { kind: true, region: true, provinces: true } as const;

/** The fields of each type of event that leave the house. */
const LEAVES: { [T in Event['type']]: Mask<EventData<T>> } = {
  OrganisationDeclared: { details: WHERE, declarer: true, convention: true },
  OrganisationCorrected: { changes: WHERE, identity: true },
  OrganisationVerified: {},
  OrganisationSuspended: {},
  OrganisationResumed: {},
  FiguresAssigned: { figures: { measure: true, regions: true, provinces: true } },
};

/** The schema of what is published of a type of event, version 1. It drops the fields that stay in. */
function publishedData<T extends Event['type']>(type: T): z.ZodMiniType {
  const whole = Event.def.options.find(({ shape }) => shape.type.def.values.some((each) => each === type));
  return partOf(whole?.shape.data ?? z.never(), LEAVES[type]);
}

/** What every published event says around its data. */
const AROUND = {
  /** The same for the same event, however often it is delivered: `organisationId#seq`. */
  id: z.string(),
  organisationId: z.string(),
  /** The id by which tokens and conventions name it. */
  party: Slug,
  /** Numbers an organisation's events from 1 without a gap: by it a subscriber sees what came late, and what is missing. */
  seq: z.int(),
  at: Instant,
  /** For which party somebody acted; absent when a workflow did. */
  actingParty: z.optional(Slug),
  /** Of the organisation as it stood when this was published: never older than the event. */
  status: Organisation.shape.status,
};

/** The schema of a published event's detail. */
export function detailSchema(type: Event['type']) {
  return z.object({ ...AROUND, data: publishedData(type) });
}

/** An event as others may see it, beside the organisation as it stands by now. */
export function detailOf({ party, status }: Organisation, event: Event) {
  const { organisationId, seq, at, by, type, data } = event;
  return {
    id: `${organisationId}#${seq}`,
    organisationId,
    party,
    seq,
    at,
    ...(by.kind === 'person' && { actingParty: by.party }),
    status,
    data: publishedData(type).parse(data),
  };
}

/** The kind stands in the name, so that no two aggregates publish under one. */
export const typeName = (type: Event['type']) => `sharaka.organisation.${type}.v1`;
