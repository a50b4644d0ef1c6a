import { beforeAll, expect, inject, test } from 'vitest';
import { ORGANISATION } from '../../../functions/aggregates/organisation/index.ts';
import { execute as executeOn } from '../../../functions/store/execute.ts';
import { load as loadOf } from '../../../functions/store/load.ts';
import type { Store } from '../../../functions/store/table.ts';
import { COUNCIL, caseA, MINISTRY, person, WILAYA } from '../../../scenarios/cases.ts';
import { REHEARSAL } from '../../support/stage.ts';
import { execute } from '../../support/store.ts';
import { newStore } from '../../table.ts';
import { queueOf } from '../../workflows/harness.ts';

/** The parties that a proposed convention names are in the register. */

const officer = person(COUNCIL, 'officer');
const now = () => new Date().toISOString();
let store: Store;
let follow: (event: unknown) => Promise<{ batchItemFailures: unknown[] }>;

beforeAll(async () => {
  store = await newStore(inject('dynamodb'));
  Object.assign(process.env, {
    TABLE_NAME: store.table,
    AWS_ENDPOINT_URL_DYNAMODB: inject('dynamodb'),
    AWS_REGION: 'eu-west-3',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  });
  follow = (await import('../../../functions/handlers/declare-parties.ts')).handler;
});

const organisation = async (party: string) => (await loadOf(store, ORGANISATION, `o-${party}`)).state;

async function proposed(id: string): Promise<void> {
  const { terms } = caseA('2026-11-24');
  const contributor = {
    id: 'fondation',
    kind: 'contributor' as const,
    name: { ar: 'مؤسسة', fr: 'Fondation' },
  };
  const data = { terms: { ...terms, parties: [...terms.parties, contributor] } };
  await execute(store, {
    conventionId: id,
    command: { type: 'propose', data },
    actor: officer,
    rules: REHEARSAL,
    now,
  });
}

test('those that it does not have are declared, for the party that proposed', async () => {
  await proposed('c1');
  expect(await follow(queueOf('c1', [1]))).toEqual({ batchItemFailures: [] });
  const wilaya = { kind: 'wilaya', region: 'MA-04', mailbox: 'bureau-ordre@wilaya-rsk.example' };
  expect(await organisation(WILAYA)).toMatchObject({
    status: 'declared',
    declarer: COUNCIL,
    details: wilaya,
  });
  expect((await organisation(MINISTRY))?.details).toMatchObject({ kind: 'ministry', provinces: [] });
  expect((await organisation(COUNCIL))?.details.kind).toBe('localAuthority');
  expect((await organisation('fondation'))?.details.kind).toBe('other');
});

test('those that it has stay as they are, however often and for whomever it is told', async () => {
  await executeOn(store, ORGANISATION, {
    id: `o-${WILAYA}`,
    command: { type: 'verify', data: {} },
    actor: person(MINISTRY, 'administrator'),
    rules: REHEARSAL,
    now,
  });
  await proposed('c2');
  for (const id of ['c1', 'c2', 'c1'])
    expect(await follow(queueOf(id, [1]))).toEqual({ batchItemFailures: [] });
  expect(await organisation(WILAYA)).toMatchObject({ status: 'verified', version: 2 });
  expect((await organisation('fondation'))?.version).toBe(1);
});

test('a convention that is not there declares nobody', async () => {
  expect(await follow(queueOf('c-nobody', [1]))).toEqual({ batchItemFailures: [] });
});
