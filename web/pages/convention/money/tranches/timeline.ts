import { dayAt } from '../../../../../morocco/clock.ts';
import type { Convention, Tranche } from '../../../../parts/convention/convention.ts';

/** The tranches on a line of time: the same rows for the picture and for the table beside it. */

/**
 * `due`: its day has come, and it is not called yet. `late`: a party has not paid its call in time. `paid`: nothing is
 * left of it, or it was closed.
 */
export type TrancheState = 'planned' | 'due' | 'called' | 'late' | 'paid' | 'cancelled';

export interface TimelineRow {
  tranche: Tranche;
  state: TrancheState;
  /** Where its day stands, from 0 at the beginning of the line to 1 at its end. */
  at: number;
  /** From its first call to the day by which the last open call is to be paid, where it is called. */
  call: { from: number; until: number } | undefined;
}

export interface Timeline {
  rows: readonly TimelineRow[];
  /** The first day of each year, and where it stands. */
  years: readonly { year: number; at: number }[];
  today: number;
}

type Given = Pick<Convention, 'tranches' | 'calls'> & {
  terms: Pick<Convention['terms'], 'firstYear' | 'lastYear'>;
};

const startOf = (year: number) => Date.UTC(year, 0, 1);

/** The line goes over the convention's years, and further where a day lies outside. `now` in milliseconds. */
export function timelineOf({ tranches, calls, terms }: Given, now: number): Timeline {
  const days = tranches.map(({ dueDate }) => Date.parse(dueDate));
  const paidBy = calls.flatMap(({ dueAt }) => (dueAt === undefined ? [] : [Date.parse(dueAt)]));
  const all = [...days, ...paidBy, now].map((time) => new Date(time).getUTCFullYear());
  const first = Math.min(terms.firstYear, ...all);
  const last = Math.max(terms.lastYear, ...all);
  const [begin, end] = [startOf(first), startOf(last + 1)];
  const place = (time: number) => (time - begin) / (end - begin);
  return {
    rows: tranches.map((tranche) => {
      const own = calls.filter((call) => call.tranche === tranche.n);
      return {
        tranche,
        state: stateOf(tranche, own, now),
        at: place(Date.parse(tranche.dueDate)),
        call: spanOf(own, place),
      };
    }),
    years: Array.from({ length: last - first + 1 }, (_, index) => ({
      year: first + index,
      at: place(startOf(first + index)),
    })),
    today: place(now),
  };
}

function stateOf({ status, dueDate }: Tranche, calls: Convention['calls'], now: number): TrancheState {
  if (status === 'closed' || status === 'paid') return 'paid';
  if (status === 'cancelled') return 'cancelled';
  const isLate = calls.some(
    (call) => call.status === 'open' && call.dueAt !== undefined && Date.parse(call.dueAt) < now,
  );
  if (status === 'called') return isLate ? 'late' : 'called';
  return dueDate <= dayAt(now) ? 'due' : 'planned';
}

function spanOf(calls: Convention['calls'], place: (time: number) => number): TimelineRow['call'] {
  const called = calls.filter(({ status }) => status !== 'cancelled');
  if (called.length === 0) return undefined;
  const from = Math.min(...called.map(({ calledAt }) => Date.parse(calledAt)));
  const until = Math.max(
    from,
    ...called.flatMap(({ dueAt }) => (dueAt === undefined ? [] : [Date.parse(dueAt)])),
  );
  return { from: place(from), until: place(until) };
}
