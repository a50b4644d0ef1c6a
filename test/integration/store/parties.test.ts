import { beforeEach, expect, inject, test } from 'vitest';
import type { Command } from '../../../functions/aggregates/convention/commands.ts';
import { listConventions } from '../../../functions/api/reads/convention-list.ts';
import type { Store } from '../../../functions/store/table.ts';
import { COUNCIL, caseA, person } from '../../../scenarios/cases.ts';
import { REHEARSAL } from '../../support/stage.ts';
import { execute, load, project } from '../../support/store.ts';
import { newStore } from '../../table.ts';

/** A convention is in the lists of those who are party to it, and of nobody else. */

const FORMER = 'commune-x';
const { terms } = caseA('2026-11-24');
const withFormer = [
  ...terms.parties,
  { id: FORMER, kind: 'contributor' as const, name: { ar: 'جماعة', fr: 'Commune' } },
];
let store: Store;
beforeEach(async () => {
  store = await newStore(inject('dynamodb'));
});

async function does(command: Command, id = 'c1') {
  const { convention } = await execute(store, {
    rules: REHEARSAL,
    conventionId: id,
    command,
    actor: person(COUNCIL, 'officer'),
    now: () => new Date().toISOString(),
  });
  if (!convention) throw new Error('gone');
  return convention;
}

const listed = async (party: string, phase?: 'draft') =>
  (await listConventions(store, { party, phase, limit: 10 })).items.map(({ id }) => id);

test('a party that is taken off a draft loses sight of it, even if an old event is heard of late', async () => {
  const old = await does({ type: 'propose', data: { terms: { ...terms, parties: withFormer } } });
  await project(store, old);
  expect(await listed(FORMER)).toEqual(['c1']);
  await does({ type: 'revise', data: { terms: { parties: terms.parties } } });
  await project(store, old);
  expect([await listed(FORMER), await listed(FORMER, 'draft')]).toEqual([[], []]);
  expect(await listed(COUNCIL)).toEqual(['c1']);
  const { convention } = await load(store, 'c1');
  expect(convention?.terms.parties).toHaveLength(3);
});
