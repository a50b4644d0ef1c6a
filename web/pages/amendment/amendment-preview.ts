import type { Convention } from '../../parts/convention/convention.ts';
import type { Side } from '../../parts/text/text-changes.ts';
import type { Changes } from './amendment-draft.ts';

/** The text as an amendment would make it, in one of its languages. `inKind` says what pledges in kind still owe. */
export function amendedSide(
  before: Side,
  changes: Changes,
  language: 'ar' | 'fr',
  inKind: Convention['inKind'],
): Side {
  const { title, object, lastYear, target, components, earmarkFloors, tranches } = changes;
  return {
    ...before,
    ...(title && { title: title[language] }),
    ...(object && { object: object[language] }),
    ...(lastYear !== undefined && { lastYear }),
    ...(target && { target }),
    ...(components && { components: components.map((each) => ({ ...each, title: each.title[language] })) }),
    ...(earmarkFloors && { earmarkFloors }),
    ...(tranches && { tranches }),
    contributions: adjusted(before.contributions, changes.contributions ?? [], inKind),
  };
}

type Contributions = Side['contributions'];
type Adjustment = NonNullable<Changes['contributions']>[number];

/** Increases are new contributions, reductions shrink one or take it away; cash takes the place of what is replaced. */
function adjusted(
  before: Contributions,
  adjustments: readonly Adjustment[],
  inKind: Convention['inKind'],
): Contributions {
  const left = (id: string) => inKind.find(({ pledge }) => pledge === id)?.left ?? { amount: 0, quantity: 0 };
  const shrunk = new Map(
    adjustments.flatMap((each) => {
      if ('reduce' in each)
        return [[each.reduce.pledge, { amount: 0, quantity: 0, ...each.reduce }] as const];
      if ('waive' in each) return [[each.waive.pledge, left(each.waive.pledge)] as const];
      return 'replace' in each ? [[each.replace.pledge, left(each.replace.pledge)] as const] : [];
    }),
  );
  const added = adjustments.flatMap((each, index): Contributions => {
    if ('add' in each) return [{ ...each.add, id: `+${index}` }];
    if (!('replace' in each)) return [];
    const pledge = before.find(({ id }) => id === each.replace.pledge);
    if (!pledge) return [];
    const { description: _what, quantity: _size, unit: _unit, ...rest } = pledge;
    const { amount = left(pledge.id).amount, budgetLine } = each.replace;
    return [{ ...rest, id: `+${index}`, nature: 'cash', amount, budgetLine }];
  });
  const kept = before
    .map((each) => {
      const by = shrunk.get(each.id);
      if (!by) return each;
      const size = each.quantity === undefined ? {} : { quantity: each.quantity - by.quantity };
      return { ...each, amount: each.amount - by.amount, ...size };
    })
    .filter(({ amount, quantity = 0 }) => amount > 0 || quantity > 0);
  return [...kept, ...added];
}
