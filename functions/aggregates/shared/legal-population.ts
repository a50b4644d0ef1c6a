import type { Region } from './place-codes.ts';

/**
 * The legal population of each region: the sum of its prefectures and provinces. It counts everybody; the indicators of
 * the census are about households, which are fewer people.
 * Source: Haut-Commissariat au Plan, RGPH 2024; the country has 36,828,330 inhabitants.
 */
export const LEGAL_POPULATION: Readonly<Record<Region, number>> = {
  'MA-01': 4_030_222,
  'MA-02': 2_294_665,
  'MA-03': 4_467_911,
  'MA-04': 5_132_639,
  'MA-05': 2_525_801,
  'MA-06': 7_688_967,
  'MA-07': 4_892_393,
  'MA-08': 1_655_623,
  'MA-09': 3_020_431,
  'MA-10': 448_685,
  'MA-11': 451_028,
  'MA-12': 219_965,
};
