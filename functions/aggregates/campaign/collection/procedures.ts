import * as z from 'zod/mini';
import { endOfDay } from '../../../kernel/calendar.ts';
import type { ProcedureContext } from '../../../kernel/procedure/context.ts';
import * as deadlines from '../../../kernel/procedure/deadlines.ts';
import * as groups from '../../../kernel/procedure/groups.ts';
import { findProcedure } from '../../../kernel/procedure/groups.ts';
import { processOf } from '../../../kernel/procedure/process.ts';
import type { RulesByKind } from '../../../kernel/procedure/settle.ts';
import type { Campaign, Procedure, Task } from '../campaign.ts';
import type { CampaignContext } from '../context.ts';
import { rule } from '../rule.ts';
import { daysGiven, isAwaited } from './awaited.ts';

/** The commands that workflows give on a campaign's procedures. */

const Key = z.strictObject({ procedure: z.string() });

export const openGroup = rule({
  data: Key,
  by: 'workflow',
  refuses: [],
  run(context, { procedure: key }): void {
    const procedure = findProcedure(context.state, key);
    if (procedure) groups.openGroup(expiring(context), stillAsked(context.state, procedure));
  },
});

/** The tasks of a campaign end with their time: none is handed on to somebody else, nor approved tacitly. */
function expiring(context: CampaignContext): ProcedureContext<Campaign, Task['kind']> {
  return {
    get state() {
      return context.state;
    },
    now: context.now,
    emit(event) {
      if (event.type === 'TaskEscalated' || event.type === 'TaskApprovedTacitly')
        throw new Error('A task of a campaign expires');
      context.emit(event);
    },
  };
}

/**
 * Of sources that have reported everything before they were asked, nothing is asked. For what was returned to it a source
 * is asked by the procedure of that return alone, and has one task for it.
 */
function stillAsked({ requests }: Campaign, procedure: Procedure): Procedure {
  const waits = procedure.kind === 'return' ? 'returned' : 'asked';
  const isAsked = (source: string | undefined) =>
    requests.some((each) => each.source === source && each.status === waits);
  return {
    ...procedure,
    steps: procedure.steps.map((step) => ({
      ...step,
      asked: step.asked.filter(({ subject }) => isAsked(subject)),
    })),
  };
}

export const applyDeadlines = rule({
  data: Key,
  by: 'workflow',
  refuses: [],
  run(context, { procedure: key }): void {
    const procedure = findProcedure(context.state, key);
    if (!procedure?.opened || procedure.status !== 'open') return;
    deadlines.applyDeadlines(expiring(context), procedure, (task) => miss(context, task));
  },
});

/**
 * Without figures in time, what was asked is missing: once the last day has passed that the source was given for any of it.
 * It may still report it until the campaign is frozen.
 */
function miss(context: CampaignContext, { id, assignee }: Pick<Task, 'id' | 'assignee'>): void {
  const { state, now } = context;
  const source = assignee.party;
  const isOver = daysGiven(state, source, { now, besides: id }).every((day) => endOfDay(day) <= now);
  const places = state.requests
    .filter((each) => isOver && each.source === source && isAwaited(each))
    .map(({ place }) => place);
  context.emit({ type: 'FiguresMissed', data: { task: id, source, places } });
}

/** Nothing follows from the end of a procedure: what was reported is accepted, and the campaign is frozen, by people. */
const NOTHING = { conclude: () => undefined };
export const PROCEDURE_RULES: RulesByKind<CampaignContext, Procedure> = {
  collection: NOTHING,
  return: NOTHING,
};

/** The procedures of a campaign, as workflows see them. */
export const PROCESS = processOf<
  Campaign,
  { type: 'openGroup' | 'applyDeadlines'; data: { procedure: string } }
>({
  openGroup: (procedure) => ({ type: 'openGroup', data: { procedure } }),
  applyDeadlines: (procedure) => ({ type: 'applyDeadlines', data: { procedure } }),
});
