import * as z from 'zod/mini';
import { type Aggregate, AT_ONCE, deciding } from '../../../../../functions/kernel/aggregate.ts';
import { type Delay, Instant } from '../../../../../functions/kernel/calendar.ts';
import type { CommandOf, CommandRule, DataOf } from '../../../../../functions/kernel/command.ts';
import { CommandContext } from '../../../../../functions/kernel/context.ts';
import { KnownDayOff } from '../../../../../functions/kernel/days-off.ts';
import { eventOf, type Unsealed } from '../../../../../functions/kernel/event.ts';
import { fold } from '../../../../../functions/kernel/fold.ts';
import type { Membership, Permission } from '../../../../../functions/kernel/permission.ts';
import { applyDeadlines } from '../../../../../functions/kernel/procedure/deadlines.ts';
import {
  StepConcluded,
  stepOpened,
  TaskApprovedTacitly,
  TaskEscalated,
  TaskReminded,
  taskDecided,
} from '../../../../../functions/kernel/procedure/events.ts';
import {
  withStepConcluded,
  withStepOpened,
  withTaskApprovedTacitly,
  withTaskDecided,
  withTaskEscalated,
  withTaskReminded,
} from '../../../../../functions/kernel/procedure/evolve.ts';
import { findProcedure, newProcedure, openGroup } from '../../../../../functions/kernel/procedure/groups.ts';
import { processOf } from '../../../../../functions/kernel/procedure/process.ts';
import {
  Decision,
  procedureSchema,
  stepSchema,
  taskSchema,
} from '../../../../../functions/kernel/procedure/schema.ts';
import { reasonOf, settleProcedures } from '../../../../../functions/kernel/procedure/settle.ts';
import { publicationOf } from '../../../../../functions/kernel/publication.ts';
import { refuse } from '../../../../../functions/kernel/refusal.ts';
import { Slug } from '../../../../../functions/kernel/slug.ts';
import { prose } from '../../../../../functions/kernel/text.ts';

/**
 * A permit (ترخيص): asked for by an officer, granted by two offices one after the other. It is nothing but a seventh
 * aggregate, written by the steps of docs/adding-an-aggregate.md, that the contract suite and the tests of storage, API
 * and workflows treat like the others.
 */

const STATUSES = ['asked', 'granted', 'refused'] as const;
const Details = z.strictObject({ comment: z.optional(prose(1000)) });
export const Task = taskSchema(['opinion', 'grant'], Details);
const Step = stepSchema(['opinion', 'grant'], ['opinion', 'grant']);
const Procedure = procedureSchema(['granting'], Step);
type Procedure = z.infer<typeof Procedure>;

export const Permit = z.strictObject({
  id: z.string(),
  version: z.int(),
  lastHash: z.string(),
  createdAt: Instant,
  changedAt: Instant,
  status: z.enum(STATUSES),
  asker: Slug,
  office: Slug,
  place: z.string(),
  reason: z.optional(z.string()),
  settings: z.strictObject({ remindAtPercent: z.int(), holidays: z.array(z.string()) }),
  daysOff: z.array(KnownDayOff),
  suspensions: z.array(z.strictObject({ from: Instant, until: Instant })),
  procedures: z.array(Procedure),
  tasks: z.array(Task),
});
export type Permit = z.infer<typeof Permit>;

const happened = eventOf({ permitId: z.string() });
export const Event = z.discriminatedUnion('type', [
  happened(
    'PermitAsked',
    z.strictObject({ place: z.string(), office: Slug, asker: Slug, procedure: Procedure }),
  ),
  happened('StepOpened', stepOpened(Task)),
  happened('TaskDecided', taskDecided(Details)),
  happened('TaskReminded', TaskReminded),
  happened('TaskEscalated', TaskEscalated),
  happened('TaskApprovedTacitly', TaskApprovedTacitly),
  happened('StepConcluded', StepConcluded),
  happened('PermitGranted', z.strictObject({})),
  happened('PermitRefused', z.strictObject({ reason: z.string() })),
]);
export type Event = z.infer<typeof Event>;
type NewEvent = Unsealed<Event>;
interface PermitKey {
  permitId: string;
}

function begun({ permitId: id, at, previous, data }: Extract<Event, { type: 'PermitAsked' }>): Permit {
  const { place, office, asker, procedure } = data;
  return {
    id,
    version: 0,
    lastHash: previous,
    createdAt: at,
    changedAt: at,
    status: 'asked',
    asker,
    office,
    place,
    settings: { remindAtPercent: 50, holidays: [] },
    daysOff: [],
    suspensions: [],
    procedures: [procedure],
    tasks: [],
  };
}

function applied(permit: Permit, event: Exclude<Event, { type: 'PermitAsked' }>): Permit {
  const { tasks } = permit;
  switch (event.type) {
    case 'StepOpened':
      return { ...permit, ...withStepOpened(permit, event.data) };
    case 'TaskDecided':
      return { ...permit, tasks: withTaskDecided(tasks, event.data, event) };
    case 'TaskReminded':
      return { ...permit, tasks: withTaskReminded(tasks, event.data) };
    case 'TaskEscalated':
      return { ...permit, tasks: withTaskEscalated(tasks, event.data, event.at) };
    case 'TaskApprovedTacitly':
      return { ...permit, tasks: withTaskApprovedTacitly(tasks, event.data, event.at) };
    case 'StepConcluded':
      return { ...permit, ...withStepConcluded(permit, event.data) };
    case 'PermitGranted':
      return { ...permit, status: 'granted' };
    case 'PermitRefused':
      return { ...permit, status: 'refused', reason: event.data.reason };
  }
}

function evolve(before: Permit | undefined, event: Event): Permit {
  if (event.type !== 'PermitAsked' && !before) throw new Error('A trail begins with PermitAsked');
  const changed = event.type === 'PermitAsked' || !before ? begun(asAsked(event)) : applied(before, event);
  return { ...changed, version: event.seq, lastHash: event.hash, changedAt: event.at };
}

function asAsked(event: Event): Extract<Event, { type: 'PermitAsked' }> {
  if (event.type !== 'PermitAsked') throw new Error('A trail begins with PermitAsked');
  return event;
}

const STREAM = { streamKey: (permitId: string): PermitKey => ({ permitId }), evolve };

class PermitContext extends CommandContext<Permit, NewEvent, PermitKey, unknown> {}

const rule = <Schema extends z.ZodMiniType, By extends Permission | 'workflow'>(
  given: CommandRule<PermitContext, z.output<Schema>, By> & { data: Schema },
) => given;

const OFFICERS = { roles: ['officer'], capacity: 'anybody', phases: [] } as const;
const DELAY: Delay = { count: 10, unit: 'workingDays' };

export const COMMANDS = {
  ask: rule({
    data: z.strictObject({ place: prose(200), office: Slug }),
    by: OFFICERS,
    begins: true,
    refuses: [],
    run(context, { place, office }): void {
      if (context.actor.kind === 'system' || !context.actor.roles.includes('officer'))
        throw refuse('notAllowed', { who: OFFICERS.roles });
      if (!context.isNew) return;
      const common = { quorum: 'all', delay: DELAY } as const;
      const step = (id: 'opinion' | 'grant', order: number, role: 'officer' | 'signatory') => ({
        id,
        stage: id,
        order,
        kind: id,
        asked: [{ assignee: { party: office, role } }],
        onTimeout: id === 'opinion' ? ('approve' as const) : ('escalate' as const),
        ...common,
      });
      const procedure = newProcedure('granting', 1, [
        step('opinion', 1, 'officer'),
        step('grant', 2, 'signatory'),
      ]);
      context.emit({ type: 'PermitAsked', data: { place, office, asker: context.party, procedure } });
    },
  }),
  openGroup: rule({
    data: z.strictObject({ procedure: z.string() }),
    by: 'workflow',
    refuses: ['procedureUnknown'],
    run(context, { procedure: key }): void {
      const procedure = findProcedure(context.state, key);
      if (!procedure) throw refuse('procedureUnknown');
      openGroup(context, procedure);
    },
  }),
  applyDeadlines: rule({
    data: z.strictObject({ procedure: z.string() }),
    by: 'workflow',
    refuses: [],
    run(context, { procedure: key }): void {
      const procedure = findProcedure(context.state, key);
      if (procedure?.opened) applyDeadlines(context, procedure);
    },
  }),
  decide: rule({
    data: z.strictObject({ task: z.string(), decision: Decision, comment: z.optional(prose(1000)) }),
    by: { roles: ['officer', 'signatory'], capacity: 'office', phases: ['asked'] },
    refuses: ['taskClosed', 'reasonMissing'],
    run(context, { task: id, decision, comment }): void {
      const task = context.state.tasks.find((each) => each.id === id);
      if (!task) throw refuse('notFound');
      if (task.status !== 'open') throw refuse('taskClosed', { status: task.status });
      if (decision !== 'approve' && !comment) throw refuse('reasonMissing').at('comment');
      context.emit({
        type: 'TaskDecided',
        data: { task: id, decision, details: comment === undefined ? {} : { comment } },
      });
    },
  }),
};
type Commands = DataOf<typeof COMMANDS>;
export type Command = CommandOf<Commands>;

const MEMBERSHIP: Membership<Permit> = {
  knows: ({ asker, office }, { party }) => party === asker || party === office,
  has: ({ office }, { party }, capacity) => capacity === 'anybody' || party === office,
  phase: ({ status }) => status,
};

const Summary = z.object({ id: z.string(), status: z.enum(STATUSES), place: z.string(), version: z.int() });

export const PERMIT: Aggregate<Permit, NewEvent, PermitKey, Command, unknown> & { summary: typeof Summary } =
  {
    kind: 'permit',
    letter: 't',
    prefix: 'PERMIT',
    path: '/v1/permits',
    state: Permit,
    event: Event,
    summary: Summary,
    ...STREAM,
    knows: MEMBERSHIP.knows,
    progress: ({ id, status, version }) => ({ id, status, version }),
    listing: ({ id, status, place, version, asker, office }) => ({
      lists: [`PARTY#${asker}`, `PARTY#${office}`],
      phase: status,
      search: fold(place),
      summary: { id, status, place, version },
    }),
    faults: () => [],
    formerLists: () => [],
    inboxChanges: (before, after) =>
      after.tasks
        .filter((task) => !before?.tasks.includes(task))
        .map((task) => ({
          id: task.id,
          openedAt: task.openedAt,
          dueAt: task.dueAt,
          isOpen: task.status === 'open',
          holders: [task.escalatedTo ?? task.assignee],
          shows: { task, permit: { id: after.id, place: after.place } },
        })),
    due: ({ status }) => (status === 'asked' ? { region: 'MA-04', at: AT_ONCE } : undefined),
    guards: ({ place, status }) => (status === 'refused' ? [] : [`permit#${fold(place)}`]),
    taken: () => refuse('notFound'),
    tooLarge: () => refuse('fileTooLarge'),
    reserve: () => 0,
    ...deciding<Permit, NewEvent, PermitKey, unknown, PermitContext, Commands>({
      commands: COMMANDS,
      membership: MEMBERSHIP,
      contextOf: (given) => new PermitContext(STREAM, given),
      after: (context) =>
        settleProcedures<Procedure, PermitContext>(
          {
            granting: {
              conclude(held, procedure, outcome, next) {
                if (outcome !== 'concluded')
                  held.emit({ type: 'PermitRefused', data: { reason: reasonOf(held.state, procedure) } });
                else if (next === undefined) held.emit({ type: 'PermitGranted', data: {} });
              },
            },
          },
          context,
        ),
    }),
  };

export const PROCESS = processOf<Permit, Command>({
  openGroup: (procedure) => ({ type: 'openGroup', data: { procedure } }),
  applyDeadlines: (procedure) => ({ type: 'applyDeadlines', data: { procedure } }),
});

export const PUBLISHED = publicationOf<Permit, Event['type']>({
  event: Event,
  typeName: (type) => `sharaka.permit.${type}.v1`,
  fields: {
    PermitAsked: { asker: true, office: true },
    StepOpened: { procedure: true, order: true },
    TaskDecided: { task: true, decision: true },
    TaskReminded: { task: true },
    TaskEscalated: { task: true, dueAt: true },
    TaskApprovedTacitly: { task: true },
    StepConcluded: { procedure: true, outcome: true },
    PermitGranted: {},
    PermitRefused: {},
  },
  names: { permitId: z.string() },
  namesOf: ({ id }) => ({ permitId: id }),
  attributes: { status: Permit.shape.status },
  attributesOf: ({ status }) => ({ status }),
});
