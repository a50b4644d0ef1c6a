import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { CONVENTION_KIND } from '../../functions/aggregates/convention/kind.ts';
import { summaryOf } from '../../functions/aggregates/convention/shown/summary.ts';
import { listConventions } from '../../functions/api/reads/convention-list.ts';
import { inbox } from '../../functions/store/inbox.ts';
import { inboxKey, phaseKey } from '../../functions/store/keys.ts';
import type { Store } from '../../functions/store/table.ts';
import { COUNCIL, caseA, MINISTRY, pledgesA } from '../../scenarios/cases.ts';
import { Life } from '../support/life.ts';
import { newStore } from '../table.ts';
import { median, rounded, timed } from './median.ts';

/** The read units of a page of a list and of an inbox as conventions grow in number. */

const PARTY = MINISTRY;

/** The summary of a real convention whose calls for funds are open: what each row holds besides its own id. */
function summaryOfCaseA() {
  const life = new Life();
  life.propose(caseA(life.today), COUNCIL).reach('active', pledgesA(life.today));
  life.open('tranche-1');
  return summaryOf(life.c);
}
const SUMMARY = summaryOfCaseA();

function rowsOf(index: number) {
  const id = `c${String(index).padStart(8, '0')}`;
  const at = new Date(1_700_000_000_000 + index * 60_000).toISOString();
  const phase = index % 2 ? 'active' : 'review';
  const summary = { ...SUMMARY, id, phase, createdAt: at };
  const task = {
    id: 't1',
    procedure: 'formation-1',
    step: 'review',
    round: 1,
    kind: 'review',
    status: 'open',
    openedAt: at,
    dueAt: at,
    assignee: { party: PARTY, role: 'approver' },
  };
  return [
    {
      PK: `PARTY#${PARTY}`,
      SK: `CONVENTION#${at}#${id}`,
      LPK: phaseKey(CONVENTION_KIND, `PARTY#${PARTY}`, phase),
      LSK: `${at}#${id}`,
      version: 1,
      search: id,
      summary,
    },
    {
      PK: `CONVENTION#${id}`,
      SK: `TASK#t1#${PARTY}#approver`,
      LPK: inboxKey({ party: PARTY, role: 'approver' }),
      LSK: `${at}#${id}#t1`,
      convention: { id, number: SUMMARY.number, title: SUMMARY.title, region: SUMMARY.region, phase },
      task,
    },
  ];
}

async function fill(store: Store, from: number, to: number): Promise<void> {
  for (let index = from; index < to; index += 12) {
    const rows = Array.from({ length: Math.min(12, to - index) }, (_, each) => rowsOf(index + each)).flat();
    await store.client.send(
      new BatchWriteCommand({
        RequestItems: { [store.table]: rows.map((Item) => ({ PutRequest: { Item } })) },
      }),
    );
  }
}

async function measure(store: Store, conventions: number) {
  let units = 0;
  const ask = {
    list: () => listConventions(store, { party: PARTY, limit: 25 }),
    'list by text': () => listConventions(store, { party: PARTY, text: '1999', limit: 25 }),
    'list by phase': () => listConventions(store, { party: PARTY, phase: 'active', limit: 25 }),
    inbox: () =>
      inbox(store, { now: new Date().toISOString(), party: PARTY, roles: ['approver'], limit: 25 }),
  };
  const figures: Record<string, number> = { conventions };
  for (const [name, query] of Object.entries(ask)) {
    units = 0;
    consumed = (each) => {
      units += each;
    };
    await query();
    figures[`${name}, read units`] = units;
    const times: number[] = [];
    for (let round = 0; round < 40; round += 1) times.push(await timed(query));
    figures[`${name}, p50 ms`] = rounded(median(times));
  }
  return figures;
}

let consumed: (units: number) => void = () => undefined;

export async function measureLists(endpoint: string) {
  const store = await newStore(endpoint);
  store.client.middlewareStack.add(
    (next) => async (args) => {
      Object.assign(args.input, { ReturnConsumedCapacity: 'TOTAL' });
      const answer = await next(args);
      const { ConsumedCapacity } = Object(answer.output);
      consumed(ConsumedCapacity?.CapacityUnits ?? 0);
      return answer;
    },
    { step: 'initialize' },
  );
  const results = [];
  let filled = 0;
  for (const conventions of [100, 1000, 10_000]) {
    await fill(store, filled, conventions);
    filled = conventions;
    results.push(await measure(store, conventions));
  }
  return results;
}
