import * as z from 'zod/mini';
import { Instant } from '../../../kernel/calendar.ts';
import { Bilingual } from '../../../kernel/text.ts';
import { CENTRE_PREFIX } from '../../shared/linked-centre.ts';
import { CONVENTION_PREFIX } from '../../shared/linked-convention.ts';
import { PLAN_PREFIX } from '../../shared/linked-plan.ts';

/** The kinds of things that a recommendation can lead to, a line each. */

/** A thing as a link names it. */
interface Found {
  title: Bilingual;
  region: string;
  /** Of what only its parties may see: who they are, and since when there is such a thing. */
  parties?: string[];
  since?: string | undefined;
}

interface LinkKind {
  prefix: string;
  /** The kind of what is found within the thing; absent where the thing itself is meant. */
  part?: { prefix?: string };
  /** What of the thing's state a link reads, and of its part; undefined where it is none. */
  find(state: unknown, part: string | undefined, partState: unknown): Found | undefined;
}

/** How the state of a kind is read, and what of it a link needs. */
const linkKind = <Schema extends z.ZodMiniType>(
  prefix: string,
  schema: Schema,
  found: (state: z.output<Schema>) => Found,
): LinkKind => ({
  prefix,
  find(state, part) {
    const read = schema.safeParse(state);
    return read.success && part === undefined ? found(read.data) : undefined;
  },
});

const Convention = z.object({
  createdAt: z.optional(Instant),
  terms: z.object({
    title: Bilingual,
    region: z.string(),
    parties: z.array(z.object({ id: z.string() })),
  }),
});
const Centre = z.object({ region: z.string(), details: z.object({ name: Bilingual }) });

const Party = z.object({ party: z.string() });
const Plan = z.object({
  createdAt: z.optional(Instant),
  region: z.string(),
  core: z.object({ ministry: Party, wilaya: Party, council: Party }),
  contents: z.object({
    title: Bilingual,
    contributors: z.array(Party),
    lines: z.array(z.object({ convention: z.string() })),
    targets: z.array(z.object({ place: z.string(), group: z.string(), year: z.int(), measure: z.string() })),
    programme: z.optional(z.unknown()),
  }),
});
type Plan = z.infer<typeof Plan>;

/** What of an action plan its parties see: only they know the plan. */
const planFound = ({ createdAt, region, core, contents }: Plan, title = contents.title): Found => ({
  title,
  region,
  since: createdAt,
  parties: [core.ministry, core.wilaya, core.council, ...contents.contributors].map(({ party }) => party),
});

/** Something of an action plan. A line is called as its convention is, all else as its plan. */
const ofPlan = (
  has: (contents: Plan['contents'], part: string | undefined) => boolean,
  part?: LinkKind['part'],
): LinkKind => ({
  prefix: PLAN_PREFIX,
  ...(part && { part }),
  find(state, key, partState) {
    const read = Plan.safeParse(state);
    if (!read.success || !has(read.data.contents, key)) return undefined;
    if (part?.prefix === undefined) return planFound(read.data);
    const convention = Convention.safeParse(partState);
    return convention.success ? planFound(read.data, convention.data.terms.title) : undefined;
  },
});

const KINDS = {
  convention: linkKind(CONVENTION_PREFIX, Convention, ({ createdAt, terms }) => ({
    title: terms.title,
    region: terms.region,
    since: createdAt,
    parties: terms.parties.map(({ id }) => id),
  })),
  centre: linkKind(CENTRE_PREFIX, Centre, ({ details, region }) => ({ title: details.name, region })),
  planLine: ofPlan(({ lines }, part) => lines.some(({ convention }) => convention === part), {
    prefix: CONVENTION_PREFIX,
  }),
  target: ofPlan(
    ({ targets }, part) =>
      targets.some(({ place, group, year, measure }) => [place, group, year, measure].join('/') === part),
    {},
  ),
  centreProgramme: ofPlan(({ programme }, part) => programme !== undefined && part === undefined),
} as const satisfies Record<string, LinkKind>;

export const LINK_KINDS = [
  'convention',
  'centre',
  'planLine',
  'target',
  'centreProgramme',
] as const satisfies readonly (keyof typeof KINDS)[];

/** What of a thing is meant: the convention of a plan's line, or a target as `MA-KEN/women/2027/capacity`. */
const LinkPart = z.string().check(z.regex(/^[A-Za-z0-9/-]{1,160}$/));

/** What a person links: the kind of thing, its id, and of a plan's lines and targets which one. */
export const Link = z.strictObject({
  kind: z.enum(LINK_KINDS),
  id: z.string().check(z.regex(/^[a-z0-9-]{1,80}$/)),
  part: z.optional(LinkPart),
});
export type Link = z.infer<typeof Link>;

/** What a command asks for that reads what is linked. */
export function readsLinked({ kind, id, part }: Pick<Link, 'kind' | 'id' | 'part'>) {
  const { prefix, part: within }: LinkKind = KINDS[kind];
  const more =
    within?.prefix !== undefined && part !== undefined && isId(part)
      ? [{ prefix: within.prefix, id: part }]
      : [];
  return { others: [{ prefix, id }, ...more] };
}

const isId = (part: string) => /^[a-z0-9-]{1,80}$/.test(part);

/** What is linked; undefined where there is none, or the party may not see it: both are unknown to it. */
export function linkedOf(
  { beside }: { beside: { others?: ReadonlyMap<string, unknown> } },
  { kind, id, part }: Link,
  party: string,
): Found | undefined {
  const state = (of: string) => beside.others?.get(of);
  const found = KINDS[kind].find(state(id), part, part === undefined ? undefined : state(part));
  return found?.parties && !found.parties.includes(party) ? undefined : found;
}
