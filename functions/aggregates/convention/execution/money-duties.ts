import { beginningOf } from '../../../kernel/calendar.ts';
import { afterSuspensions, countedFrom, dueAfter } from '../../../kernel/procedure/delays.ts';
import { findProcedure } from '../../../kernel/procedure/groups.ts';
import type { Convention } from '../state.ts';
import type { Condition } from '../terms.ts';
import { lastBrought, type Moves } from './books.ts';
import { type Duty, duty, inTime } from './duty.ts';
import { balance } from './ledger.ts';
import type { Call } from './records.ts';
import { unmetConditionsOf } from './tranche.ts';

/** The duties of a convention in force: what comes in must be recorded, conditions met, spending justified. */

const ON_CALL: Moves = { bring: [], take: ['receipt', 'application'] };
const DISBURSED: Moves = { bring: ['disbursement'], take: ['justification', 'writeOff', 'paymentReturn'] };

/** Each call that is not paid in full: what comes in on it must be recorded. */
export function receipts(convention: Convention): Duty[] {
  const open = convention.calls.filter(({ status }) => status === 'open');
  return open.map((call) =>
    duty({
      kind: 'receipt',
      party: convention.terms.accountHolder,
      about: call.id,
      subject: call.id,
      tranche: call.tranche,
      amount: call.amount - call.received,
      ...timesOf(convention, call),
    }),
  );
}

/** From the call on, or from when a receipt on it was undone; by the delay of the party that is to pay. */
function timesOf(convention: Convention, { id, calledAt }: Call): Pick<Duty, 'openedAt' | 'dueAt'> {
  const { books, settings, tasks } = convention;
  const openedAt = lastBrought(books, ON_CALL, ({ subject }) => subject === id) ?? calledAt;
  const asked = tasks.findLast(({ kind, subject }) => kind === 'fundsCall' && subject === id);
  const [from = openedAt] = [openedAt, asked ? countedFrom(asked) : openedAt].sort().reverse();
  return { openedAt, dueAt: dueAfter(convention, from, settings.fundsCallDelay) };
}

const FILED: readonly Condition['type'][] = ['documentProvided', 'committeeMinutes', 'componentStatus'];

/** Each tranche not yet called whose conditions the project owner's evidence must meet, from its due date on. */
export function evidence(convention: Convention): Duty[] {
  const { terms, settings } = convention;
  return terms.tranches
    .filter((tranche) => !findProcedure(convention, `tranche-${tranche.n}`))
    .filter((tranche) => unmetConditionsOf(convention, tranche).some(({ type }) => FILED.includes(type)))
    .map(({ n, dueDate }) => {
      const openedAt = beginningOf(dueDate);
      const dueAt = dueAfter(convention, openedAt, settings.conditionsDelay);
      return duty({
        kind: 'trancheEvidence',
        party: terms.projectOwner,
        about: n,
        tranche: n,
        openedAt,
        dueAt,
      });
    });
}

/** The sum paid out of a tranche and not justified, as far as a later tranche or the closure requires it. */
export function justifications(convention: Convention): Duty[] {
  return convention.terms.tranches.flatMap(({ n }) => {
    const { funds } = convention.books;
    const left = balance(funds, 'disbursed', { tranche: n });
    const spent = left + balance(funds, 'justified', { tranche: n });
    const { percent, dueAt } = demandOn(convention, n);
    const amount = Math.min(left, Math.ceil((spent * percent) / 100) - (spent - left));
    if (amount <= 0) return [];
    const openedAt = lastBrought(convention.books, DISBURSED, ({ tranche }) => tranche === n) ?? '';
    const asked = dueAt
      .filter((each) => each > openedAt)
      .map((each) => afterSuspensions(convention, openedAt, each, convention.settings.dutyDelay));
    const first = [inTime(convention, openedAt), ...asked].sort()[0] ?? openedAt;
    const party = convention.terms.projectOwner;
    return [duty({ kind: 'justification', party, about: n, tranche: n, amount, openedAt, dueAt: first })];
  });
}

/** How much of a tranche's spending must be justified, and the days on which a later tranche waits for it. */
function demandOn(convention: Convention, n: number): { percent: number; dueAt: string[] } {
  const asking = convention.terms.tranches
    .filter((tranche) => !findProcedure(convention, `tranche-${tranche.n}`))
    .flatMap((tranche) =>
      unmetConditionsOf(convention, tranche).flatMap((condition) =>
        condition.type === 'trancheJustified' && condition.tranche === n
          ? [{ percent: condition.percent, dueAt: beginningOf(tranche.dueDate) }]
          : [],
      ),
    );
  const percents = [convention.settings.closureJustifiedPercent, ...asking.map(({ percent }) => percent)];
  return { percent: Math.max(...percents), dueAt: asking.map(({ dueAt }) => dueAt) };
}
