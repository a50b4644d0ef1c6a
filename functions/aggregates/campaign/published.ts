import * as z from 'zod/mini';
import type { Mask } from '../../kernel/mask.ts';
import { publicationOf, SOURCE } from '../../kernel/publication.ts';
import { Campaign } from './campaign.ts';
import { Event, type EventData } from './events.ts';

/**
 * The parts of a campaign's event that other systems get: who was asked about which places, and how far it has come.
 * No figure is published: not one that is small, and none that a small one could be found from.
 */

const PROCEDURE = { key: true, kind: true, number: true } as const;
const REQUESTS = { source: true, place: true, measures: true } as const;
const VERSION = { number: true, hash: true } as const;

const PUBLISHED_FIELDS: { [T in Event['type']]: Mask<EventData<T>> } = {
  CampaignLaunched: {
    targetGroups: true,
    measures: true,
    dueOn: true,
    requests: REQUESTS,
    procedure: PROCEDURE,
  },
  StepOpened: {
    procedure: true,
    order: true,
    round: true,
    tasks: { id: true, kind: true, assignee: true, subject: true, dueAt: true },
  },
  DueDatesMoved: true,
  StepConcluded: true,
  TaskReminded: true,
  FiguresMissed: true,
  FiguresSubmitted: { source: true, places: true },
  FiguresReturned: { source: true, places: true, procedure: PROCEDURE },
  FiguresAccepted: true,
  RequestsAdded: { requests: REQUESTS, procedure: PROCEDURE },
  CampaignProlonged: { dueOn: true, tasks: true, procedure: PROCEDURE },
  SourcesDeclaredDisjoint: { disjoint: { sources: true } },
  CampaignFrozen: { version: VERSION, missing: true },
  VersionPublished: true,
  CorrectionProposed: { correction: { number: true, source: true } },
  CorrectionReturned: { correction: true, source: true },
  CorrectionWithdrawn: true,
  CorrectionAccepted: { correction: true, source: true, version: VERSION },
  CampaignCancelled: {},
};

export const { typeName, detailSchema, detailOf } = publicationOf<Campaign, Event['type']>({
  event: Event,
  typeName: (type) => `${SOURCE}.campaign.${type}.v1`,
  fields: PUBLISHED_FIELDS,
  names: { campaignId: z.string(), region: Campaign.shape.region, year: Campaign.shape.year },
  namesOf: ({ id, region, year }) => ({ campaignId: id, region, year }),
  attributes: { status: Campaign.shape.status },
  attributesOf: ({ status }) => ({ status }),
});
