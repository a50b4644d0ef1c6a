import { book, type ChapterFolds, change, enter, leave, preparerOf, withProcedure } from '../changes.ts';
import type { Event } from '../events.ts';
import { EMPTY_BOOKS } from '../execution/books.ts';
import type { Convention, Pledge } from '../state.ts';
import { withPlanChange, withTermsChanges } from './revision.ts';

/** How the events of the formation change a convention: from its proposal to its entry into force. */

export type Proposed = Extract<Event, { type: 'ConventionProposed' }>;

/** The draft with which a trail begins. */
export function proposed(event: Proposed): Convention {
  const { data, at } = event;
  return {
    id: event.conventionId,
    number: data.number,
    version: 0,
    lastHash: event.previous,
    phase: 'draft',
    createdAt: at,
    changedAt: at,
    phaseSince: at,
    proposer: data.proposer,
    preparers: preparerOf(event),
    terms: data.terms,
    settings: data.settings,
    plan: data.plan,
    textVersion: 1,
    pledges: [],
    lastPledge: 0,
    componentStatus: {},
    centres: [],
    procedures: [],
    tasks: [],
    calls: [],
    documents: [],
    orders: [],
    books: EMPTY_BOOKS,
    closedTranches: [],
    amendments: [],
    resolutions: [],
    deliveries: [],
    reservations: [],
    transfersIn: [],
    suspensions: [],
    daysOff: data.daysOff.map((day) => ({ day })),
    resumptions: 0,
  };
}

export const FORMATION = {
  ConventionRevised: (c, event) => ({
    ...c,
    terms: withTermsChanges(c.terms, event.data.terms),
    settings: { ...c.settings, ...event.data.settings },
    plan: withPlanChange(c.plan, event.data.plan),
    preparers: [...new Set([...c.preparers, ...preparerOf(event)])],
  }),
  ConventionSubmitted(c, { data, at }) {
    const { reason: _past, ...rest } = withProcedure(c, data.procedure);
    return enter(rest, data.phase, at);
  },
  ConventionWithdrawn: (c, { data, at }) => ({ ...leave(c, 'withdrawn', at), reason: data.reason }),
  ConventionReturned: (c, { data, at }) => ({ ...leave(c, 'returned', at), reason: data.reason }),
  ConventionRejected: (c, { data, at }) => ({ ...leave(c, 'rejected', at), reason: data.reason }),
  ConventionLapsed: (c, { data, at }) => ({ ...leave(c, 'lapsed', at), reason: data.reason }),
  PledgeMade: (c, { data: { pledge } }) => ({
    ...c,
    pledges: [...c.pledges, pledge],
    lastPledge: lastPledgeOf(c, [pledge]),
  }),
  PledgeRevised(c, { data: { pledge: id, terms, preparedBy, entries } }) {
    const pledges = c.pledges.map(
      (each): Pledge =>
        each.id === id ? { id, party: each.party, status: 'pledged', preparedBy, ...terms } : each,
    );
    return book({ ...c, pledges }, entries);
  },
  PledgeWithdrawn: (c, { data }) =>
    book({ ...c, pledges: c.pledges.filter(({ id }) => id !== data.pledge) }, data.entries),
  PledgeConfirmed(c, { data }) {
    const pledges = change(c.pledges, ({ id }) => id === data.pledge, { status: 'confirmed' });
    return book({ ...c, pledges }, data.entries);
  },
  PhaseEntered: (c, { data, at }) => enter(c, data.phase, at),
  EnteredIntoForce: (c, { data, at }) => ({ ...enter(book(c, data.entries), 'active', at), inForceAt: at }),
} satisfies ChapterFolds;

/** The number of the pledge made last, once these are there too. */
export function lastPledgeOf({ lastPledge }: Convention, pledges: readonly Pledge[]): number {
  return Math.max(lastPledge, ...pledges.map(({ id }) => Number(id.slice(1))));
}
