import { beforeAll, expect, inject, test } from 'vitest';
import * as z from 'zod/mini';
import { CENTRE_ANSWERS } from '../../../functions/aggregates/centre/answers.ts';
import type { Centre } from '../../../functions/aggregates/centre/centre.ts';
import { CENTRE_KIND } from '../../../functions/aggregates/centre/kind.ts';
import { REGIONS } from '../../../functions/aggregates/shared/places.ts';
import type { Person } from '../../../functions/kernel/principal.ts';
import { Role } from '../../../functions/kernel/roles.ts';
import { project } from '../../../functions/store/lists.ts';
import { load } from '../../../functions/store/load.ts';
import { openStore, type Store } from '../../../functions/store/table.ts';
import { USERS } from '../../../local/users.ts';
import { DEMO_CENTRES } from '../../../scenarios/region/centre-list.ts';
import { playCentre } from '../../../scenarios/region/centres.ts';
import { caller, patient } from '../../support/caller.ts';
import { OPERATOR, operator } from '../../support/centre-setting.ts';
import { HttpCentre, today } from '../../support/http-centre.ts';
import { newStore } from '../../table.ts';

/** The centres with which a new system begins: how each stands, and what the board of them costs. */

const MAX_UNITS = 6;
const People = z.object({ centre: z.object({ id: z.string() }) });

let store: Store;
let call: Awaited<ReturnType<typeof caller>>;
let units = 0;

function personOf(login: string): Person {
  const user = USERS.find(({ sub }) => sub === login);
  if (!user) throw new Error(`Nobody is ${login}`);
  const { sub, name, party, roles } = user;
  return { kind: 'person', sub, name, party, roles: z.parse(z.array(Role), [roles]) };
}

beforeAll(async () => {
  store = await newStore(inject('dynamodb'));
  call = patient(await caller(inject('dynamodb'), store.table));
  await new HttpCentre(store, call).declareParties();
  for (const centre of DEMO_CENTRES)
    await playCentre(
      async (_label, [by, method, path, body]) => {
        const reply = await call(method, path, personOf(by), body);
        if (reply.status >= 300) throw new Error(`${centre.key}: ${method} ${path} ${reply.text}`);
        await list(z.parse(People, reply.body).centre.id);
        return reply.body;
      },
      centre,
      today(),
    );
  openStore().client.middlewareStack.add(
    (next) => async (args) => {
      Object.assign(args.input, { ReturnConsumedCapacity: 'TOTAL' });
      const answer = await next(args);
      const used = [Object(answer.output).ConsumedCapacity ?? []].flat();
      units += used.reduce((sum, { CapacityUnits }) => sum + Number(CapacityUnits), 0);
      return answer;
    },
    { step: 'initialize', priority: 'low' },
  );
});

/** Lists a centre as the stream does; elsewhere and under another id it is one of many others. */
async function list(id: string, change: Partial<Centre> = {}): Promise<void> {
  const { state } = await load(store, CENTRE_KIND, id);
  if (state) await project(store, CENTRE_KIND, { ...state, ...change });
}

async function board() {
  units = 0;
  const query = { region: 'MA-04', limit: '100' };
  const { body } = await call('GET', '/v1/centres', operator, undefined, { query });
  return CENTRE_ANSWERS.CentreList.parse(body).items;
}

const count = <T>(items: readonly T[], is: (item: T) => boolean) => items.filter(is).length;

test('seven are new, one in each prefecture and province, and 21 rehabilitated, of which nobody knows whom they serve', async () => {
  const items = await board();
  const built = items.filter(({ work }) => work === 'new');
  expect([items.length, built.length, new Set(built.map(({ province }) => province)).size]).toEqual([
    28, 7, 7,
  ]);
  const others = items.filter(({ work }) => work === 'rehabilitation');
  expect(others.map(({ groups }) => groups)).toEqual(others.map(() => ['not-published']));
});

test('they stand in every stage, one was built long ago and is not open, and one waits to be verified', async () => {
  const items = await board();
  for (const { stands } of DEMO_CENTRES) expect(items.map(({ status }) => status)).toContain(stands);
  expect(new Set(items.map(({ stage }) => stage)).size).toBe(6);
  expect(count(items, ({ built }) => built !== undefined && built.openBy < today())).toBe(1);
  expect(count(items, ({ status, opening }) => status === 'inService' && !opening?.verified)).toBe(1);
  expect(count(items, ({ next }) => next?.day !== undefined && next.day < today())).toBe(4);
  expect(items.find(({ status }) => status === 'inService')?.operator).toBe(OPERATOR);
});

test('their board costs at most six read units, and no more beside the centres of eleven other regions', async () => {
  const items = await board();
  const alone = units;
  for (const [index, { code: region }] of REGIONS.filter(({ code }) => code !== 'MA-04').entries())
    for (const { id } of items) await list(id, { id: `${id.slice(0, -2)}${10 + index}`, region });
  expect(await board()).toHaveLength(28);
  expect([units > 0, units <= MAX_UNITS, units]).toEqual([true, true, alone]);
});
