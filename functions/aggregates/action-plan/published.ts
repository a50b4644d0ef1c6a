import * as z from 'zod/mini';
import type { Mask } from '../../kernel/mask.ts';
import { publicationOf, SOURCE } from '../../kernel/publication.ts';
import { ActionPlan } from './action-plan.ts';
import { Event, type EventData } from './events.ts';

/**
 * The parts of a plan's event that other systems get: what is planned, where and with whom. Not who acted (only for
 * which party), what people wrote, documents, nor the values of targets.
 */

const OFFICE = { party: true } as const;
const CONTRIBUTOR = { party: true, provinces: true } as const;
const ENVELOPE = {
  id: true,
  scope: true,
  amount: true,
  years: true,
  units: true,
} as const;
const TARGET = { place: true, group: true, year: true, measure: true } as const;
const FIELDS = {
  title: true,
  years: true,
  contributors: CONTRIBUTOR,
  axes: { id: true },
  groups: true,
  programme: true,
  consultations: true,
} as const;
const changed = <Row>(put: Row) => ({ put, removed: true, order: true }) as const;
const CHANGES = {
  ...FIELDS,
  lines: true,
  envelopes: changed(ENVELOPE),
  targets: changed(TARGET),
} as const;
const PROCEDURE = { key: true, kind: true, number: true } as const;

const PUBLISHED_FIELDS: { [T in Event['type']]: Mask<EventData<T>> } = {
  PlanProposed: {
    proposer: true,
    core: { ministry: OFFICE, wilaya: OFFICE, council: OFFICE },
    contents: { ...FIELDS, lines: true, envelopes: ENVELOPE, targets: TARGET },
  },
  PlanRevised: { changes: CHANGES },
  LineDeparted: { convention: true },
  PlanSubmitted: { procedure: PROCEDURE },
  StepOpened: {
    procedure: true,
    order: true,
    round: true,
    tasks: { id: true, kind: true, assignee: true, subject: true, dueAt: true },
  },
  DueDatesMoved: true,
  StepConcluded: true,
  TaskDecided: { task: true, decision: true },
  TaskReminded: true,
  TaskEscalated: true,
  TaskApprovedTacitly: true,
  AdoptionBegun: true,
  PlanReturned: {},
  PlanRejected: {},
  PlanLapsed: {},
  PlanWithdrawn: {},
  PlanEnteredIntoForce: true,
  RevisionProposed: { number: true, changes: CHANGES, procedure: PROCEDURE },
  RevisionAdopted: true,
  RevisionRejected: { number: true },
  SessionCalled: { number: true, session: { day: true } },
  SessionCorrected: { number: true },
  SessionMoved: { number: true, day: true },
  SessionCancelled: { number: true },
  SessionHeld: { number: true, session: { day: true } },
  ClosureBegun: { procedure: PROCEDURE },
  ClosureReturned: {},
  PlanClosed: true,
};

export const { typeName, detailSchema, detailOf } = publicationOf<ActionPlan, Event['type']>({
  event: Event,
  typeName: (type) => `${SOURCE}.actionPlan.${type}.v1`,
  fields: PUBLISHED_FIELDS,
  names: { actionPlanId: z.string(), region: ActionPlan.shape.region },
  namesOf: ({ id, region }) => ({ actionPlanId: id, region }),
  attributes: { phase: ActionPlan.shape.phase },
  attributesOf: ({ phase }) => ({ phase }),
});
