import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, expect, inject, test, vi } from 'vitest';
import type { Command } from '../../../functions/aggregates/convention/commands.ts';
import { balance } from '../../../functions/aggregates/convention/execution/ledger.ts';
import type { Actor } from '../../../functions/kernel/principal.ts';
import { Refusal } from '../../../functions/kernel/refusal.ts';
import type { Store } from '../../../functions/store/table.ts';
import { person } from '../../../scenarios/cases.ts';
import { type Life, WORKFLOW } from '../../support/life.ts';
import { SMALL } from '../../support/small.ts';
import { REHEARSAL } from '../../support/stage.ts';
import { execute, load, snapshotItem } from '../../support/store.ts';
import { acceptance, accountant, pairOfLives, reserve, withdrawal } from '../../support/transfers.ts';
import { newStore } from '../../table.ts';
import { queueOf } from '../../workflows/harness.ts';

vi.mock('../../../functions/store/execute.ts', { spy: true });

/** Money goes from one convention to another on a real table: at once, told twice, and killed in between. */

const authoriser = person(SMALL.council, 'authorising-officer');
const signatory = person(SMALL.council, 'signatory');
const now = () => new Date().toISOString();
let store: Store;
let today: string;
let follow: (event: unknown) => Promise<{ batchItemFailures: unknown[] }>;

/** Each test has a table of its own: the source `c1` has reserved 3,000 centimes for `c2`. */
beforeEach(async () => {
  store = await newStore(inject('dynamodb'));
  Object.assign(process.env, {
    TABLE_NAME: store.table,
    AWS_ENDPOINT_URL_DYNAMODB: inject('dynamodb'),
    AWS_REGION: 'eu-west-3',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  });
  // The functions keep the table that they first opened.
  vi.resetModules();
  follow = (await import('../../../functions/handlers/settle-transfers.ts')).handler;
  const { source, target } = pairOfLives();
  reserve(source);
  today = source.today;
  await Promise.all([keep(source), keep(target)]);
});

const keep = ({ c }: Life) =>
  store.client.send(new PutCommand({ TableName: store.table, Item: snapshotItem(c) }));

const give = (conventionId: string, command: Command, actor: Actor) =>
  execute(store, { conventionId, command, actor, rules: REHEARSAL, now });

async function state(id: string) {
  const { convention } = await load(store, id);
  if (!convention) throw new Error(`No ${id}`);
  return convention;
}

const lies = async (id: string, account: Parameters<typeof balance>[1]) =>
  balance((await state(id)).books.funds, account);

/** The money that each of the two can dispose of, now or once the other has learnt of it: centimes. */
async function whoHas(): Promise<{ source: number; target: number }> {
  const [source, target] = [await state('c1'), await state('c2')];
  const accepted = target.transfersIn.filter(({ status }) => status === 'accepted' || status === 'confirmed');
  const pending = source.reservations.filter(
    ({ status, number }) =>
      status === 'reserved' && accepted.some(({ reservation }) => reservation === number),
  );
  const gone = pending.flatMap(({ parts }) => parts).reduce((sum, { amount }) => sum + amount, 0);
  return {
    source: balance(source.books.funds, 'received') + balance(source.books.funds, 'reserved') - gone,
    target: balance(target.books.funds, 'unallocated'),
  };
}

const told = async (...ids: string[]) => {
  for (const id of ids) expect(await follow(queueOf(id, [1]))).toEqual({ batchItemFailures: [] });
};

test('the target is told, accepts, and is confirmed, however often and in whichever order it is told', async () => {
  await told('c1', 'c1');
  expect((await state('c2')).transfersIn).toMatchObject([{ source: 'c1', status: 'announced' }]);
  await give('c2', acceptance(today), accountant);
  await told('c2', 'c1', 'c2', 'c2');
  expect((await state('c1')).reservations[0]?.status).toBe('transferred');
  expect((await state('c2')).transfersIn[0]?.status).toBe('confirmed');
  const versions = [(await state('c1')).version, (await state('c2')).version];
  await told('c1', 'c2');
  expect([(await state('c1')).version, (await state('c2')).version]).toEqual(versions);
  expect(await whoHas()).toEqual({ source: 0, target: 3000 });
});

test('what is settled asks for no command at later events', async () => {
  const commanded = vi.mocked((await import('../../../functions/store/execute.ts')).execute);
  await told('c1');
  await give('c2', acceptance(today), accountant);
  await told('c2', 'c1');
  expect(commanded).toHaveBeenCalled();
  commanded.mockClear();
  await told('c1', 'c2', 'c1');
  expect(commanded).not.toHaveBeenCalled();
});

test('a transfer that fails stops none of the others, and is told again', async () => {
  const { source, target } = pairOfLives();
  reserve(source, 1000);
  reserve(source, 2000);
  await Promise.all([keep(source), keep(target)]);
  const commanded = vi.mocked((await import('../../../functions/store/execute.ts')).execute);
  commanded.mockRejectedValueOnce(new Error('throttled'));
  const { batchItemFailures } = await follow(queueOf('c1', [1]));
  expect(batchItemFailures).toHaveLength(1);
  expect((await state('c2')).transfersIn.map(({ reservation }) => reservation)).toEqual([2]);
  await told('c1');
  expect((await state('c2')).transfersIn.map(({ reservation }) => reservation)).toEqual([2, 1]);
});

test('accepted and withdrawn at once, exactly one of both happens', async () => {
  const attempts = await Promise.allSettled([
    give('c2', acceptance(today), accountant),
    give('c1', withdrawal(), authoriser),
  ]);
  expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const [refused] = attempts.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
  expect(refused).toBeInstanceOf(Refusal);
  const { source, target } = await whoHas();
  expect([source, target].sort((a, b) => a - b)).toEqual([0, 3000]);
  await told('c1', 'c2');
  expect(await whoHas()).toEqual({ source, target });
});

test('withdrawn although it was accepted, and accepted although it was withdrawn: refused in words', async () => {
  await give('c2', acceptance(today), accountant);
  await expect(give('c1', withdrawal(), authoriser)).rejects.toMatchObject({ code: 'reservationEnded' });
  expect(await lies('c1', 'reserved')).toBe(3000);
});

test('killed between any two steps, one of the two has the money, never both and never none', async () => {
  const one = async () => expect(await whoHas()).toEqual({ source: 0, target: 3000 });
  expect(await whoHas()).toEqual({ source: 3000, target: 0 });
  await give('c2', acceptance(today), accountant);
  await one();
  // The consumer was killed after its first command: the target has not learnt of the confirmation.
  await give('c1', { type: 'settleReservation', data: { reservation: 1, target: 'c2' } }, WORKFLOW);
  await one();
  expect((await state('c2')).transfersIn[0]?.status).toBe('accepted');
  await told('c1');
  await one();
  await told('c2');
  expect((await state('c2')).transfersIn[0]?.status).toBe('confirmed');
  await one();
});

test('a target that ends before it has accepted lets the source have its money back', async () => {
  await told('c1');
  await give('c2', { type: 'terminate', data: { reason: 'Fin' } }, signatory);
  await told('c2');
  expect((await state('c1')).reservations[0]?.status).toBe('released');
  expect(await whoHas()).toEqual({ source: 3000, target: 0 });
  await expect(give('c2', acceptance(today), accountant)).rejects.toMatchObject({ code: 'wrongPhase' });
});
