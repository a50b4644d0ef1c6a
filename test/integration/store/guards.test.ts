import { beforeEach, expect, inject, test } from 'vitest';
import type { Command } from '../../../functions/aggregates/organisation/commands.ts';
import { organisationIdOf } from '../../../functions/aggregates/organisation/id.ts';
import { ORGANISATION } from '../../../functions/aggregates/organisation/index.ts';
import type { Person } from '../../../functions/kernel/principal.ts';
import { execute } from '../../../functions/store/execute.ts';
import type { Store } from '../../../functions/store/table.ts';
import { COUNCIL, person } from '../../../scenarios/cases.ts';
import { newStore } from '../../table.ts';

/** Guards: values that only one aggregate may have, also under concurrent commands. */

let store: Store;
beforeEach(async () => {
  store = await newStore(inject('dynamodb'));
});

const officer = person(COUNCIL, 'officer');
const ICE = '001234567000062';

const does = (party: string, command: Command, actor: Person = officer) =>
  execute(store, ORGANISATION, {
    id: organisationIdOf(party),
    command,
    actor,
    rules: { mailboxDomains: ['example'], mailboxes: {}, staleAfterMonths: 24, activityStaleAfterMonths: 12 },
    now: () => new Date().toISOString(),
  });

const declare = (party: string, ice?: string) =>
  does(party, {
    type: 'declare',
    data: {
      party,
      kind: 'cooperative',
      name: { ar: 'تعاونية', fr: `Coopérative ${party}` },
      provinces: ['MA-KEN'],
      ...(ice !== undefined && { ice }),
    },
  });
const correct = (party: string, ice: string | null) => does(party, { type: 'correct', data: { ice } });

const known = (other: string) =>
  expect.objectContaining({
    code: 'organisationKnown',
    details: expect.objectContaining({ other: { name: organisationIdOf(other) } }),
  });

test('what one has is refused to every other, by its name, and leaves nothing behind', async () => {
  await declare('atlas', ICE);
  await expect(declare('rif', ICE)).rejects.toEqual(known('atlas'));
  await declare('rif');
  await expect(correct('rif', ICE)).rejects.toEqual(known('atlas'));
  const { state } = await correct('rif', '001234567000099');
  expect(state?.version).toBe(2);
});

test('what is given up can be had by another, and not by the first again', async () => {
  await declare('atlas', ICE);
  await correct('atlas', null);
  await declare('rif', ICE);
  await expect(correct('atlas', ICE)).rejects.toEqual(known('rif'));
  await correct('rif', null);
  expect((await correct('atlas', ICE)).state?.details.ice).toBe(ICE);
});

test('of many at once one has it', async () => {
  const parties = Array.from({ length: 8 }, (_, index) => `party-${index}`);
  const tries = await Promise.allSettled(parties.map((party) => declare(party, ICE)));
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const each of tries)
    if (each.status === 'rejected') expect(each.reason.code).toBe('organisationKnown');
});
