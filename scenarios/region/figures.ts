import { readFileSync } from 'node:fs';
import { readFacts } from '../../functions/aggregates/campaign/figures/read.ts';
import type { Fact } from '../../functions/aggregates/shared/figures.ts';
import type { Province } from '../../functions/aggregates/shared/place-codes.ts';
import { daysLater } from '../../morocco/clock.ts';

/** The figures of the demonstration: a year of Rabat-Salé-Kénitra that is invented, and one of the south that is not. */

export const ENTRAIDE = 'entraide-nationale';
export const ADS = 'ads';
export const RSU = 'rsu-aggregate';
export type InventedSource = typeof ENTRAIDE | typeof ADS | typeof RSU;

const INVENTED = 'Chiffre inventé pour la démonstration';

/** The invented file of a source, as that of a year; every row says in words that it is invented. */
export function inventedFile(source: InventedSource, year: number): string {
  const file = readFileSync(new URL(`figures/rsk-2026-${source}.csv`, import.meta.url), 'utf8');
  const [heading, ...rows] = file.trim().split('\n');
  return [`${heading},note`, ...rows.map((row) => `${row.replace(/^2026,/, `${year},`)},${INVENTED}`)].join(
    '\n',
  );
}

/** The same figures one by one; `percent` is what each is of the file's. */
export function inventedFigures(
  source: InventedSource,
  { year, today, percent = 100 }: { year: number; today: string; percent?: number },
): Fact[] {
  const reading = { region: 'MA-04', year, source, today } as const;
  return readFacts('figures', inventedFile(source, year), reading).given.map(({ fact }) => ({
    ...fact,
    value: typeof fact.value === 'number' ? Math.round((fact.value * percent) / 100) : fact.value,
  }));
}

/** The provinces for which the invented figures are given. */
export const INVENTED_PLACES: Province[] = [
  'MA-RAB',
  'MA-SAL',
  'MA-SKH',
  'MA-KEN',
  'MA-KHE',
  'MA-SIK',
  'MA-SIL',
];

const SOUTH = {
  targetGroup: 'women',
  unit: 'people',
  basis: 'service',
  quality: 'measured',
  asOf: '2025-10-07',
  note: 'Publié le 7 octobre 2025 (news.sahara.ma)',
} as const;

/**
 * Places and registrations of the programme for women's economic autonomy in Laâyoune-Sakia El Hamra, as published:
 * 3,000 places by province, and 5,925 women registered, of which no figure by province was published. Source:
 * https://news.sahara.ma/fr/laayoune-sakia-el-hamra-3-000-beneficiaires-du-programme-dautonomisation-economique-des-femmes
 */
export const SOUTHERN_FIGURES: readonly Fact[] = [
  { ...SOUTH, place: 'MA-LAA', measure: 'capacity', value: 1500 },
  { ...SOUTH, place: 'MA-ESM', measure: 'capacity', value: 700 },
  { ...SOUTH, place: 'MA-BOD', measure: 'capacity', value: 400 },
  { ...SOUTH, place: 'MA-TAF', measure: 'capacity', value: 400 },
  { ...SOUTH, place: 'MA-11', measure: 'registered', value: 5925 },
];

/** Long enough that no source of a running campaign is late on the first day. */
export const dueAfter = (today: string): string => daysLater(today, 30);
