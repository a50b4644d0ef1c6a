import { CONVENTION_KIND } from '../../aggregates/convention/kind.ts';
import { listOf } from '../../aggregates/convention/shown/listing.ts';
import type { Phase } from '../../aggregates/convention/state.ts';
import { searchWords } from '../../kernel/search.ts';
import { type Condition, listPage } from '../../store/lists.ts';
import type { Store } from '../../store/table.ts';

export interface ListRequest {
  party: string;
  phase?: Phase | undefined;
  region?: string | undefined;
  province?: string | undefined;
  withParty?: string | undefined;
  /** Words that title, numbers and reference have between them, in any order. */
  text?: string | undefined;
  /** A folded text that stands there as one. */
  phrase?: string;
  /** Only those that wait for somebody whose time was up before this instant (ISO, UTC). */
  overdueAt?: string | undefined;
  limit: number;
  cursor?: string | undefined;
}

/** A page of a party's conventions, the newest first. */
export function listConventions(store: Store, { party, ...request }: ListRequest) {
  const { region, province, withParty, overdueAt, text = '', phrase, ...rest } = request;
  const conditions: Condition[] = [];
  if (overdueAt) conditions.push({ field: 'nextDue', op: 'before', value: overdueAt });
  if (region) conditions.push({ field: 'region', op: 'is', value: region });
  if (province) conditions.push({ field: 'provinces', op: 'contains', value: province });
  if (withParty && withParty !== party)
    conditions.push({ field: 'parties', op: 'contains', value: withParty });
  const sought = [...searchWords(text), ...(phrase ? [phrase] : [])];
  return listPage(store, CONVENTION_KIND, { ...rest, list: listOf(party), conditions, sought });
}
