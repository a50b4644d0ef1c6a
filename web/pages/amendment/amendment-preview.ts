import type { Side } from '../../parts/text/text-changes.ts';
import type { Changes } from './amendment-draft.ts';

/** The text as an amendment would make it, in one of its languages. */
export function amendedSide(before: Side, changes: Changes, language: 'ar' | 'fr'): Side {
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
    contributions: adjusted(before.contributions, changes.contributions ?? []),
  };
}

type Contributions = Side['contributions'];

/** Increases are new contributions, reductions shrink one or take it away. */
function adjusted(before: Contributions, adjustments: NonNullable<Changes['contributions']>): Contributions {
  const reducedBy = new Map(
    adjustments.flatMap((each) =>
      'reduce' in each ? [[each.reduce.pledge, each.reduce.amount] as const] : [],
    ),
  );
  const added = adjustments.flatMap((each, index) =>
    'add' in each ? [{ ...each.add, id: `+${index}` }] : [],
  );
  const kept = before
    .map((each) => ({ ...each, amount: each.amount - (reducedBy.get(each.id) ?? 0) }))
    .filter(({ amount }) => amount > 0);
  return [...kept, ...added];
}
