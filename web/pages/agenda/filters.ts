import { everyOf } from '../../api/every.ts';
import type { AgendaItem } from '../../api/schema.d.ts';
import { code, type Found, oneOf, search } from '../../api/search.ts';

/** What of the agenda is looked at, as the address has it; an address typed wrongly shows what is left of it. */

export type Kind = AgendaItem['kind'];
export const KINDS = everyOf<Kind>()(['task', 'tranche', 'session', 'opening', 'consultation']);

const readers = {
  /** Without one, the list. */
  view: oneOf('month'),
  /** The month of the grid, as `2026-11`; without one, the present. */
  month: code(/^20\d\d-(?:0[1-9]|1[0-2])$/),
  kind: oneOf(...KINDS),
};
export const readAgendaFilters = search(readers);
export type AgendaFilters = Found<typeof readers>;
