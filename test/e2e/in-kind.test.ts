import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod/mini';
import * as ar from '../../web/locales/ar/index.ts';
import * as fr from '../../web/locales/fr/index.ts';
import { openDialog, provideFile, type } from './hands.ts';
import { picturesAndOverflows, violations } from './inspect.ts';
import { complaintsOf, type Portal, startPortal } from './portal.ts';

/** What is promised in kind, by hand: a part is declared in French, confirmed in Arabic, and its confirmation undone. */

/** The case's scenes until the convention is in force. */
const IN_FORCE = 25;

const Convention = z.object({
  deliveries: z.array(z.object({ status: z.string(), quantity: z.optional(z.int()), amount: z.int() })),
  inKind: z.array(z.object({ left: z.object({ quantity: z.int() }) })),
});

let portal: Portal;
let id: string;
beforeAll(async () => {
  portal = await startPortal();
  await portal.play(IN_FORCE);
  id = await portal.firstConvention();
});
afterAll(() => portal?.stop());

const current = async () => Convention.parse(await portal.ask(`/v1/conventions/${id}`));

test('staff is delivered in parts, by two people of two parties', async () => {
  const officer = await portal.person('wilaya.officer', { language: 'fr' });
  await officer.goto(`/conventions/${id}/acts`);
  const declared = await openDialog(officer, fr.inKind.declare.open);
  const quantity = declared.getByLabel(/personnes-mois/);
  await expect.poll(() => quantity.inputValue()).toBe('24,00');
  await type(quantity, '10,5');
  await provideFile(declared, fr.acts.document, 'PV de mise à disposition');
  expect(await violations(officer)).toEqual([]);
  expect(await picturesAndOverflows(officer, 'in-kind-declare')).toEqual([]);
  await declared.getByRole('button', { name: fr.inKind.declare.submit }).dblclick();
  await officer.getByText(fr.inKind.declare.done).waitFor();
  expect(await current()).toMatchObject({
    deliveries: [{ status: 'declared', quantity: 1_050, amount: 0 }],
    inKind: [{ left: { quantity: 1_350 } }],
  });
  expect(await picturesAndOverflows(officer, 'in-kind')).toEqual([]);

  const receiver = await portal.person('council.approver', { language: 'ar' });
  await receiver.goto('/tasks');
  await receiver.getByRole('link', { name: ar.tasks.asked.deliveryConfirmation }).click();
  await receiver.getByRole('link', { name: ar.tasks.go }).click();
  const confirmation = await openDialog(receiver, ar.inKind.confirm.open);
  expect(await violations(receiver)).toEqual([]);
  expect(await picturesAndOverflows(receiver, 'in-kind-confirm')).toEqual([]);
  await confirmation.getByRole('button', { name: ar.inKind.confirm.open }).click();
  await receiver.getByText(ar.inKind.confirm.done).waitFor();
  await expect.poll(async () => (await current()).deliveries[0]?.status).toBe('confirmed');

  const undoing = await openDialog(receiver, ar.inKind.reverse.open);
  await undoing.getByLabel(ar.acts.reason).fill('خطأ');
  await undoing.getByRole('button', { name: ar.inKind.reverse.open }).click();
  await receiver.getByText(ar.inKind.reverse.done).waitFor();
  expect((await current()).deliveries[0]?.status).toBe('reversed');
  expect((await current()).inKind[0]?.left.quantity).toBe(2_400);

  await officer.goto(`/conventions/${id}/works`);
  await officer.getByText(fr.inKind.status.reversed).waitFor();
  expect(await violations(officer)).toEqual([]);
  expect(await picturesAndOverflows(officer, 'in-kind-works')).toEqual([]);
  for (const page of [officer, receiver]) expect(complaintsOf(page)).toEqual([]);
});
