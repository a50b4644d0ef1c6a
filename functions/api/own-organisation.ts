import * as z from 'zod/mini';
import { KEY_PREFIX, organisationIdOf } from '../aggregates/organisation/id.ts';
import type { Person } from '../kernel/principal.ts';
import type { Permit } from '../store/execute.ts';
import { statesOf } from '../store/load.ts';
import type { Store } from '../store/table.ts';
import { ApiRefusal } from './refusals.ts';

/** Whether a person's organisation, as the register has it, keeps them from acting. */

const Entry = z.looseObject({ status: z.string() });

/**
 * A person who acts for a suspended organisation is refused, whatever they ask; its entry is read in the same call as
 * what they act on. Only in the register administrators are not: they keep it, their own organisation's entry too. One that the
 * register does not have, or has only declared, keeps nobody from acting: the identity provider vouches for its people,
 * and a party that a convention names is declared moments later.
 */
export function permitOf({ party, roles }: Person, { prefix }: { prefix: string }): Permit | undefined {
  if (prefix === KEY_PREFIX && roles.includes('administrator')) return undefined;
  return {
    by: { prefix: KEY_PREFIX, id: organisationIdOf(party) },
    refusalOf: (state) => {
      const isSuspended = state !== undefined && Entry.parse(state).status === 'suspended';
      return isSuspended ? new ApiRefusal('organisationSuspended', { party: { name: party } }) : undefined;
    },
  };
}

/** Refuses a person of a suspended organisation what is recorded beside all aggregates. */
export async function assertActsForItself(store: Store, person: Person): Promise<void> {
  const permit = permitOf(person, { prefix: '' });
  if (!permit) return;
  const { by, refusalOf } = permit;
  const refusal = refusalOf((await statesOf(store, [by])).get(by.id));
  if (refusal) throw refusal;
}
