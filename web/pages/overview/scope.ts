import * as z from 'zod/mini';

/** What the overview is of, as its address says it: one region, or all. */
export const Scope = z.object({
  region: z.catch(z.optional(z.string().check(z.minLength(1), z.maxLength(10))), undefined),
});
