import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, expect, inject, test, vi } from 'vitest';
import type { Command } from '../../../functions/aggregates/convention/commands.ts';
import { MOST } from '../../../functions/aggregates/convention/limits.ts';
import type { Actor } from '../../../functions/kernel/principal.ts';
import { openStore, type Store } from '../../../functions/store/table.ts';
import { COUNCIL, caseA, MINISTRY, person, WILAYA } from '../../../scenarios/cases.ts';
import { caller, type Reply } from '../../support/caller.ts';
import { REHEARSAL } from '../../support/stage.ts';
import { allEvents, execute } from '../../support/store.ts';
import { newStore } from '../../table.ts';

/** More at once than can be taken: 503 and when to try again, never 500; and each act has one effect. */

const MANY = 200;
const PARTIES = [MINISTRY, WILAYA, COUNCIL];
const officer = person(COUNCIL, 'officer');
const ministry = person(MINISTRY, 'officer');
const pledge = { fiscalYear: 2026, nature: 'cash', amount: 100, budgetLine: 'b' };
let store: Store;
let call: Awaited<ReturnType<typeof caller>>;
beforeAll(async () => {
  store = await newStore(inject('dynamodb'));
  call = await caller(inject('dynamodb'), store.table);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

async function does(conventionId: string, command: Command, actor: Actor): Promise<void> {
  const now = () => new Date().toISOString();
  await execute(store, { rules: REHEARSAL, conventionId, command, actor, now });
}

async function inPledging(): Promise<string> {
  const made = await call('POST', '/v1/conventions', officer, caseA('2026-11-24'));
  const id = String(Object(made.body.convention).id);
  await does(id, { type: 'submit', data: {} }, officer);
  await does(
    id,
    { type: 'openGroup', data: { procedure: 'formation-1' } },
    { kind: 'system', name: 'workflow' },
  );
  for (const [index, party] of PARTIES.entries()) {
    const data = { task: `t${index + 1}`, decision: 'approve' } as const;
    await does(id, { type: 'decideTask', data }, person(party, 'approver'));
  }
  return id;
}

const pledging = (id: string, key: string = randomUUID(), amount = pledge.amount, by = ministry) =>
  call(
    'POST',
    `/v1/conventions/${id}/pledges`,
    by,
    { ...pledge, amount },
    { headers: { 'idempotency-key': key } },
  );
const pledges = async (id: string) =>
  (await allEvents(store, id)).filter(({ type }) => type === 'PledgeMade').length;

/** Every answer that is no success says when to try again. */
function successes(answers: readonly Reply[]): Reply[] {
  const busy = answers.filter(({ status }) => status !== 201);
  for (const { status, headers, body } of busy)
    expect([status, headers['retry-after'], body.code]).toEqual([503, expect.any(String), 'tooBusy']);
  return answers.filter(({ status }) => status === 201);
}

/** Comes again, as it was told to, until it is taken. */
async function comeAgain(act: () => Promise<Reply>): Promise<Reply> {
  for (;;) {
    const answer = await act();
    if (successes([answer]).length > 0) return answer;
  }
}

test('as many acts as a convention holds, all at once: what is not taken is told to come again, and each has one effect', async () => {
  const id = await inPledging();
  // Each act is known by its amount. One that was told to come again may have been taken: its answer alone was lost.
  const acts = PARTIES.flatMap((party) => Array(MOST.pledgesOfParty).fill(person(party, 'officer')));
  const act = (n: number) => pledging(id, `act-${n}`, 1000 + n, acts[n]);
  const answers = await Promise.all(acts.map((_, n) => act(n)));
  successes(answers);
  const answered = answers.flatMap(({ status }, n) => (status === 201 ? [n] : []));
  const again = answers.flatMap(({ status }, n) => (status === 201 ? [] : [n])).slice(0, 5);
  for (const n of [...again, ...again]) await comeAgain(() => act(n));
  const made = (await allEvents(store, id)).flatMap((event) =>
    event.type === 'PledgeMade' ? [event.data.pledge.amount - 1000] : [],
  );
  expect(new Set(made).size).toBe(made.length);
  expect(made).toEqual(expect.arrayContaining([...answered, ...again]));
});

test('two hundred times one act with one key: one effect, and one answer or a request to come again', async () => {
  const id = await inPledging();
  const answers = await Promise.all(Array.from({ length: MANY }, () => pledging(id, 'once')));
  const again = await comeAgain(() => pledging(id, 'once'));
  const told = new Set(successes([...answers, again]).map(({ body }) => JSON.stringify(body)));
  expect([told.size, await pledges(id)]).toEqual([1, 1]);
});

/** Answers of the table to calls of an operation. The call is carried out first if it is `late`. */
function failing(operation: string, error: Error, { late = false, times = Number.POSITIVE_INFINITY } = {}) {
  const { client } = openStore();
  const send = client.send.bind(client);
  let left = times;
  vi.spyOn(client, 'send').mockImplementation(async (command) => {
    const isMeant = command.constructor.name === operation && left > 0;
    if (!isMeant) return send(command);
    left -= 1;
    if (late) await send(command);
    throw error;
  });
}
const timeout = () => Object.assign(new Error('Connection timed out'), { name: 'TimeoutError' });

test('a commit of which nobody knows what became is made once', async () => {
  const id = await inPledging();
  failing('TransactWriteCommand', timeout(), { late: true, times: 1 });
  expect((await pledging(id, 'lost')).status).toBe(201);
  expect(await pledges(id)).toBe(1);
});

test.each([timeout(), Object.assign(new Error('reset'), { code: 'ECONNRESET' })])(
  'while the table answers $name, acts and readings are 503 in the reader’s language',
  async (error) => {
    const id = await inPledging();
    vi.stubEnv('LOG_LEVEL', 'info');
    const said = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    failing('BatchGetCommand', error);
    const answers = await Promise.all([pledging(id), call('GET', `/v1/conventions/${id}`, ministry)]);
    for (const { status, headers, body } of answers) {
      expect([status, headers['retry-after'], body.code]).toEqual([503, '2', 'tooBusy']);
      expect(body.detail).toContain('أعيدوا المحاولة');
    }
    const lines = said.mock.calls.map(([line]) => JSON.parse(String(line)));
    expect(lines.filter(({ level }) => level === 'error')).toEqual([]);
    expect(lines.filter(({ RequestsBusy }) => RequestsBusy === 1)).toHaveLength(2);
  },
);
