import * as z from 'zod/mini';
import type { FieldFault } from '../../kernel/refusal.ts';
import { phrasesOf } from '../../kernel/sentence.ts';
import { Slug } from '../../kernel/slug.ts';
import { Bilingual } from '../../kernel/text.ts';
import type { CORE_PHRASES } from './core-sentences.ts';
import { Mailbox } from './mailbox.ts';
import { type Registered, registeredOf } from './registered.ts';

/** The three that answer for a region together: the ministry, the wilaya and the regional council. */

export const CORE_KINDS = ['ministry', 'wilaya', 'council'] as const;
type CoreKind = (typeof CORE_KINDS)[number];

/** An organisation, as the register had it when it was named. */
export const Office = z.strictObject({ party: Slug, name: Bilingual, mailbox: z.optional(Mailbox) });
export type Office = z.infer<typeof Office>;

export const Core = z.strictObject({ ministry: Office, wilaya: Office, council: Office });
export type Core = z.infer<typeof Core>;

/** The parties of a core. */
export const coreOf = ({ core }: { core: Core }): Office[] => CORE_KINDS.map((kind) => core[kind]);

interface Reads {
  beside: { others?: ReadonlyMap<string, unknown> };
}

const phrase = phrasesOf<
  typeof CORE_PHRASES,
  { party: { name: string }; successor: { name: string }; kind: string }
>();

/** As what the register has each of the three. */
export const KIND_OF = { ministry: 'ministry', wilaya: 'wilaya', council: 'localAuthority' } as const;

/** The three that answer for a region are in the register as what they are. */
export function* coreFaults(
  context: Reads,
  named: Readonly<Record<CoreKind, string>>,
  region: string,
): Generator<FieldFault> {
  for (const kind of CORE_KINDS) {
    const party = { name: named[kind] };
    const registered = registeredOf(context, named[kind]);
    if (registered?.mergedInto) {
      const successor = { name: registered.mergedInto.party };
      yield { path: kind, why: phrase('partyMerged', { party, successor }) };
    } else if (!registered || registered.status === 'suspended')
      yield { path: kind, why: phrase('notRegistered', { party }) };
    else if (registered.details.kind !== KIND_OF[kind] || isElsewhere(kind, registered, region))
      yield { path: kind, why: phrase('notOfKind', { party, kind }) };
  }
}

const isElsewhere = (kind: string, { details }: Registered, region: string) =>
  kind !== 'ministry' && details.region !== region;

export function officeOf({ party, details }: Registered): Office {
  const { name, mailbox } = details;
  return { party, name, ...(mailbox !== undefined && { mailbox }) };
}

/** The three as the register has them; what is wrong with them was refused before. */
export function registeredCore(context: Reads, named: Readonly<Record<CoreKind, string>>): Core {
  const office = (party: string): Office => {
    const registered = registeredOf(context, party);
    if (!registered) throw new Error('The three of a region are in the register');
    return officeOf(registered);
  };
  return { ministry: office(named.ministry), wilaya: office(named.wilaya), council: office(named.council) };
}
