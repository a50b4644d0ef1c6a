import { beforeEach, expect, inject, test } from 'vitest';
import { type Convention, Phase } from '../../../functions/aggregates/convention/state.ts';
import { dueIds } from '../../../functions/store/due.ts';
import { recordExecution, runOf } from '../../../functions/store/executions.ts';
import { recordSent, wasSent } from '../../../functions/store/sent-mail.ts';
import type { Store } from '../../../functions/store/table.ts';
import { registerWait, settleWait, waitsOf } from '../../../functions/store/task-tokens.ts';
import { COUNCIL, caseA, person } from '../../../scenarios/cases.ts';
import { REHEARSAL } from '../../support/stage.ts';
import { commit, execute } from '../../support/store.ts';
import { newStore } from '../../table.ts';

/** The records of workflows in the table: waits, executions, sent mails, and when to look again. */

const now = '2026-11-24T09:00:00.000Z';
const wait = { id: 'c1', awaited: 'formation-1#1', execution: 'e1', token: 'first' };
let store: Store;
beforeEach(async () => {
  store = await newStore(inject('dynamodb'));
});

const tokens = async (id = 'c1') => (await waitsOf(store, id)).map(({ token }) => token);

test('a wait is found until it is settled, and only with its convention', async () => {
  const first = await registerWait(store, wait, now);
  await registerWait(store, { ...wait, id: 'c11', token: 'other' }, now);
  expect(await tokens()).toEqual(['first']);
  await settleWait(store, first, 'resumed');
  await settleWait(store, first, 'gone');
  expect([await tokens(), await tokens('c11')]).toEqual([[], ['other']]);
});

test('a new token replaces the old one of the same execution, and the old one settles nothing', async () => {
  const old = await registerWait(store, wait, now);
  await registerWait(store, { ...wait, token: 'second' }, now);
  await settleWait(store, old, 'gone');
  expect(await tokens()).toEqual(['second']);
});

test('two executions that wait for the same are both found', async () => {
  await registerWait(store, wait, now);
  await registerWait(store, { ...wait, execution: 'e2', token: 'second' }, now);
  expect((await tokens()).sort()).toEqual(['first', 'second']);
});

test('a run is noted with its latest start, and never goes back to an earlier one', async () => {
  expect(await runOf(store, 'c1', 'formation-1')).toBeUndefined();
  await recordExecution(store, 'c1', 'formation-1', { restarts: 1, executionArn: 'b' });
  await recordExecution(store, 'c1', 'formation-1', { restarts: 0, executionArn: 'a' });
  expect(await runOf(store, 'c1', 'formation-1')).toEqual({ restarts: 1, executionArn: 'b' });
  expect(await runOf(store, 'c1', 'formation-2')).toBeUndefined();
});

test('a notice is known to have been sent to whom it was', async () => {
  await recordSent(store, 'c1', '000003#council');
  expect(await wasSent(store, 'c1', '000003#council')).toBe(true);
  expect(await wasSent(store, 'c1', '000003#wilaya')).toBe(false);
  expect(await wasSent(store, 'c2', '000003#council')).toBe(false);
});

async function due(region: string, until?: string): Promise<string[]> {
  const ids: string[] = [];
  for await (const id of dueIds(store, region, until)) ids.push(id);
  return ids;
}

async function act(id: string, type: 'propose' | 'submit', at: string): Promise<Convention> {
  const { convention } = await execute(store, {
    rules: REHEARSAL,
    conventionId: id,
    command: type === 'propose' ? { type, data: caseA('2026-11-24') } : { type, data: {} },
    actor: person(COUNCIL, 'officer'),
    now: () => at,
  });
  if (!convention) throw new Error('gone');
  return convention;
}

async function submitted(id: string, at: string): Promise<Convention> {
  await act(id, 'propose', at);
  return act(id, 'submit', at);
}

test('the sweep finds what is due in a region by an instant, the earliest first, and nothing that is over', async () => {
  await submitted('c2', '2026-11-25T09:00:00.000Z');
  const first = await submitted('c1', now);
  // What needs a workflow is found by every sweep, also by one that began before it changed last.
  expect((await due('MA-04', '2026-11-20T00:00:00.000Z')).sort()).toEqual(['c1', 'c2']);
  expect(await due('MA-01', '2026-11-26T00:00:00.000Z')).toEqual([]);
  const waiting: Convention = {
    ...first,
    version: first.version + 1,
    phase: Phase.parse('active'),
    procedures: first.procedures.map((each) => ({ ...each, status: 'stopped' as const })),
    tasks: [],
    terms: {
      ...first.terms,
      tranches: first.terms.tranches.map((each) => ({ ...each, dueDate: '2027-01-04' })),
    },
  };
  expect(await commit(store, { before: first, after: waiting, events: [] })).toBe('committed');
  expect(await due('MA-04', '2027-01-04T12:00:00.000Z')).toEqual(['c2', 'c1']);
  expect(await due('MA-04', '2027-01-03T00:00:00.000Z')).toEqual(['c2']);
  const over = { ...waiting, version: waiting.version + 1, phase: Phase.parse('withdrawn') };
  expect(await commit(store, { before: waiting, after: over, events: [] })).toBe('committed');
  expect(await due('MA-04', '2027-01-04T12:00:00.000Z')).toEqual(['c2']);
  // A draft waits for people alone: the sweep passes it over, and its delays are reckoned.
  await act('draft', 'propose', now);
  expect(await due('MA-04', '2090-01-01T00:00:00.000Z')).toEqual(['c2']);
  expect(await due('MA-04')).toEqual(['c2', 'draft']);
});
