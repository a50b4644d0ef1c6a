/** The parts of a convention that a revision or an amendment may touch, in the order of the text. */
export const PARTS = [
  'terms',
  'settings',
  'plan',
  'title',
  'object',
  'lastYear',
  'components',
  'target',
  'earmarkFloors',
  'tranches',
  'contributions',
] as const;

export type Part = (typeof PARTS)[number];

/** The parts that are there. */
export function partsOf(changes: { readonly [Each in Part]?: unknown }): Part[] {
  return PARTS.filter((part) => changes[part] !== undefined);
}
