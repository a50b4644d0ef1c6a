import { BatchGetItemCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { Convention } from '../../functions/aggregates/convention/state.ts';
import { KEY_PREFIX, organisationIdOf } from '../../functions/aggregates/organisation/id.ts';
import { CALENDAR_KEY, snapshotKey as snapshotKeyOf } from '../../functions/store/keys.ts';
import type { Store } from '../../functions/store/table.ts';
import { writeUnits } from '../../operate/cost/units.ts';
import { COUNCIL, caseA, MINISTRY, person, pledgesA } from '../../scenarios/cases.ts';
import { caller } from '../support/caller.ts';
import { decide } from '../support/decide.ts';
import { Life } from '../support/life.ts';
import { BESIDE, REHEARSAL } from '../support/stage.ts';
import { commit, execute, receiptKeyOf, snapshotKey, writesOf } from '../support/store.ts';
import { newStore } from '../table.ts';
import { median, rounded, timed } from './median.ts';

/** A pledge through handler and store, against the bare AWS calls that write the same items. */

const ROUNDS = 150;
const WARM_UP = 30;
const now = new Date().toISOString();
const officer = person(MINISTRY, 'officer');

function pledging(id: string): Convention {
  const today = now.slice(0, 10);
  const begun = decide(
    id,
    undefined,
    { type: 'propose', data: caseA(today) },
    person('council-rsk', 'officer'),
    now,
    BESIDE,
  );
  if ('refusal' in begun) throw begun.refusal;
  return { ...begun.state, phase: 'pledging' };
}

function aPledge(convention: Convention) {
  const [first] = pledgesA(now.slice(0, 10));
  if (!first) throw new Error('No pledge');
  const command = { type: 'pledge', data: first.terms } as const;
  const result = decide(convention.id, convention, command, officer, now, BESIDE);
  if ('refusal' in result) throw result.refusal;
  const receipt = {
    key: 'k',
    receipt: {
      fingerprint: 'f'.repeat(64),
      status: 201,
      body: JSON.stringify({ convention: { id: convention.id } }),
    },
  };
  return {
    command,
    commit: { before: convention, after: result.state, events: result.events, receipt },
  };
}

/** The write units of filing one document as case A grows: the snapshot is written whole with each act. */
function unitsInTime() {
  const life = new Life();
  life.propose(caseA(life.today), COUNCIL).reach('active', pledgesA(life.today));
  const units = () => {
    const [before, seen] = [life.c, life.events.length];
    life.minutes(1);
    return writeUnits(writesOf('t', { before, after: life.c, events: life.events.slice(seen) }).together);
  };
  const inForce = units();
  for (const { n } of life.c.terms.tranches) {
    if (n > 1) life.minutes(n);
    life.open(`tranche-${n}`);
    life.receive(n);
  }
  return {
    'write units of a document, just in force': inForce,
    'write units of a document, its calls answered': units(),
  };
}

/**
 * The same items read, and written in the same transaction, marshalled beforehand: nothing but the service's own time.
 */
function bareCalls(store: Store, convention: Convention) {
  const items = writesOf(store.table, aPledge(convention).commit).together;
  const marshalled = items.map(({ Put }) => ({
    Put: {
      TableName: Put?.TableName,
      ConditionExpression: Put?.ConditionExpression,
      Item: marshall(Put?.Item ?? {}, { removeUndefinedValues: true }),
      ...(Put?.ExpressionAttributeValues && {
        ExpressionAttributeValues: marshall(Put.ExpressionAttributeValues),
      }),
    },
  }));
  const own = snapshotKeyOf({ prefix: KEY_PREFIX }, organisationIdOf(officer.party));
  const keys = [snapshotKey(convention.id), receiptKeyOf(convention.id, 'k'), CALENDAR_KEY, own].map((key) =>
    marshall(key),
  );
  return {
    read: () =>
      store.client.send(
        new BatchGetItemCommand({ RequestItems: { [store.table]: { Keys: keys, ConsistentRead: true } } }),
      ),
    write: () => store.client.send(new TransactWriteItemsCommand({ TransactItems: marshalled })),
  };
}

async function seeded(store: Store, id: string): Promise<Convention> {
  const convention = pledging(id);
  await commit(store, { before: undefined, after: convention, events: [] });
  return convention;
}

export async function measureCommands(endpoint: string) {
  const store = await newStore(endpoint);
  const call = await caller(endpoint, store.table);
  const [first] = pledgesA(now.slice(0, 10));
  const times: Record<'handler' | 'both' | 'write', number[]> = { handler: [], both: [], write: [] };
  for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
    const [a, b] = [await seeded(store, `a${round}`), await seeded(store, `b${round}`)];
    const bare = bareCalls(store, b);
    const asHandler = () =>
      timed(() => call('POST', `/v1/conventions/${a.id}/pledges`, officer, first?.terms));
    // Each goes first as often as the other: what comes second finds the service warm.
    const before = round % 2 === 0 ? await asHandler() : 0;
    const read = await timed(bare.read);
    const write = await timed(bare.write);
    const handler = before || (await asHandler());
    if (round < WARM_UP) continue;
    times.handler.push(handler);
    times.both.push(read + write);
    times.write.push(write);
  }
  const counted = await seeded(store, 'counted');
  let calls = 0;
  store.client.middlewareStack.add(
    (next) => (args) => {
      calls += 1;
      return next(args);
    },
    { step: 'initialize' },
  );
  const { command, commit: written } = aPledge(counted);
  await execute(store, {
    rules: REHEARSAL,
    conventionId: counted.id,
    command,
    actor: officer,
    now: () => now,
    idempotency: { key: 'k', fingerprint: 'f' },
  });
  const p50 = { handler: median(times.handler), both: median(times.both), write: median(times.write) };
  return {
    'handler and store, p50 ms': rounded(p50.handler),
    'bare BatchGetItem + TransactWriteItems, p50 ms': rounded(p50.both),
    'bare TransactWriteItems alone, p50 ms': rounded(p50.write),
    'ratio to the same two calls (goal 1.15)': rounded(p50.handler / p50.both),
    'ratio to the write alone, the read being a call of its own': rounded(p50.handler / p50.write),
    'AWS calls (goal 2)': calls,
    'write units of a pledge on a new convention (goal 8)': writeUnits(
      writesOf(store.table, written).together,
    ),
    ...unitsInTime(),
  };
}
