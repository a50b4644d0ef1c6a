import { type Side, type TextChanges, textChanges } from './text-changes.ts';

/** The changes in the wording alone, which a reader of the other language has not seen yet. */
export function wordingChanges(before: Side, after: Side): TextChanges {
  const all = textChanges(before, after);
  return {
    ...all,
    lastYear: [],
    target: [],
    earmarkFloors: [],
    components: all.components.filter(
      (pair) => pair.before && pair.after && pair.before.title !== pair.after.title,
    ),
    contributions: [],
    tranches: [],
    conditions: [],
  };
}

export function isEmpty(changes: TextChanges): boolean {
  return Object.values(changes).every((list: readonly unknown[]) => list.length === 0);
}
