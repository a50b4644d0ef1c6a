import { beforeAll, expect, inject, test } from 'vitest';
import { balance } from '../../../functions/aggregates/convention/execution/ledger.ts';
import type { Store } from '../../../functions/store/table.ts';
import { person } from '../../../scenarios/cases.ts';
import { caller, patient } from '../../support/caller.ts';
import { entriesOf } from '../../support/entries.ts';
import { HttpLife } from '../../support/http-life.ts';
import { SMALL } from '../../support/small.ts';
import { allEvents } from '../../support/store.ts';
import { newStore } from '../../table.ts';
import { ledgerFaults } from '../../unit/aggregates/convention/invariants.ts';

/** Money of one tranche that several people move at once: exact to the centime, or refused in words. */

const accountant = person(SMALL.council, 'accountant');
const officer = person(SMALL.council, 'officer');
let store: Store;
let call: Awaited<ReturnType<typeof caller>>;

beforeAll(async () => {
  store = await newStore(inject('dynamodb'));
  call = patient(await caller(inject('dynamodb'), store.table));
});

const line = (component: string, amount: number) => ({ payee: 'Entreprise', component, amount });

/** The first tranche called, and all of it received but the wilaya's 7,499. */
async function partlyPaid(): Promise<HttpLife> {
  const life = new HttpLife(store, call);
  await life.form();
  await life.open('tranche-1');
  for (const { id, amount, party } of (await life.convention()).calls) {
    if (party === SMALL.wilaya) continue;
    const receipt = { amount, valueDate: life.today, reference: `REC-${id}` };
    await life.does(accountant, 'POST', `${life.path}/calls/${id}/receipts`, receipt);
  }
  return life;
}

test('two orders at once never promise the same centime twice', async () => {
  const life = await partlyPaid();
  // 22,500 lie there for any component: one of two orders of 15,000 is prepared, the other one is refused.
  const answers = await Promise.all(
    ['disability-centre', 'shelter'].map((component) =>
      call('POST', `${life.path}/payment-orders`, officer, { tranche: 1, lines: [line(component, 15_000)] }),
    ),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
  expect(answers.find(({ status }) => status === 422)?.body).toMatchObject({ code: 'fundsInsufficient' });
  expect((await life.convention()).orders).toHaveLength(1);
});

test('two orders, a receipt and a reversal at once leave the ledger exact', async () => {
  const life = await partlyPaid();
  const orders = [
    await life.authorised(1, [line('disability-centre', 10_000)]),
    await life.authorised(1, [line('shelter', 12_000)]),
  ];
  const { calls } = await life.convention();
  const open = calls.find(({ party }) => party === SMALL.wilaya);
  const paid = calls.find(({ party }) => party === SMALL.council);
  const receipt = entriesOf(await allEvents(store, life.id)).find(
    ({ motive, subject }) => motive === 'receipt' && subject === paid?.id,
  );
  const answers = await Promise.all([
    ...orders.map((id) =>
      call('POST', `${life.path}/payment-orders/${id}/execution`, accountant, { reference: `VIR-${id}` }),
    ),
    call('POST', `${life.path}/calls/${open?.id}/receipts`, accountant, {
      amount: 7_499,
      valueDate: life.today,
      reference: 'REC-LATE',
    }),
    call('POST', `${life.path}/reversals`, accountant, { entry: receipt?.id, reason: 'Erreur' }),
  ]);
  for (const { status, body } of answers)
    if (status !== 201)
      expect(['orderNotPayable', 'entryNotReversible', 'stepNotReached']).toContain(body.code);
  expect(answers[2]?.status).toBe(201);
  const convention = await life.convention();
  const entries = entriesOf(await allEvents(store, life.id));
  expect(ledgerFaults(convention, entries)).toEqual([]);
  // 22,500 had come and 7,499 came; what was paid is the sum of the orders that were paid, neither more nor less.
  const executed = convention.orders.filter(({ status }) => status === 'executed');
  const spent = executed.reduce((sum, { lines }) => sum + (lines[0]?.amount ?? 0), 0);
  const undone = answers[3]?.status === 201 ? 12_500 : 0;
  const by = { tranche: 1, earmark: null };
  expect(balance(convention.books.funds, 'disbursed', by)).toBe(spent);
  expect(balance(convention.books.funds, 'received', by)).toBe(22_500 + 7_499 - undone - spent);
});
