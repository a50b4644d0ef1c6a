import * as z from 'zod/mini';
import { fault } from '../../kernel/faults.ts';
import { PROVINCES, REGIONS } from './places.ts';

/** A region, by its ISO 3166-2 code. */
export const Region = z.enum(
  REGIONS.map((place) => place.code),
  fault('regionUnknown'),
);
export type Region = z.infer<typeof Region>;

/** A prefecture or a province, by its ISO 3166-2 code. */
export const Province = z.enum(
  PROVINCES.map((place) => place.code),
  fault('provinceUnknown'),
);
export type Province = z.infer<typeof Province>;
