/** The indicators of the social map: their units, and the classes into which their values are sorted. */

/** Per mille, or premises for 100,000 inhabitants. */
export type Unit = 'permille' | 'per100000';

/** What a row counts beside its value. */
export type Counted = 'people' | 'premises';

export interface Indicator {
  unit: Unit;
  /**
   * The least value of each of the five classes, and the end of the last: the same in every year and every region, so that
   * maps can be compared. Most are fifths of a hundred per cent; what stays far below has fifths of its own.
   */
  bounds: readonly [number, number, number, number, number, number];
  counts?: Counted;
  /** What of a row was computed here, and is no figure of its source. */
  ours?: 'value' | 'count';
}

const FIFTHS = [0, 200, 400, 600, 800, 1000] as const;

/** The indicators of the census of 2024. */
export const CENSUS_INDICATORS = {
  disability: { unit: 'permille', bounds: [0, 20, 40, 60, 80, 100], counts: 'people', ours: 'count' },
  aged60: { unit: 'permille', bounds: [0, 50, 100, 150, 200, 250] },
  womenIlliterate: { unit: 'permille', bounds: FIFTHS },
  womenUnemployed: { unit: 'permille', bounds: FIFTHS },
  noRunningWater: { unit: 'permille', bounds: FIFTHS },
  associations: { unit: 'per100000', bounds: [0, 50, 100, 150, 200, 250], counts: 'premises', ours: 'value' },
} as const satisfies Record<string, Indicator>;
export type CensusIndicator = keyof typeof CENSUS_INDICATORS;

export const INDICATOR_NAMES = [
  'disability',
  'aged60',
  'womenIlliterate',
  'womenUnemployed',
  'noRunningWater',
  'associations',
  'coverage',
] as const;
export type IndicatorName = (typeof INDICATOR_NAMES)[number];

/** `coverage` is the share of those reached, as sources report it to the campaigns of regions. */
export const INDICATORS: Readonly<Record<IndicatorName, Indicator>> = {
  ...CENSUS_INDICATORS,
  coverage: { unit: 'permille', bounds: FIFTHS },
};

/** The class of a value, from 0 to 4: a bound belongs to the class above it, and what exceeds the last to the last. */
export function classOf(value: number, bounds: Indicator['bounds']): number {
  return Math.max(
    0,
    bounds.slice(0, -1).findLastIndex((least) => value >= least),
  );
}
