import * as z from 'zod/mini';
import type { Mask } from '../../kernel/mask.ts';
import { publicationOf, SOURCE } from '../../kernel/publication.ts';
import { Slug } from '../../kernel/slug.ts';
import { Event, type EventData } from './events.ts';
import { Organisation } from './organisation.ts';

/**
 * The parts of a register's event that other systems get: not who acted (only for which party), nor what people
 * wrote. Names and mailboxes are asked of the API.
 */

const WHERE = { kind: true, region: true, provinces: true } as const;

/** The published fields of each type of event. */
const PUBLISHED_FIELDS: { [T in Event['type']]: Mask<EventData<T>> } = {
  OrganisationDeclared: { entry: WHERE, declarer: true, convention: true },
  OrganisationCorrected: { changes: WHERE, identity: true },
  OrganisationVerified: { confirmBy: true },
  OrganisationSuspended: {},
  OrganisationResumed: {},
  OrganisationStale: {},
  OrganisationConfirmed: { confirmBy: true },
  MergeProposed: { into: true },
  MergeDeclined: { into: true },
  OrganisationDistinguished: { from: true },
  OrganisationMerged: { into: true },
  ActivityDeclared: {
    number: true,
    activity: {
      service: true,
      group: true,
      province: true,
      commune: true,
      from: true,
      until: true,
      capacity: true,
      centre: true,
    },
    confirmBy: true,
  },
  ActivityCorrected: {
    number: true,
    changes: { commune: true, from: true, until: true, capacity: true, centre: true },
    confirmBy: true,
  },
  ActivityWithdrawn: { number: true },
  ActivitiesConfirmed: { numbers: true, confirmBy: true },
  ActivitiesStale: { numbers: true },
  FiguresAssigned: { figures: { measure: true, regions: true, provinces: true } },
};

/** The kind stands in the name of a type, so that no two aggregates publish under one. */
export const { typeName, detailSchema, detailOf } = publicationOf<Organisation, Event['type']>({
  event: Event,
  typeName: (type) => `${SOURCE}.organisation.${type}.v1`,
  fields: PUBLISHED_FIELDS,
  names: {
    organisationId: z.string(),
    /** The id by which tokens and conventions name it. */
    party: Slug,
  },
  namesOf: ({ id, party }) => ({ organisationId: id, party }),
  attributes: { status: Organisation.shape.status },
  attributesOf: ({ status }) => ({ status }),
});
