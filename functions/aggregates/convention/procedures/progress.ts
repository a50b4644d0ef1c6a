import { AT_ONCE } from '../../../kernel/aggregate.ts';
import { beginningOf, dayOf, secondsUntil } from '../../../kernel/calendar.ts';
import { secondsToDeadline } from '../../../kernel/procedure/deadlines.ts';
import { dueAfter } from '../../../kernel/procedure/delays.ts';
import { currentSteps, findProcedure } from '../../../kernel/procedure/groups.ts';
import { isRoundOver, laterGroups, roundKey, runOf } from '../../../kernel/procedure/process.ts';
import type { ComingGroup, Run } from '../../../kernel/process.ts';
import { isDue, stepsOf, unmetConditions } from '../execution/tranche.ts';
import type { Convention } from '../state.ts';

/** The progress of a convention's procedures: what a workflow asks for first, and what the daily sweep looks for. */

export interface Progress {
  /** Open the group that is due, wait for the tranche's conditions, or nothing more to do. */
  next: 'openGroup' | 'awaitConditions' | 'done';
  stage: string;
  order: number;
  /** Of the group asked before: what it came to. */
  outcome: string;
  /** Until the next reminder or due date. */
  seconds: number;
}

const LIVE = ['review', 'pledging', 'adoption', 'signature', 'visa', 'active', 'closing'];

function isLive(convention: Convention): boolean {
  return LIVE.includes(convention.phase);
}

/** Where a procedure stands. A tranche not yet called stands at its conditions or is ready to be asked. */
export function progressOf(convention: Convention, key: string, now: string): Progress {
  const procedure = findProcedure(convention, key);
  const outcome = procedure?.outcome ?? 'none';
  const done: Progress = { next: 'done', stage: 'done', order: 0, outcome, seconds: 1 };
  if (!isLive(convention)) return { ...done, outcome: 'stopped' };
  if (!procedure) return uncalled(convention, key, now) ?? done;
  if (procedure.status !== 'open') return done;
  return {
    next: 'openGroup',
    stage: currentSteps(procedure)[0]?.stage ?? 'done',
    order: procedure.order,
    outcome,
    seconds: secondsToDeadline(convention, procedure, now),
  };
}

function uncalled(convention: Convention, key: string, now: string): Progress | undefined {
  const tranche = convention.terms.tranches.find((each) => `tranche-${each.n}` === key);
  if (!tranche || convention.phase !== 'active' || !isDue(tranche, now)) return undefined;
  const { conditionsDelay, fundsCallDelay, remindAtPercent } = convention.settings;
  if (unmetConditions(convention, tranche.n).length > 0) {
    const seconds = secondsUntil(dueAfter(convention, now, conditionsDelay), now);
    return { next: 'awaitConditions', stage: 'conditions', order: 0, outcome: 'none', seconds };
  }
  const whole = secondsUntil(dueAfter(convention, now, fundsCallDelay), now);
  const seconds = Math.max(1, Math.ceil((whole * remindAtPercent) / 100));
  return { next: 'openGroup', stage: 'funds', order: 1, outcome: 'none', seconds };
}

/**
 * The groups that a procedure has still to go through, a tranche's conditions as group 0. The first is due. Nobody
 * knows on which day a later one will be opened, so its seconds are the least that can pass until its first reminder.
 */
export function comingGroups(convention: Convention, key: string, now: string): ComingGroup[] {
  const { next, order, seconds } = progressOf(convention, key, now);
  if (next === 'done') return [];
  const { steps } = findProcedure(convention, key) ?? { steps: stepsOf(convention, []) };
  return [{ group: order, seconds }, ...laterGroups(steps, order, convention.settings.remindAtPercent)];
}

/** The key of what a workflow waits for: the round of a procedure, or a tranche's conditions. */
export function awaited(convention: Convention, key: string): string {
  const procedure = findProcedure(convention, key);
  return procedure ? roundKey(procedure) : `${key}#conditions`;
}

/**
 * Whether what a workflow waits for is over: its round is concluded, its conditions are met, or all stands still. A
 * round that the convention has not come to is not over: the convention was read before the round was opened.
 */
export function isOver(convention: Convention, wait: string): boolean {
  const [key = '', round] = wait.split('#');
  if (!isLive(convention)) return true;
  const procedure = findProcedure(convention, key);
  if (round === 'conditions') return procedure !== undefined || !awaitsConditions(convention, key);
  return procedure !== undefined && isRoundOver(procedure, Number(round));
}

/** Whatever the hour: functions have clocks of their own, and a tranche that is due for one is for all. */
function awaitsConditions(convention: Convention, key: string): boolean {
  const tranche = convention.terms.tranches.find((each) => `tranche-${each.n}` === key);
  return (
    tranche !== undefined &&
    convention.phase === 'active' &&
    unmetConditions(convention, tranche.n).length > 0
  );
}

/** The runs that a convention needs now. A suspended or ended convention needs none. */
export function runsNeeded(convention: Convention, now: string): Run[] {
  if (!isLive(convention)) return [];
  const taken = convention.procedures
    .filter((each) => each.status === 'open')
    .map((each) => runOf(each, convention.resumptions));
  if (convention.phase !== 'active') return taken;
  const due = convention.terms.tranches
    .filter((tranche) => isDue(tranche, now) && !findProcedure(convention, `tranche-${tranche.n}`))
    .map(({ n }) => ({ procedure: `tranche-${n}`, run: `tranche-${n}-r${convention.resumptions}` }));
  return [...taken, ...due];
}

/**
 * When the daily sweep must next look at the convention (ISO, UTC): at once while a workflow should be
 * running, on the day the next tranche is due otherwise, never when there is nothing to come.
 */
export function sweepAt(convention: Convention): string | undefined {
  if (runsNeeded(convention, convention.changedAt).length > 0) return AT_ONCE;
  if (convention.phase !== 'active') return undefined;
  const next = convention.terms.tranches
    .map((tranche) => tranche.dueDate)
    .filter((dueDate) => dueDate > dayOf(convention.changedAt))
    .sort()[0];
  return next === undefined ? undefined : beginningOf(next);
}
