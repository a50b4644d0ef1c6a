import * as z from 'zod/mini';
import { everyOf } from '../../api/every.ts';
import type { GetOrganisationsAnswer, GetOrganisationsIdAnswer } from '../../api/schema.d.ts';

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

export const STATUSES = everyOf<Row['status']>()(['declared', 'verified', 'suspended']);

const isCode = (pattern: RegExp) => (value: unknown) => typeof value === 'string' && pattern.test(value);
/** A place as the API knows it: it offers all of them, and checks what it is given. */
export const RegionCode = z.custom<Region>(isCode(/^MA-\d{2}$/));
export const ProvinceCode = z.custom<Province>(isCode(/^MA-[A-Z]{3}$/));

/** An address that somebody has typed wrongly shows what is left of it. */
export const RegisterFilters = z.object({
  text: z.catch(z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(200))), undefined),
  kind: z.catch(z.optional(z.enum(KINDS)), undefined),
  region: z.catch(z.optional(RegionCode), undefined),
  status: z.catch(z.optional(z.enum(STATUSES)), undefined),
});
export type RegisterFilters = z.infer<typeof RegisterFilters>;
