import * as z from 'zod/mini';

/** What a person may be for the organisation they act for; a person may be several of them. */
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
