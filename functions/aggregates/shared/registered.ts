import * as z from 'zod/mini';
import { Slug } from '../../kernel/slug.ts';
import { Bilingual } from '../../kernel/text.ts';
import { FigureRight } from './figures.ts';
import { Mailbox } from './mailbox.ts';
import { Province, Region } from './place-codes.ts';

/** An organisation of the register, as far as commands on other aggregates read it in the same call. */

/** The first letter of the ids of organisations. */
export const REGISTER_LETTER = 'o';

/** The beginning of their snapshots' keys. */
export const REGISTER_PREFIX = 'ORGANISATION';

const PREFIX = `${REGISTER_LETTER}-`;

/**
 * The id of the organisation for which a token's `party` acts, and which a convention names as a party. People choose
 * a party's id, `council-rsk`, which tells no kind; the letter before it does.
 */
export const organisationIdOf = (party: string): string => `${PREFIX}${party}`;

/** The party that an organisation's id stands for. */
export const partyOf = (id: string): string => id.slice(PREFIX.length);

const Registered = z.object({
  party: Slug,
  status: z.enum(['declared', 'verified', 'stale', 'suspended', 'merged']),
  details: z.object({
    kind: z.string(),
    name: Bilingual,
    region: z.optional(Region),
    provinces: z.array(Province),
    mailbox: z.optional(Mailbox),
  }),
  figures: z.array(FigureRight),
  /** The party whose entry it was merged into. */
  mergedInto: z.optional(z.object({ party: Slug })),
});
export type Registered = z.infer<typeof Registered>;

/** What a command asks for that reads organisations. */
export const readsRegister = (parties: readonly string[]) => ({
  others: [...new Set(parties)].map((party) => ({ prefix: REGISTER_PREFIX, id: organisationIdOf(party) })),
});

/** An organisation that was asked for; undefined where the register has none. */
export function registeredOf(
  { beside }: { beside: { others?: ReadonlyMap<string, unknown> } },
  party: string,
): Registered | undefined {
  return Registered.safeParse(beside.others?.get(organisationIdOf(party))).data;
}
