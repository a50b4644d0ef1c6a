import * as z from 'zod/mini';
import { dayOf } from '../../../kernel/calendar.ts';
import { REGIONS } from '../../shared/places.ts';
import type { Terms } from '../terms.ts';

/**
 * The number that people use for a convention, `RSK-2026-0007`: the short code of the region for which it was
 * proposed, the year in Morocco, and its place in that series. It is given with the proposal and never changes.
 */
export const ConventionNumber = z.string().check(z.regex(/^[A-Z]{2,3}-\d{4}-\d{4,}$/));

/** The series in which a proposal made at an instant is numbered: `RSK-2026`. */
export function seriesOf({ region }: Pick<Terms, 'region'>, now: string): string {
  const { short } = REGIONS.find(({ code }) => code === region) ?? { short: 'MA' };
  return `${short}-${dayOf(now).slice(0, 4)}`;
}

/** The number at a place of a series, from 1. */
export function numberIn(series: string, place: number): string {
  return `${series}-${String(place).padStart(4, '0')}`;
}
