import { request as ask, createServer, type Server } from 'node:http';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import type { Command } from '../../../functions/aggregates/convention/commands.ts';
import type { Actor } from '../../../functions/kernel/principal.ts';
import { openStore, type Store } from '../../../functions/store/table.ts';
import { COUNCIL, caseA, MINISTRY, person } from '../../../scenarios/cases.ts';
import { REHEARSAL } from '../../support/stage.ts';
import { allEvents, execute } from '../../support/store.ts';
import { newStore } from '../../table.ts';

/** Answers that are lost, late or torn on the way: one act has one effect, and its repeat the same answer. */

const officer = person(COUNCIL, 'officer');
const approver = person(MINISTRY, 'approver');
const workflow = { kind: 'system', name: 'workflow' } as const;
const approval = { type: 'decideTask', data: { task: 't1', decision: 'approve' } } as const;
let store: Store;
let network: Server | undefined;
beforeEach(async () => {
  store = await newStore(inject('dynamodb'));
});
afterEach(() => {
  network?.closeAllConnections();
  network?.close();
});

const does = (on: Store, command: Command, actor: Actor = officer, key?: string) =>
  execute(on, {
    rules: REHEARSAL,
    conventionId: 'c1',
    command,
    actor,
    now: () => new Date().toISOString(),
    ...(key && { idempotency: { key, fingerprint: key } }),
    answer: ({ convention }) => ({ status: 200, body: { version: convention.version } }),
  });

async function inReview(): Promise<void> {
  await does(store, { type: 'propose', data: caseA('2026-11-24') });
  await does(store, { type: 'submit', data: {} });
  await does(store, { type: 'openGroup', data: { procedure: 'formation-1' } }, workflow);
}

/** A network to DynamoDB on which the answer to the first call of an operation never arrives. */
async function losing(operation: string): Promise<{ store: Store; calls: () => number }> {
  let calls = 0;
  const upstream = new URL(inject('dynamodb'));
  network = createServer((incoming, answer) => {
    const isMeant = String(incoming.headers['x-amz-target']).endsWith(operation);
    if (isMeant) calls += 1;
    const isLost = isMeant && calls === 1;
    const { method, url, headers } = incoming;
    const forwarded = ask(upstream, { method, path: url, headers }, (found) => {
      if (isLost) return found.resume();
      answer.writeHead(found.statusCode ?? 500, found.headers);
      return found.pipe(answer);
    });
    incoming.pipe(forwarded);
  });
  const port = await new Promise<number>((resolve) => {
    network?.listen(0, '127.0.0.1', () => resolve(Number(Object(network?.address()).port)));
  });
  Object.assign(process.env, {
    TABLE_NAME: store.table,
    AWS_ENDPOINT_URL_DYNAMODB: `http://127.0.0.1:${port}`,
    AWS_REGION: 'eu-west-3',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  });
  const opened = openStore();
  return { store: opened, calls: () => calls };
}

test('a commit whose answer never arrives is sent again as the same one, without a second effect', async () => {
  await inReview();
  const lost = await losing('TransactWriteItems');
  const done = await does(lost.store, approval, approver);
  expect(done).toMatchObject({ replayed: false, answer: { body: { version: 4 } } });
  expect(lost.calls()).toBe(2);
  expect(await allEvents(store, 'c1')).toHaveLength(4);
});

test('a repeat that reads between snapshot and receipt is answered like the first, not refused for its own act', async () => {
  await inReview();
  const first = await does(store, approval, approver, 'k');
  let torn = 0;
  store.client.middlewareStack.add(
    (next, context) => async (args) => {
      const answer = await next(args);
      if (context.commandName !== 'BatchGetItemCommand' || torn > 0) return answer;
      torn += 1;
      const { output } = answer;
      const rows: { SK: string }[] = Object(output).Responses[store.table];
      Object(output).Responses[store.table] = rows.filter(({ SK }) => SK === 'SNAPSHOT');
      return answer;
    },
    { step: 'initialize', priority: 'high' },
  );
  expect(await does(store, approval, approver, 'k')).toMatchObject({ replayed: true, answer: first.answer });
  expect(torn).toBe(1);
});
