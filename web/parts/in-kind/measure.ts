import type { Pledge } from '../convention/convention.ts';

/** What a contribution in kind counts for: a value in centimes, a quantity in hundredths of a unit, or both. */
export interface Measure {
  amount?: number | undefined;
  quantity?: number | undefined;
  unit?: Pledge['unit'];
}
