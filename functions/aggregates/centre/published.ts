import * as z from 'zod/mini';
import type { Mask } from '../../kernel/mask.ts';
import { publicationOf, SOURCE } from '../../kernel/publication.ts';
import { Centre } from './centre.ts';
import { Event, type EventData } from './events.ts';

/**
 * The parts of a centre's event that other systems get: where it is and how far it has come. Neither what people wrote,
 * nor documents, nor how many came: a small number could be found in it.
 */

const DETAILS = {
  name: true,
  province: true,
  commune: true,
  point: true,
  work: true,
  concept: true,
  groups: true,
  floorArea: true,
  places: true,
  peopleAYear: true,
} as const;
const PROCEDURE = { key: true, kind: true, number: true } as const;
const OFFICE = { party: true, name: true } as const;

const PUBLISHED_FIELDS: { [T in Event['type']]: Mask<EventData<T>> } = {
  CentreRegistered: {
    owner: true,
    details: DETAILS,
    planned: true,
    link: true,
    procedure: PROCEDURE,
  },
  CentreCorrected: { changes: DETAILS },
  StagesPlanned: { planned: true, procedure: PROCEDURE },
  ComponentLinked: true,
  ComponentUnlinked: true,
  StepOpened: {
    procedure: true,
    order: true,
    round: true,
    tasks: { id: true, kind: true, assignee: true, subject: true, dueAt: true },
  },
  DueDatesMoved: true,
  StepConcluded: true,
  TaskReminded: true,
  TaskEscalated: true,
  StageReached: { stage: true, day: true, tasks: true, clock: PROCEDURE },
  StageSetBack: { to: true, procedure: PROCEDURE },
  ProgressReported: true,
  OperatorNamed: { operator: OFFICE, tasks: true },
  StaffReported: true,
  CentreAuthorised: { authorisation: true, reached: true, tasks: true },
  OpeningDeclared: { day: true, tasks: true },
  OpeningReturned: { procedure: PROCEDURE, clock: PROCEDURE },
  OpeningVerified: true,
  ConfirmationAsked: { procedure: PROCEDURE },
  OpeningConfirmed: true,
  OpeningUnconfirmed: true,
  DocumentAdded: {},
  AttendanceReported: { quarter: true },
  CentreSuspended: {},
  CentreResumed: { procedures: PROCEDURE },
  CentreClosed: { day: true },
  CentreAbandoned: {},
};

export const { typeName, detailSchema, detailOf } = publicationOf<Centre, Event['type']>({
  event: Event,
  typeName: (type) => `${SOURCE}.centre.${type}.v1`,
  fields: PUBLISHED_FIELDS,
  names: { centreId: z.string(), region: Centre.shape.region },
  namesOf: ({ id, region }) => ({ centreId: id, region }),
  attributes: { status: Centre.shape.status },
  attributesOf: ({ status }) => ({ status }),
});
