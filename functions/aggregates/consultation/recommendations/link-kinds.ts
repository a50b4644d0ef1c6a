import * as z from 'zod/mini';
import { Bilingual } from '../../../kernel/text.ts';
import { CENTRE_PREFIX } from '../../shared/linked-centre.ts';
import { CONVENTION_PREFIX } from '../../shared/linked-convention.ts';

/** The kinds of things that a recommendation can lead to, a line each. */

/** A thing as a link names it. */
interface Found {
  title: Bilingual;
  region: string;
  /** Of what only its parties may see. */
  parties?: string[];
}

interface LinkKind {
  prefix: string;
  /** What of the thing's state a link reads; undefined where it is none. */
  find(state: unknown): Found | undefined;
}

/** How the state of a kind is read, and what of it a link needs. */
const linkKind = <Schema extends z.ZodMiniType>(
  prefix: string,
  schema: Schema,
  found: (state: z.output<Schema>) => Found,
): LinkKind => ({
  prefix,
  find(state) {
    const read = schema.safeParse(state);
    return read.success ? found(read.data) : undefined;
  },
});

const Convention = z.object({
  terms: z.object({
    title: Bilingual,
    region: z.string(),
    parties: z.array(z.object({ id: z.string() })),
  }),
});
const Centre = z.object({ region: z.string(), details: z.object({ name: Bilingual }) });

const KINDS = {
  convention: linkKind(CONVENTION_PREFIX, Convention, ({ terms }) => ({
    title: terms.title,
    region: terms.region,
    parties: terms.parties.map(({ id }) => id),
  })),
  centre: linkKind(CENTRE_PREFIX, Centre, ({ details, region }) => ({ title: details.name, region })),
} as const;

export const LINK_KINDS = ['convention', 'centre'] as const satisfies readonly (keyof typeof KINDS)[];
type Kind = keyof typeof KINDS;

/** What a person links: the kind of thing, and its id. */
export const Link = z.strictObject({
  kind: z.enum(LINK_KINDS),
  id: z.string().check(z.regex(/^[a-z0-9-]{1,80}$/)),
});
export type Link = z.infer<typeof Link>;

/** What a command asks for that reads what is linked. */
export const readsLinked = ({ kind, id }: { kind: Kind; id: string }) => ({
  others: [{ prefix: KINDS[kind].prefix, id }],
});

/** What is linked; undefined where there is none, or the party may not see it: both are unknown to it. */
export function linkedOf(
  { beside }: { beside: { others?: ReadonlyMap<string, unknown> } },
  { kind, id }: { kind: Kind; id: string },
  party: string,
): Found | undefined {
  const found = KINDS[kind].find(beside.others?.get(id));
  return found?.parties && !found.parties.includes(party) ? undefined : found;
}
