import * as z from 'zod/mini';
import { KEY_PREFIX, organisationIdOf } from '../aggregates/organisation/id.ts';
import type { Person } from '../kernel/principal.ts';
import { forbiddenBy, type Permit } from '../store/execute.ts';
import { statesOf } from '../store/load.ts';
import type { Store } from '../store/table.ts';
import { ApiRefusal } from './refusals.ts';

/** Whether a person's organisation, as the register has it, keeps them from acting. */

const Entry = z.optional(
  z.looseObject({
    party: z.string(),
    status: z.string(),
    mergedInto: z.optional(z.looseObject({ party: z.string() })),
  }),
);

const entryOf = (party: string) => ({ prefix: KEY_PREFIX, id: organisationIdOf(party) });

/**
 * A person who acts for a suspended organisation is refused, whatever they ask; its entry is read in the same call as
 * what they act on. An entry that was merged acts as the one that stays, which is read then. Only in the register
 * administrators are not refused: they keep it, their own organisation's entry too. One that the register does not have,
 * or has only declared, keeps nobody from acting: the identity provider vouches for its people, and a party that a
 * convention names is declared moments later.
 */
export function permitOf(
  { party, roles }: Pick<Person, 'party' | 'roles'>,
  { prefix }: { prefix: string },
): Permit | undefined {
  if (prefix === KEY_PREFIX && roles.includes('administrator')) return undefined;
  return {
    by: entryOf(party),
    refusalOf: (state) => {
      const entry = Entry.parse(state);
      return entry?.status === 'suspended'
        ? new ApiRefusal('organisationSuspended', { party: { name: entry.party } })
        : undefined;
    },
    further: (state) => {
      const { mergedInto } = Entry.parse(state) ?? {};
      return mergedInto && entryOf(mergedInto.party);
    },
  };
}

/** Why nobody acts for a party, if nobody does; its entry is read. */
export async function suspensionOf(store: Store, party: string): Promise<Error | undefined> {
  const permit = permitOf({ party, roles: [] }, { prefix: '' });
  return permit && forbiddenBy(store, permit, (await statesOf(store, [permit.by])).get(permit.by.id));
}

/** Refuses a person of a suspended organisation what is recorded beside all aggregates. */
export async function assertActsForItself(store: Store, person: Person): Promise<void> {
  const refusal = await suspensionOf(store, person.party);
  if (refusal) throw refusal;
}
