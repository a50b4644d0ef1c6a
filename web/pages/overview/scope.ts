import * as z from 'zod/mini';

/** The region of the overview, as its address has it: one, or all. */
export const Scope = z.object({
  region: z.catch(z.optional(z.string().check(z.minLength(1), z.maxLength(10))), undefined),
});
