import * as z from 'zod/mini';

/** The roles of a person in the organisation they act for; a person may have several. */
export const ROLES = [
  'officer',
  'approver',
  'signatory',
  'authorising-officer',
  'accountant',
  'auditor',
  'administrator',
] as const;
export const Role = z.enum(ROLES);
export type Role = z.infer<typeof Role>;
