import { everyOf } from '../../api/every.ts';
import type { GetOrganisationsAnswer, GetOrganisationsIdAnswer } from '../../api/schema.d.ts';
import { code, oneOf, search, words } from '../../api/search.ts';

/** The filters of the register, as its address has them. */

export type Row = GetOrganisationsAnswer['items'][number];
export type Organisation = GetOrganisationsIdAnswer;
export type Region = NonNullable<Row['region']>;
export type Province = Row['provinces'][number];

export const KINDS = everyOf<Row['kind']>()([
  'ministry',
  'wilaya',
  'localAuthority',
  'publicInstitution',
  'association',
  'cooperative',
  'company',
  'other',
]);

export const STATUSES = everyOf<Row['status']>()(['declared', 'verified', 'stale', 'suspended', 'merged']);

/** A place as the API knows it: it offers all of them, and checks what it is given. */
export const regionOf = code<Region>(/^MA-\d{2}$/);
export const provinceOf = code<Province>(/^MA-[A-Z]{3}$/);

/** An address that somebody has typed wrongly shows what is left of it. */
export const readRegisterFilters = search({
  text: words(200),
  kind: oneOf(...KINDS),
  region: regionOf,
  status: oneOf(...STATUSES),
});
export type RegisterFilters = ReturnType<typeof readRegisterFilters>;

/** The filter of the possible duplicates. */
export const readDuplicatesFilters = search({ region: regionOf });
