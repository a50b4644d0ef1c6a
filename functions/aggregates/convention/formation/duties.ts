import { sum } from '../../../kernel/money.ts';
import { countedFrom, dueAfter } from '../../../kernel/procedure/delays.ts';
import { currentSteps, currentTasks, stepOf } from '../../../kernel/procedure/groups.ts';
import { type Duty, duty, inTime } from '../execution/duty.ts';
import type { Convention } from '../state.ts';

/** The duties of a convention that is being formed. */

/** A draft, or what was returned, must be submitted. */
export function submission(convention: Convention): Duty {
  const { proposer, phaseSince } = convention;
  return duty({
    kind: 'submission',
    party: proposer,
    openedAt: phaseSince,
    dueAt: inTime(convention, phaseSince),
  });
}

/** While the money is short, parties that have pledged nothing; and each pledge that a colleague must confirm. */
export function pledging(convention: Convention): Duty[] {
  const { terms, pledges, phaseSince: openedAt } = convention;
  const times = { openedAt, dueAt: pledgingEnds(convention) };
  const needed = Math.max(terms.target.minimum, sum(terms.components.map(({ cost }) => cost)));
  const isShort = pledges.length === 0 || sum(pledges.map(({ amount }) => amount)) < needed;
  const silent = terms.parties.filter(({ id }) => !pledges.some(({ party }) => party === id));
  return [
    ...(isShort ? silent : []).map(({ id }) => duty({ kind: 'pledge', party: id, about: id, ...times })),
    ...pledges
      .filter(({ status }) => status !== 'confirmed')
      .map(({ id, party }) => duty({ kind: 'pledgeConfirmation', party, about: id, subject: id, ...times })),
  ];
}

/** When the collection of pledges is to be concluded. */
function pledgingEnds(convention: Convention): string {
  const procedure = convention.procedures.find(
    ({ kind, status }) => kind === 'formation' && status === 'open',
  );
  const [step] = procedure ? currentSteps(procedure) : [];
  const tasks = procedure?.opened ? currentTasks(convention, procedure) : [];
  const opened = tasks.map((task) => dueAfter(convention, countedFrom(task), stepOf(convention, task).delay));
  const { phaseSince, settings } = convention;
  return opened.sort()[0] ?? dueAfter(convention, phaseSince, step?.delay ?? settings.dutyDelay);
}
