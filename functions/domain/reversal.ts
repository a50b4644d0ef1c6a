import type { CommandData } from './commands.ts';
import type { Convention } from './convention.ts';
import { endWhatIsOpen } from './ending.ts';
import { balance, type Entry, reversalOf } from './ledger.ts';
import { askAgain, currentSteps, findProcedure } from './procedure.ts';
import { refuse } from './refusals.ts';
import type { Turn } from './turn.ts';

/** Reversal: a mistake is undone by linked entries, and whoever must act again is asked again. */

const REVERSIBLE = ['receipt', 'disbursement', 'justification'];

/** The entries undone together: all that the act has booked, whichever of them is named. */
function undoneTogether({ entries }: Convention, id: string): Entry[] {
  const entry = entries.find((each) => each.id === id);
  if (!entry) throw refuse('entryUnknown');
  if (!REVERSIBLE.includes(entry.motive)) throw refuse('entryNotReversible', { why: entry.motive });
  if (entries.some((each) => each.reverses === id)) throw refuse('entryNotReversible', { why: 'reversed' });
  return entries.filter((each) => each.event === entry.event);
}

/** Refuses to undo what the money has already moved on from: the later entry is undone first. */
function assertStillThere({ entries }: Convention, undone: readonly Entry[]): void {
  for (const { debit, party, nature, earmark = null, tranche, amount } of undone) {
    const held = balance(entries, debit, {
      party,
      nature,
      earmark,
      ...(tranche !== undefined && { tranche }),
    });
    if (held < amount) throw refuse('entryNotReversible', { why: `${debit}: ${held}` });
  }
}

/**
 * From where a tranche's road is taken up again: the funds when a call is not paid any more, otherwise the
 * preparation of a new order. Undefined where the road stands there already, or where no road is gone any more.
 */
function reopening(convention: Convention, undone: readonly Entry[]) {
  const [{ motive, subject, tranche } = {}] = undone;
  const procedure = findProcedure(convention, `tranche-${tranche ?? 0}`);
  if (!procedure || motive === 'justification' || convention.phase === 'terminated') return undefined;
  const isUnpaid = convention.calls.some(
    (call) => call.tranche === tranche && (call.received < call.amount || call.id === subject),
  );
  const stage = isUnpaid ? ('funds' as const) : ('preparation' as const);
  const isThere = procedure.status === 'open' && currentSteps(procedure)[0]?.stage === stage;
  return isThere ? undefined : { procedure: procedure.key, stage };
}

/**
 * Undoes a receipt, a payment or a justification. After a payment its tranche is paid by a new order; after a
 * receipt its party is called again, and an order that counted on the money is returned.
 */
export function reverse(turn: Turn, { entry, reason }: CommandData<'reverse'>): void {
  const undone = undoneTogether(turn.convention, entry);
  assertStillThere(turn.convention, undone);
  const reopens = reopening(turn.convention, undone);
  const entries = turn.book(undone.map(reversalOf));
  turn.emit({ type: 'EntryReversed', data: { reason, entries, ...(reopens && { reopens }) } });
  if (turn.convention.phase === 'terminated') return endWhatIsOpen(turn, reason);
  if (reopens) return returnOpenOrders(turn, undone, reason);
  const [{ motive, subject, tranche } = {}] = undone;
  const road = findProcedure(turn.convention, `tranche-${tranche ?? 0}`);
  if (motive === 'receipt' && road && subject !== undefined) askAgain(turn, road, subject);
}

function returnOpenOrders(turn: Turn, [entry]: readonly Entry[], reason: string): void {
  for (const { id, tranche, status } of turn.convention.orders) {
    if (tranche !== entry?.tranche || (status !== 'prepared' && status !== 'authorised')) continue;
    turn.emit({ type: 'PaymentReturned', data: { order: id, reason } });
  }
}
