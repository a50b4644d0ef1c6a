import type { EventType } from '../aggregates/convention/events.ts';
import { CONVENTION_RECORD } from '../aggregates/convention/record.ts';
import type { Convention } from '../aggregates/convention/state.ts';
import type { Party } from '../aggregates/convention/terms.ts';
import { organisationIdOf } from '../aggregates/organisation/id.ts';
import { ORGANISATION } from '../aggregates/organisation/index.ts';
import type { Details } from '../aggregates/organisation/organisation.ts';
import type { BatchAnswer } from '../batch-answer.ts';
import { stageRules } from '../stage.ts';
import { execute } from '../store/execute.ts';
import { load } from '../store/load.ts';
import { openStore } from '../store/table.ts';
import { eachAggregate } from './batch.ts';
import { fromQueue } from './deliveries.ts';

/** The events after which a convention may name a party that the register does not have. */
export const NAMES_PARTIES = ['ConventionProposed', 'ConventionRevised'] as const satisfies EventType[];

/**
 * Declares the parties of a proposed convention that the register does not have, for the party that proposed. It reads
 * the convention as it stands, and what is declared already stays as it is: so it may be told twice, late or out of
 * order.
 */
export async function handler(batch: unknown): Promise<BatchAnswer> {
  return eachAggregate(fromQueue(batch), async ({ id }) => {
    const { state: convention } = await load(openStore(), CONVENTION_RECORD, id);
    for (const party of convention?.terms.parties ?? []) if (convention) await declare(convention, party);
  });
}

const ACTOR = { kind: 'system', name: 'declare-parties' } as const;

async function declare(convention: Convention, party: Party): Promise<void> {
  const { id, proposer, terms } = convention;
  const details = detailsOf(party, terms.region);
  await execute(openStore(), ORGANISATION, {
    id: organisationIdOf(party.id),
    command: {
      type: 'declareParty',
      data: { party: party.id, entry: details, declarer: proposer, convention: id },
    },
    actor: ACTOR,
    rules: stageRules(),
    now: () => new Date().toISOString(),
  });
}

/** The details of a party, from a convention: a contributor may be of any kind, and anywhere. */
function detailsOf({ kind, name, mailbox }: Party, region: Details['region']): Details {
  const known = KINDS[kind];
  return {
    kind: known,
    name,
    ...((known === 'wilaya' || known === 'localAuthority') && { region }),
    provinces: [],
    ...(mailbox !== undefined && { mailbox }),
  };
}

const KINDS = {
  ministry: 'ministry',
  wilaya: 'wilaya',
  council: 'localAuthority',
  contributor: 'other',
} as const;
