import { dayOf } from '../../../kernel/calendar.ts';
import { fold } from '../../../kernel/fold.ts';
import { refuse } from '../refuse.ts';
import type { Convention } from '../state.ts';
import type { Entry } from './ledger.ts';

/**
 * The same thing twice: an act that looks like one that was booked and stands is asked about, because a repeat under a
 * new key is more often a mistake than a second transfer. What was reversed may be booked again.
 */

/** The entries that stand: none that undoes, and none that is undone. */
function inEffect({ entries }: Convention): Entry[] {
  const undone = new Set(entries.map(({ reverses }) => reverses));
  return entries.filter(({ id, motive }) => motive !== 'reversal' && !undone.has(id));
}

/** Refuses unless the person says that it is another one. */
function ask(twin: Entry | undefined, confirmed: boolean | undefined): void {
  if (!twin || confirmed) return;
  throw refuse('possibleDuplicate', { day: { day: dayOf(twin.at) } });
}

const isSame = (a: string | undefined, b: string) => a !== undefined && fold(a) === fold(b);

/** A receipt of a call with the reference, the amount and the value day of one that stands. */
export function assertNoSecondReceipt(
  convention: Convention,
  given: {
    call: string;
    amount: number;
    valueDate: string;
    reference: string;
    confirmedDistinct?: boolean | undefined;
  },
): void {
  const twin = inEffect(convention).find(
    (each) =>
      each.motive === 'receipt' &&
      each.subject === given.call &&
      each.amount === given.amount &&
      each.valueDate === given.valueDate &&
      isSame(each.reference, given.reference),
  );
  ask(twin, given.confirmedDistinct);
}

/** The entries of transfers from the account: payments, and the refund of the balance. */
const LEAVES: readonly Entry['motive'][] = ['disbursement', 'refund'];

/**
 * A payment, or the refund at the closure, with the reference and the amount of a transfer that was made on the same
 * day and stands. A transfer may have several entries, which came of one event.
 */
export function assertNoSecondTransfer(
  convention: Convention,
  given: { amount: number; reference: string; now: string; confirmedDistinct?: boolean | undefined },
): void {
  const alike = inEffect(convention).filter(
    ({ motive, reference, at }) =>
      LEAVES.includes(motive) && dayOf(at) === dayOf(given.now) && isSame(reference, given.reference),
  );
  const sent = new Map<number, number>();
  for (const { event, amount } of alike) sent.set(event, (sent.get(event) ?? 0) + amount);
  ask(
    alike.find(({ event }) => sent.get(event) === given.amount),
    given.confirmedDistinct,
  );
}

/**
 * A file that justifies a fund (a tranche and an earmark) which it justifies already. One file may justify two funds.
 */
export function assertNoSecondJustification(
  convention: Convention,
  given: {
    tranche: number;
    earmark?: string | undefined;
    sha256: string;
    confirmedDistinct?: boolean | undefined;
  },
): void {
  const twin = inEffect(convention).find(
    ({ motive, tranche, earmark, subject }) =>
      motive === 'justification' &&
      tranche === given.tranche &&
      earmark === given.earmark &&
      subject === given.sha256,
  );
  ask(twin, given.confirmedDistinct);
}
