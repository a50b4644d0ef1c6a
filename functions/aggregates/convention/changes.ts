import type { Folds } from '../../kernel/event.ts';
import { sum } from '../../kernel/money.ts';
import { stopped } from '../../kernel/procedure/evolve.ts';
import type { Event } from './events.ts';
import { withEntries } from './execution/books.ts';
import type { Account, Entry } from './execution/entries.ts';
import type { Call } from './execution/records.ts';
import type { Procedure } from './procedures/tasks.ts';
import type { Convention, Phase } from './state.ts';

/** Changes of a convention that events of several chapters make. */

/** How a chapter's events change a convention. Together the chapters cover every event (evolve.ts). */
export type ChapterFolds = Partial<Folds<Convention, Event>>;

export function enter<C extends Convention>(convention: C, phase: Phase, at: string): C {
  return { ...convention, phase, phaseSince: at };
}

/** Ends whatever procedure and task is open, and enters the phase. */
export function leave(convention: Convention, phase: Phase, at: string): Convention {
  return { ...enter(convention, phase, at), ...stopped(convention) };
}

export function withProcedure(convention: Convention, procedure: Procedure): Convention {
  return { ...convention, procedures: [...convention.procedures, procedure] };
}

/** The person who brought an event about, where one did. */
export function preparerOf({ by }: Event): string[] {
  return by.kind === 'person' ? [by.sub] : [];
}

/** A list in which the members that `is` names have the fields of `by`. */
export function change<T extends object>(list: readonly T[], is: (each: T) => boolean, by: Partial<T>): T[] {
  return list.map((each) => (is(each) ? { ...each, ...by } : each));
}

/** Books entries, and adds to each call what they bring in or take back. */
export function book(convention: Convention, entries: readonly Entry[]): Convention {
  if (entries.length === 0) return convention;
  const calls = convention.calls.map((call) => {
    const own = entries.filter(({ subject }) => subject === call.id);
    if (own.length === 0) return call;
    const received = call.received + changeOf(own, 'received');
    return {
      ...call,
      received,
      awaited: call.awaited + changeOf(own, 'called'),
      status: statusOf(call, received),
    };
  });
  return { ...convention, books: withEntries(convention.books, entries), calls };
}

/** What entries bring into an account, less what they take from it: centimes. */
function changeOf(entries: readonly Entry[], account: Account): number {
  const into = entries.filter(({ debit }) => debit === account).map(({ amount }) => amount);
  const out = entries.filter(({ credit }) => credit === account).map(({ amount }) => amount);
  return sum(into) - sum(out);
}

function statusOf({ status, amount }: Call, received: number): Call['status'] {
  if (status === 'cancelled') return status;
  return received < amount ? 'open' : 'paid';
}
