import type { Folds } from '../../kernel/event.ts';
import { stopped } from '../../kernel/procedure/evolve.ts';
import type { Event } from './events.ts';
import type { Entry } from './execution/ledger.ts';
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

/** Adds entries to the ledger, and to each call what they bring in or take back. */
export function book(convention: Convention, entries: readonly Entry[]): Convention {
  if (entries.length === 0) return convention;
  const all = [...convention.entries, ...entries];
  const calls = convention.calls.map((call) => {
    const received = entries.reduce((total, entry) => {
      if (entry.subject !== call.id) return total;
      if (entry.debit === 'received') return total + entry.amount;
      return entry.credit === 'received' ? total - entry.amount : total;
    }, 0);
    return received === 0 ? call : withReceived(call, call.received + received);
  });
  return { ...convention, entries: all, calls };
}

function withReceived(call: Call, received: number): Call {
  const status = received < call.amount ? 'open' : 'paid';
  return { ...call, received, status: call.status === 'cancelled' ? 'cancelled' : status };
}
