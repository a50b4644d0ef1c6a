import * as z from 'zod/mini';
import { Slug } from '../../kernel/slug.ts';

/** A convention, as far as commands on centres read it in the same call. */

/** The beginning of their snapshots' keys. */
export const CONVENTION_PREFIX = 'CONVENTION';

/** A component of a convention, as a centre names it. */
export const ComponentLink = z.strictObject({
  convention: z.string().check(z.regex(/^[a-z0-9-]{1,80}$/)),
  component: Slug,
});
export type ComponentLink = z.infer<typeof ComponentLink>;

const LinkedConvention = z.object({
  id: z.string(),
  phase: z.string(),
  terms: z.object({
    region: z.string(),
    parties: z.array(z.object({ id: z.string() })),
    components: z.array(z.object({ id: z.string(), kind: z.string() })),
  }),
});
type LinkedConvention = z.infer<typeof LinkedConvention>;

/** What a command asks for that reads the convention of a link. */
export const readsConvention = (link: ComponentLink | undefined) => ({
  others: link ? [{ prefix: CONVENTION_PREFIX, id: link.convention }] : [],
});

/** The convention of a link; undefined where there is none, or the party is none of its parties: both are unknown to it. */
export function conventionOf(
  { beside }: { beside: { others?: ReadonlyMap<string, unknown> } },
  { convention }: ComponentLink,
  party: string,
): LinkedConvention | undefined {
  const found = LinkedConvention.safeParse(beside.others?.get(convention)).data;
  return found?.terms.parties.some(({ id }) => id === party) ? found : undefined;
}

/** The phases in which a convention has ended before anybody was bound. */
export const NEVER_BOUND_PHASES = ['rejected', 'lapsed', 'withdrawn'] as const;
