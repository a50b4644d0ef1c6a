import { beforeAll, expect, inject, test } from 'vitest';
import type { Store } from '../../../functions/store/table.ts';
import { MINISTRY, person } from '../../../scenarios/cases.ts';
import { caller } from '../../support/caller.ts';
import { HttpLife } from '../../support/http-life.ts';
import { SMALL } from '../../support/small.ts';
import { newStore } from '../../table.ts';

/** Payees of an order that are chosen from the register, over HTTP. */

const officer = person(SMALL.council, 'officer');
const steward = person(MINISTRY, 'administrator');
const secondSteward = person(MINISTRY, 'administrator', 2);
let store: Store;
let call: Awaited<ReturnType<typeof caller>>;
let life: HttpLife;

beforeAll(async () => {
  store = await newStore(inject('dynamodb'));
  call = await caller(inject('dynamodb'), store.table);
  life = new HttpLife(store, call);
  await life.form();
  await life.open('tranche-1');
  await life.receive(1);
  for (const [party, fr] of [
    ['al-amal', 'Association Al Amal'],
    ['al-amal-sale', 'Al Amal, section de Salé'],
  ])
    await life.does(officer, 'POST', '/v1/organisations', {
      ...{ party, kind: 'association', provinces: ['MA-SAL'] },
      name: { ar: `جمعية ${party}`, fr },
    });
  const old = '/v1/organisations/o-al-amal-sale';
  await life.does(steward, 'POST', `${old}/merge`, { into: 'al-amal', reason: 'Une section' });
  await life.does(secondSteward, 'POST', `${old}/merge/confirmation`, { into: 'al-amal' });
});

const line = { payee: 'Al Amal, section de Salé', component: 'shelter', amount: 100 };

const prepare = (party: string, language = 'fr') =>
  call(
    'POST',
    `${life.path}/payment-orders`,
    officer,
    { tranche: 1, lines: [line, { ...line, party }] },
    { headers: { 'accept-language': language } },
  );

const orders = async () => (await life.convention()).orders.length;

test.each([
  ['nobody', 'payeeUnknown', { ar: '«nobody»', fr: '« nobody »', en: '"nobody"' }],
  ['al-amal-sale', 'payeeMerged', { ar: '«al-amal»', fr: '« al-amal »', en: '"al-amal"' }],
] as const)('%s is refused at its field, with what to do, in each language', async (party, code, said) => {
  const before = await orders();
  for (const language of ['ar', 'fr', 'en'] as const) {
    const { status, body } = await prepare(party, language);
    expect([status, body.code, Object(body.errors)[0]?.path]).toEqual([422, code, 'lines.1.party']);
    expect(body.detail).toContain(said[language]);
  }
  expect(await orders()).toBe(before);
});

test.each(['Al Amal', 'o_1', '', 7, null])('%s is no identifier', async (party) => {
  const lines = [{ ...line, party }];
  const { status, body } = await call('POST', `${life.path}/payment-orders`, officer, { tranche: 1, lines });
  expect([status, body.code]).toEqual([400, 'bodyInvalid']);
  expect(JSON.stringify(body.errors)).toContain('lines.0.party');
});

test('an order says whom of the register it pays, beside the name that the contract has', async () => {
  expect((await prepare('al-amal')).status).toBe(201);
  const { body } = await call('GET', life.path, officer);
  expect(Object(body.orders)[0].lines).toMatchObject([line, { ...line, party: 'al-amal' }]);
  expect(Object(body.orders)[0].lines[0]).not.toHaveProperty('party');
});
