import type { PlannedDays } from '../../../kernel/agenda.ts';
import { type Due, type Listing, NEVER } from '../../../kernel/aggregate.ts';
import { fold } from '../../../kernel/fold.ts';
import type { SearchEntry } from '../../../kernel/search-entry.ts';
import { duties } from '../execution/duties.ts';
import { sweepAt } from '../procedures/progress.ts';
import type { Convention } from '../state.ts';
import { type Summary, summaryOf } from './summary.ts';

/** Where a convention is found: in the lists of its parties, and by what it waits for. */

/** The list of a party's conventions. */
export const listOf = (party: string) => `PARTY#${party}`;

/** The words that a text search looks in, as they are compared. */
export function searchable({ number, reference, title, id }: Summary): string {
  return fold(`${id} ${number} ${reference ?? ''} ${title.ar} ${title.fr}`);
}

/** It is found by its parties, until it is withdrawn. */
function entryOf({
  id,
  number,
  reference,
  title,
  region,
  provinces,
  parties,
  phase,
  createdAt,
}: Summary): SearchEntry {
  const [place = region, ...others] = provinces;
  return {
    kind: 'convention',
    id,
    scopes: phase === 'withdrawn' ? [] : parties.map(listOf),
    title,
    names: [number, ...(reference === undefined ? [] : [reference])],
    place: others.length > 0 ? region : place,
    since: createdAt,
  };
}

/** The tranches of a text in force, each on its planned day: done once it is called. */
function agendaOf({ id, number, version, changedAt, terms, phase, procedures }: Convention): PlannedDays {
  const isInForce = phase === 'active' || phase === 'closing' || phase === 'closed';
  const isCalled = (n: number) => procedures.some(({ key }) => key === `tranche-${n}`);
  const days = terms.tranches
    .map(({ n, dueDate }) => ({ kind: 'tranche' as const, day: dueDate, done: isCalled(n), n }))
    .filter(({ done }) => phase === 'active' || (isInForce && done));
  return { id, title: terms.title, number, days, version, changedAt };
}

export function listing(convention: Convention): Listing {
  const summary = summaryOf(convention);
  return {
    lists: summary.parties.map(listOf),
    phase: summary.phase,
    search: searchable(summary),
    summary,
    entries: [entryOf(summary)],
    agenda: agendaOf(convention),
  };
}

/** The lists of those who were party to the convention and no longer are. */
export function formerLists(before: Convention, after: Convention): string[] {
  const parties = new Set(after.terms.parties.map(({ id }) => id));
  return before.terms.parties.flatMap(({ id }) => (parties.has(id) ? [] : [listOf(id)]));
}

export function due(convention: Convention): Due | undefined {
  const waits = convention.tasks.some(({ status }) => status === 'open') || duties(convention).length > 0;
  const at = sweepAt(convention) ?? (waits ? NEVER : undefined);
  return at === undefined ? undefined : { region: convention.terms.region, at };
}
