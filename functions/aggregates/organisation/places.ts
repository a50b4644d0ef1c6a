import type { Province, Region } from '../shared/place-codes.ts';
import { PROVINCES } from '../shared/places.ts';
import type { Details } from './organisation.ts';

/** Where an organisation is. */

type Placed = Pick<Details, 'region' | 'provinces'>;

/** Its provinces: those it names, or all of its region, or all. */
export function provincesOf({ region, provinces }: Placed): readonly Province[] {
  if (provinces.length > 0) return provinces;
  return PROVINCES.filter((each) => region === undefined || each.region === region).map(({ code }) => code);
}

/** The regions where it is: its own, those of its provinces, or all of them. */
export function regionsOf({ region, provinces }: Placed): Region[] {
  if (region !== undefined) return [region];
  const there = new Set<string>(provincesOf({ region, provinces }));
  return [...new Set(PROVINCES.filter(({ code }) => there.has(code)).map((each) => each.region))];
}
