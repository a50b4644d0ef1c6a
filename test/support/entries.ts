import type { Event } from '../../functions/aggregates/convention/events.ts';
import type { Entry } from '../../functions/aggregates/convention/execution/entries.ts';

/** The entries that events have booked, in order. */
export function entriesOf(events: readonly Event[]): Entry[] {
  return events.flatMap((event) => ('entries' in event.data ? event.data.entries : []));
}
