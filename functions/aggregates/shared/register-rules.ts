import * as z from 'zod/mini';

/** The rules of a stage for the register. */
export const RegisterRuleFields = z.strictObject({
  /** How many months after its verification, or the last confirmation, an organisation counts as stale. */
  staleAfterMonths: z._default(z.int().check(z.positive(), z.maximum(240)), 24),
});
