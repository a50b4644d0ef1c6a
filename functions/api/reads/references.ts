import type { OtherConvention } from '../../aggregates/convention/shown/warnings.ts';
import { type Convention, NEVER_BOUND } from '../../aggregates/convention/state.ts';
import { fold } from '../../kernel/fold.ts';
import type { Store } from '../../store/table.ts';
import { listConventions } from './convention-list.ts';

/**
 * The other conventions of a party that bear the official reference of this one, written alike or only almost; what
 * was withdrawn or rejected, or has lapsed, bears none any more. It looks in the party's own list, so it names nothing
 * that the party may not see. Its cost is that of one page: of a party's conventions the newest 1,000 are looked at,
 * and of those that mention the reference the newest 100. The list follows the acts by moments, so a reference given
 * just now may not be found yet.
 */
export async function sameReference(
  store: Store,
  { id, terms, phase }: Pick<Convention, 'id' | 'terms' | 'phase'>,
  party: string,
): Promise<OtherConvention[]> {
  const sought = fold(terms.reference ?? '');
  if (sought === '' || NEVER_BOUND.includes(phase)) return [];
  const { items } = await listConventions(store, { party, phrase: sought, limit: 100 });
  return items
    .filter((other) => !NEVER_BOUND.includes(other.phase))
    .flatMap(({ id: other, number, reference, title }) =>
      other !== id && reference !== undefined && fold(reference) === sought
        ? [{ id: other, number, reference, title }]
        : [],
    );
}
