import type { Convention, Tranche } from '../../../parts/convention/convention.ts';
import type { Person } from '../../../session/person.ts';

/** What is due next on a convention, and what of it is the reader's to do. */

type Awaited = Convention['waitingFor'][number];
type Reader = Pick<Person, 'party' | 'roles'>;

/** What is due next: what somebody is asked for, or the day from which a tranche is called. */
export type Deadline =
  | { of: 'task'; awaited: Awaited; dueAt: string }
  | { of: 'tranche'; tranche: Tranche; dueAt: string };

/**
 * The first deadline: of all that somebody is asked for, what is late included, and of the days still to come from which
 * a tranche is called. Absent where nothing is due. `today` is the day in Morocco, as `2026-11-30`.
 */
export function nextDeadline(
  { waitingFor, tranches, phase }: Pick<Convention, 'waitingFor' | 'tranches' | 'phase'>,
  today: string,
): Deadline | undefined {
  const tasks = waitingFor.map((awaited): Deadline => ({ of: 'task', awaited, dueAt: awaited.dueAt }));
  const planned = phase === 'active' ? tranches.filter(({ status }) => status === 'planned') : [];
  const days = planned
    .filter(({ dueDate }) => dueDate >= today)
    .map((tranche): Deadline => ({ of: 'tranche', tranche, dueAt: tranche.dueDate }));
  // What people do comes before what begins by itself on the same day.
  return [...tasks, ...days].sort((a, b) => dayOf(a).localeCompare(dayOf(b)))[0];
}

/** The day in Morocco; within a day tasks keep the order in which the API has them. */
function dayOf(deadline: Deadline): string {
  return deadline.of === 'task' ? deadline.awaited.dueOn : deadline.tranche.dueDate;
}

/** How many of those who are asked are late. `now` in milliseconds. */
export function lateCount({ waitingFor }: Pick<Convention, 'waitingFor'>, now: number): number {
  return waitingFor.filter(({ dueAt }) => Date.parse(dueAt) < now).length;
}

/** What the reader is to do next: what they are asked for, the pledges of their party, or the draft. */
export type NextAct = { to: 'asked'; awaited: Awaited } | { to: 'pledges' } | { to: 'edit' };

/**
 * The reader's next act: what they are asked for by their party and role, as in their inbox, due first before the others;
 * where nothing is asked of them, the pledging or the draft that they may go on with. Absent where there is none.
 */
export function nextAct(convention: Convention, reader: Reader): NextAct | undefined {
  const own = convention.waitingFor.find((awaited) => isAskedOf(convention, awaited, reader));
  // A draft and pledges have forms of their own, whatever is asked about them.
  if (own?.kind === 'submission') return { to: 'edit' };
  if (own?.kind === 'pledge' || own?.kind === 'pledgeConfirmation') return { to: 'pledges' };
  if (own) return { to: 'asked', awaited: own };
  if (convention.pledging === 'now' && convention.possibleActs.includes('pledge')) return { to: 'pledges' };
  return convention.possibleActs.includes('revise') ? { to: 'edit' } : undefined;
}

/** Whether it is in the reader's inbox: asked of their party in one of their roles, after an escalation in the role above. */
function isAskedOf({ tasks }: Convention, { task, party, role }: Awaited, reader: Reader): boolean {
  const escalatedTo = tasks.find(({ id }) => id === task)?.escalatedTo;
  const holders = [{ party, role }, ...(escalatedTo ? [escalatedTo] : [])];
  return holders.some((holder) => holder.party === reader.party && reader.roles.includes(holder.role));
}
