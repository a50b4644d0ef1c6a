import * as z from 'zod/mini';

/** An organisation of the register, or an institution by its name, as it is being chosen. */
export const WhoDraft = z.object({
  by: z.enum(['party', 'name']),
  party: z.optional(z.string()),
  name: z.object({ ar: z.string(), fr: z.string() }),
});
export type WhoDraft = z.infer<typeof WhoDraft>;

export const NOBODY: WhoDraft = { by: 'party', name: { ar: '', fr: '' } };

interface Known {
  party?: string;
  name: { ar: string; fr: string };
}

export const whoDraftOf = ({ party, name }: Known): WhoDraft =>
  party === undefined ? { by: 'name', name } : { ...NOBODY, party };

/** As the API takes it; undefined while nobody is chosen. */
export function whoOf({ by, party, name }: WhoDraft) {
  if (by === 'name') return { name };
  return party === undefined ? undefined : { party };
}
