import * as z from 'zod/mini';

/** The rules of a stage for the register. */
export const RegisterRuleFields = z.strictObject({
  /** How many months after its verification, or the last confirmation, an organisation counts as stale. */
  staleAfterMonths: z._default(z.int().check(z.positive(), z.maximum(240)), 24),
  /** How many months after it was declared or confirmed an activity counts as stale. U. */
  activityStaleAfterMonths: z._default(z.int().check(z.positive(), z.maximum(240)), 12),
});
