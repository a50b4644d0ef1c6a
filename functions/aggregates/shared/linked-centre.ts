import * as z from 'zod/mini';
import { CENTRE_STAGES } from './centre-way.ts';
import { ComponentLink } from './linked-convention.ts';

/** A centre, as far as commands on conventions read it in the same call. */

/** The first letter of the ids of centres. */
export const CENTRE_LETTER = 'f';

/** The beginning of their snapshots' keys. */
export const CENTRE_PREFIX = 'CENTRE';

const LinkedCentre = z.object({
  id: z.string(),
  link: z.optional(ComponentLink),
  status: z.string(),
  stage: z.enum(CENTRE_STAGES),
  opening: z.optional(z.object({ verifiedAt: z.optional(z.string()) })),
});
type LinkedCentre = z.infer<typeof LinkedCentre>;

/** What a command asks for that reads a centre. */
export const readsCentre = (id: string) => ({ others: [{ prefix: CENTRE_PREFIX, id }] });

/** The centre that was asked for; undefined where there is none. */
export function centreOf(
  { beside }: { beside: { others?: ReadonlyMap<string, unknown> } },
  id: string,
): LinkedCentre | undefined {
  return LinkedCentre.safeParse(beside.others?.get(id)).data;
}

/**
 * How far the component of a convention is by its centre. A centre counts as in service while it is open and its opening is
 * verified: before that, while it is suspended and once it is closed its component is finished. What became of a centre that
 * was given up nobody has said: its component begins anew.
 */
export function componentStatusOf({ stage, status, opening }: Omit<LinkedCentre, 'id' | 'link'>) {
  if (status === 'abandoned') return 'planned' as const;
  switch (stage) {
    case 'planned':
    case 'studies':
      return 'planned' as const;
    case 'works':
      return 'underway' as const;
    case 'equipped':
    case 'authorised':
      return 'finished' as const;
    case 'inService':
      return status === 'inService' && opening?.verifiedAt !== undefined
        ? ('inService' as const)
        : ('finished' as const);
  }
}
