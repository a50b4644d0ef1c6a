import * as z from 'zod/mini';
import { awaitedUntil } from '../../kernel/procedure/delays.ts';
import { CENTRE_PREFIX } from './linked-centre.ts';
import { CONSULTATION_PREFIX } from './named-consultation.ts';

/**
 * What waits for the steering committee: a recommendation or a centre on which nobody acted in time, nor whoever it was
 * handed on to.
 */

export const REFERRED_KINDS = ['recommendation', 'centre'] as const;

/** What is meant: a centre by its id, a recommendation by its consultation's and its number there. */
export const ReferredKey = z.strictObject({
  what: z.enum(REFERRED_KINDS),
  id: z.string().check(z.regex(/^[fs][a-z0-9-]{1,79}$/)),
  n: z.optional(z.int().check(z.positive())),
});
export type ReferredKey = z.infer<typeof ReferredKey>;
export const referredKey = ({ what, id, n = 0 }: ReferredKey): string => `${what}/${id}/${n}`;

/** What it was called, and since when it waits: what is referred again later waits anew. */
export const Referred = z.extend(ReferredKey, {
  title: z.strictObject({ ar: z.string(), fr: z.string() }),
  /** ISO, UTC. */
  since: z.string(),
});
export type Referred = z.infer<typeof Referred>;

interface Text {
  ar: string;
  fr: string;
}

const EXCERPT = 160;
const shortened = (text: string) => {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= EXCERPT ? line : `${line.slice(0, EXCERPT - 1).trimEnd()}…`;
};

/** How a recommendation is called where only a line has room. */
export const excerptOf = ({ ar, fr }: Text): Text => ({ ar: shortened(ar), fr: shortened(fr) });

const Task = z.object({
  status: z.string(),
  dueAt: z.string(),
  escalatedTo: z.optional(z.unknown()),
  escalatedUntil: z.optional(z.string()),
});

/** Until when whoever an open task was handed on to has time, the earliest of several; undefined where none was. */
export const handedOnUntil = (tasks: readonly z.infer<typeof Task>[]): string | undefined =>
  tasks
    .filter(({ status, escalatedTo }) => status === 'open' && escalatedTo !== undefined)
    .map(awaitedUntil)
    .sort()[0];

const OfConsultation = z.object({
  region: z.string(),
  recommendations: z.array(
    z.object({
      n: z.int(),
      text: z.object({ ar: z.string(), fr: z.string() }),
      referredAt: z.optional(z.string()),
    }),
  ),
});
const OfCentre = z.object({
  region: z.string(),
  details: z.object({ name: z.object({ ar: z.string(), fr: z.string() }) }),
  tasks: z.array(Task),
});

/** What a command asks for that takes up what was referred. */
export const readsReferred = (keys: readonly ReferredKey[]) => ({
  others: [
    ...new Map(
      keys.map(({ what, id }) => [
        id,
        { prefix: what === 'centre' ? CENTRE_PREFIX : CONSULTATION_PREFIX, id },
      ]),
    ).values(),
  ],
});

interface Reading {
  beside: { others?: ReadonlyMap<string, unknown> };
  /** ISO, UTC. */
  now: string;
}

/** What was asked for, if it waits for the committee of a region; undefined where it does not, or is none of the region's. */
export function referredOf({ beside, now }: Reading, key: ReferredKey, region: string): Referred | undefined {
  const { what, id, n } = key;
  const state = beside.others?.get(id);
  if (what === 'centre') {
    const centre = OfCentre.safeParse(state).data;
    const since = centre && handedOnUntil(centre.tasks);
    const isReferred = n === undefined && centre?.region === region && since !== undefined && since <= now;
    return isReferred ? { what, id, title: { ...centre.details.name }, since } : undefined;
  }
  const consultation = OfConsultation.safeParse(state).data;
  const found = consultation?.recommendations.find((each) => each.n === n);
  if (consultation?.region !== region || found?.referredAt === undefined || n === undefined) return undefined;
  return { what, id, n, title: excerptOf(found.text), since: found.referredAt };
}
