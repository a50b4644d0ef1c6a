import * as z from 'zod/mini';
import type { Mask } from '../../kernel/mask.ts';
import { publicationOf, SOURCE } from '../../kernel/publication.ts';
import { Consultation } from './consultation.ts';
import { Event, type EventData } from './events.ts';

/**
 * The parts of a consultation's event that other systems get: when it is, and how far its recommendations have come.
 * Neither what people wrote, nor documents, nor how many came, nor which convention something led to: that is its
 * parties' to say.
 */

const MEETING = { day: true, modes: true } as const;
const PROCEDURE = { key: true, kind: true, number: true } as const;
const N = { n: true } as const;

const PUBLISHED_FIELDS: { [T in Event['type']]: Mask<EventData<T>> } = {
  ConsultationCalled: { owner: true, meeting: MEETING },
  ConsultationCorrected: { meeting: MEETING },
  ConsultationPostponed: {},
  ConsultationCalledAgain: { meeting: MEETING },
  ConsultationCancelled: {},
  ConsultationHeld: { meeting: MEETING },
  AttendanceRecorded: {},
  MinutesRecorded: {},
  MinutesApproved: {},
  RecommendationRecorded: N,
  RecommendationCorrected: N,
  RecommendationAssigned: {
    n: true,
    assignee: { party: true },
    from: { party: true },
    procedure: PROCEDURE,
  },
  FollowUpBegun: { procedures: PROCEDURE },
  RecommendationAnswered: { n: true, answer: true, tasks: true },
  RecommendationMerged: { n: true, into: true, tasks: true },
  RecommendationLinked: { n: true, link: { kind: true } },
  ProgressReported: { n: true, tasks: true },
  RecommendationDelivered: { n: true, day: true, tasks: true },
  DeliveryReturned: { n: true, tasks: true },
  DeliveryVerified: { n: true, tasks: true },
  RecommendationReferred: { n: true, task: true },
  ConsultationClosed: {},
  StepOpened: {
    procedure: true,
    order: true,
    round: true,
    tasks: { id: true, kind: true, assignee: true, subject: true, dueAt: true },
  },
  StepConcluded: true,
  TaskReminded: true,
  TaskEscalated: true,
  DueDatesMoved: true,
};

export const { typeName, detailSchema, detailOf } = publicationOf<Consultation, Event['type']>({
  event: Event,
  typeName: (type) => `${SOURCE}.consultation.${type}.v1`,
  fields: PUBLISHED_FIELDS,
  names: { consultationId: z.string(), region: Consultation.shape.region, number: z.int() },
  namesOf: ({ id, region, number }) => ({ consultationId: id, region, number }),
  attributes: { phase: Consultation.shape.phase },
  attributesOf: ({ phase }) => ({ phase }),
});
