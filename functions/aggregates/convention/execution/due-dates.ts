import { dayOf } from '../../../kernel/calendar.ts';
import { daysOffChange, isOfEveryYear, stageDaysOff, withDaysOff } from '../../../kernel/days-off.ts';
import { movedTasks } from '../../../kernel/procedure/reckon.ts';
import type { ConventionContext } from '../context.ts';
import type { EventData } from '../events.ts';
import type { Convention } from '../state.ts';
import { duties } from './duties.ts';
import type { Duty } from './duty.ts';

/**
 * Due dates, reckoned anew: after a suspension, which takes time from whatever was waited for, and when a day turns
 * out to be one on which nobody works. A due date only ever moves to a later day: what people were told stays true at
 * least.
 */

type Moved = Pick<EventData<'DueDatesMoved'>, 'tasks' | 'duties'>;

const isSame = (one: Duty, other: Duty) =>
  one.id === other.id && one.assignee.party === other.assignee.party && one.openedAt === other.openedAt;

/** The due dates that move when a suspension is over or days off are added; undefined when none moves. */
export function movedDates(before: Convention, now: Convention): Moved | undefined {
  const tasks = movedTasks(before, now);
  const had = duties(before);
  const moved = duties(now).flatMap((duty) => {
    const past = had.find((each) => isSame(each, duty));
    if (!past || duty.dueAt <= past.dueAt) return [];
    return [{ duty: duty.id, kind: duty.kind, before: past.dueAt, dueAt: duty.dueAt }];
  });
  return tasks.length + moved.length > 0 ? { tasks, duties: moved } : undefined;
}

/**
 * Says which duties have begun since the convention last changed, by the mere passing of time: there is no other event
 * for them otherwise. Every command begins so.
 */
export function beginDuties(context: ConventionContext): void {
  const { convention, now } = context;
  // They begin with a day: within one there is nothing to look for.
  if (dayOf(convention.changedAt) === dayOf(now)) return;
  const begun = duties(convention)
    .filter(({ openedAt }) => openedAt > convention.changedAt && openedAt <= now)
    .map(({ id, kind, dueAt }) => ({ duty: id, kind, dueAt }));
  if (begun.length > 0) context.emit({ type: 'DutiesBegun', data: { duties: begun } });
}

/**
 * Tells a convention of the stage's days off that it does not know, and reckons by them what is open. Every command
 * begins so, that it is decided by the days known now. `unless: 'nothingMoves'` leaves a convention alone to which the
 * days make no difference yet: it learns of them with its next act.
 */
export function reckonAnew(context: ConventionContext, unless?: 'nothingMoves'): void {
  const { convention, rules, added, now } = context;
  const change = daysOffChange(convention.daysOff, stageDaysOff(rules, added, convention.createdAt));
  if (!change) return;
  const daysOff = withDaysOff(convention.daysOff, change, now);
  const moved = movedDates(convention, { ...convention, daysOff });
  if (!moved && unless === 'nothingMoves') return;
  const holidays = added
    .filter(({ day }) => change.added.includes(day))
    .map(({ day, name }) => ({ day, name }));
  const yearly = change.added.filter(isOfEveryYear);
  const { withdrawn } = change;
  context.emit({
    type: 'DueDatesMoved',
    data: {
      why: 'holidays',
      ...(holidays.length > 0 && { holidays }),
      ...(yearly.length > 0 && { yearly }),
      ...(withdrawn.length > 0 && { withdrawn }),
      ...(moved ?? { tasks: [], duties: [] }),
    },
  });
}
