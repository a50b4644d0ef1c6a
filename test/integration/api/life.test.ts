import { beforeAll, describe, expect, inject, test } from 'vitest';
import * as z from 'zod/mini';
import { EXAMPLES as ORGANISATION_EXAMPLES } from '../../../functions/aggregates/organisation/examples.ts';
import type { Person } from '../../../functions/kernel/principal.ts';
import type { Store } from '../../../functions/store/table.ts';
import { person } from '../../../scenarios/cases.ts';
import { caller, type Reply } from '../../support/caller.ts';
import { HttpLife } from '../../support/http-life.ts';
import { documentOf } from '../../support/life.ts';
import { SMALL, smallTerms } from '../../support/small.ts';
import { routesOf, witnessed } from '../../support/witness.ts';
import { newStore } from '../../table.ts';

/**
 * A convention's whole life over the API's own handlers: each answer is what the OpenAPI document says, and
 * each act repeated with its key is answered as it was.
 */

const answered = new Set<string>();

const ministry = person(SMALL.ministry, 'officer');
const council = (role: 'officer' | 'accountant' | 'approver') => person(SMALL.council, role);
const signatory = person(SMALL.wilaya, 'signatory');
let store: Store;
let life: HttpLife;

async function view(as: Person = ministry): Promise<Reply> {
  return life.does(as, 'GET', life.path);
}

const another = async () =>
  new HttpLife(store, witnessed(await caller(inject('dynamodb'), store.table), answered));

async function lookAround(as: Person): Promise<void> {
  await view(as);
  for (const what of ['text', 'readiness', 'ledger', 'events']) {
    await life.does(as, 'GET', `${life.path}/${what}`);
  }
  await life.does(as, 'GET', '/v1/conventions');
  await life.does(as, 'GET', '/v1/overview');
  await life.does(as, 'GET', '/v1/places');
  await life.does(as, 'GET', '/v1/tasks');
}

beforeAll(async () => {
  store = await newStore(inject('dynamodb'));
  life = await another();
});

describe('the life of a convention', () => {
  test('begins as a draft that is found again under its address, and is revised by who has read it', async () => {
    const made = await life.propose();
    expect([made.status, made.headers.location]).toEqual([201, life.path]);
    const { headers, body } = await view();
    expect([headers.etag, body.etag, body.phase]).toEqual(['"1"', '"1"', 'draft']);
    const title = { ar: 'المخطط', fr: 'Le plan' };
    const { body: proposed } = await life.does(ministry, 'GET', `${life.path}/text`);
    const revised = await life.does(
      ministry,
      'PATCH',
      life.path,
      { terms: { ...smallTerms(life.today), title } },
      { headers: { 'if-match': headers.etag } },
    );
    expect(revised.headers.etag).toBe('"2"');
    expect(Object((await view()).body.terms).title).toEqual(title);
    const at = (version: string) => ({ query: { at: version } });
    expect((await life.does(ministry, 'GET', `${life.path}/text`, undefined, at('1'))).body).toEqual(
      proposed,
    );
    expect((await life.does(ministry, 'GET', `${life.path}/text`, undefined, at('2'))).body).not.toEqual(
      proposed,
    );
    await expect(life.does(ministry, 'GET', `${life.path}/text`, undefined, at('3'))).rejects.toThrow(
      'notFound',
    );
    await lookAround(ministry);
  });

  test('collects pledges that are made, replaced, withdrawn and confirmed', async () => {
    const duty = `/v1/tasks/${life.id}.submission`;
    expect((await life.does(ministry, 'GET', duty)).body).toMatchObject({ status: 'open' });
    await life.does(ministry, 'POST', `${life.path}/submission`);
    expect((await life.does(ministry, 'GET', duty)).body).toMatchObject({ status: 'settled' });
    await life.approve('formation-1');
    await life.open('formation-1');
    const wrong = { fiscalYear: Number(life.today.slice(0, 4)), nature: 'inKind', amount: 5 };
    const made = await life.does(council('officer'), 'POST', `${life.path}/pledges`, wrong);
    expect(made.body.pledge).toMatchObject({ ...wrong, party: SMALL.council, status: 'pledged' });
    const address = `${life.path}/pledges/${Object(made.body.pledge).id}`;
    await life.does(council('officer'), 'PATCH', address, { ...wrong, amount: 7 });
    expect((await view()).body.totals).toMatchObject({ pledged: 7 });
    await life.does(council('officer'), 'DELETE', address);
    expect((await view()).body.pledges).toEqual([]);
    expect((await life.does(ministry, 'GET', `${life.path}/readiness`)).body.ready).toBe(false);
    await life.pledge();
    expect((await life.does(ministry, 'GET', `${life.path}/readiness`)).body).toEqual({
      ready: true,
      gaps: [],
      warnings: Object.values(SMALL).map((party) => ({
        warning: 'mailboxMissing',
        about: party,
        message: expect.any(String),
      })),
    });
  });

  test('comes into force when whoever is asked has decided in their inbox', async () => {
    const [pledging] = await life.tasks();
    expect(pledging?.kind).toBe('pledging');
    const { body } = await life.does(ministry, 'GET', '/v1/tasks');
    expect(body.items).toMatchObject([{ id: `${life.id}.${pledging?.id}`, convention: { id: life.id } }]);
    while ((await life.convention()).phase !== 'active') await life.approve('formation-1');
    expect((await life.does(ministry, 'GET', '/v1/tasks')).body.items).toEqual([]);
    expect((await view(council('accountant'))).body.possibleActs).toEqual([
      'decideTask',
      'recordReceipt',
      'recordTransfer',
      'applyUnallocated',
      'returnUnallocated',
      'recordPaymentReturn',
      'recordPaymentRefusal',
      'recordIncome',
      'recordCharge',
      'coverCharge',
      'executePayment',
      'reverse',
      'acceptTransfer',
    ]);
    await lookAround(signatory);
  });

  test('pays a tranche that is called, received, ordered, authorised, executed and justified', async () => {
    const { body: before } = await life.does(ministry, 'GET', `${life.path}/ledger`);
    await life.release(1);
    const evidence = `${life.path}/tranches/1/evidence`;
    const owner = person(SMALL.contributor, 'officer');
    const spent = { kind: 'expenditure', amount: 15_000, earmark: 'women', document: documentOf('invoice') };
    const justified = await life.does(owner, 'POST', evidence, spent);
    const entry = z.parse(z.array(z.looseObject({ id: z.string() })), justified.body.entries)[0];
    await life.does(council('accountant'), 'POST', `${life.path}/reversals`, {
      entry: entry?.id,
      reason: 'x',
    });
    await life.does(owner, 'POST', evidence, spent);
    await life.does(owner, 'POST', evidence, { kind: 'document', document: documentOf('plan') });
    await life.does(owner, 'POST', evidence, { kind: 'committeeMinutes', document: documentOf('pv') });
    const finished = { kind: 'componentStatus', component: 'shelter', status: 'finished' };
    await life.does(owner, 'POST', evidence, finished);
    const { body } = await view();
    expect(body.componentStatus).toEqual({ shelter: 'finished' });
    expect(body.tranches).toMatchObject([{ n: 1, status: 'paid', justified: 15_000 }, { n: 2 }]);
    expect(body.documents).toContainEqual({
      tranche: 1,
      document: { ...documentOf('pv'), kind: 'committee-minutes' },
    });
    const asOf = { query: { asOf: String(before.asOf) } };
    expect((await life.does(ministry, 'GET', `${life.path}/ledger`, undefined, asOf)).body).toEqual({
      ...before,
      reversible: [],
    });
    const day = { query: { asOf: life.today } };
    const { body: whole } = await life.does(ministry, 'GET', `${life.path}/ledger`, undefined, day);
    const { body: current } = await life.does(ministry, 'GET', `${life.path}/ledger`);
    expect(whole.entries).toEqual(current.entries);
    await lookAround(council('approver'));
  });

  test('is amended by a text of its own, which every party signs', async () => {
    const changes = { lastYear: Number(life.today.slice(0, 4)) + 3 };
    const amendment = { reason: 'Plus de temps', changes };
    const made = await life.does(council('officer'), 'POST', `${life.path}/amendments`, amendment);
    expect(made.body.amendment).toEqual({ number: 1, status: 'open' });
    const text = await life.does(ministry, 'GET', `${life.path}/text`, undefined, {
      query: { amendment: '1' },
    });
    expect(text.body).toMatchObject({ text: { version: 2, ar: changes, fr: changes } });
    while ((await view()).body.textVersion === 1) await life.approve('amendment-1');
    expect((await life.does(ministry, 'GET', `${life.path}/text`)).body).toEqual(text.body);
  });

  test('has what was promised in kind delivered in parts, declared by one party and confirmed by another', async () => {
    const owner = (role: 'officer' | 'approver') => person(SMALL.contributor, role);
    const declare = async (amount: number, title: string) => {
      const document = { ...documentOf('delivery-minutes'), title };
      const body = { pledge: 'p6', date: life.today, amount, document, confirmedDistinct: true };
      const made = await life.does(owner('officer'), 'POST', `${life.path}/deliveries`, body);
      return `${life.path}/deliveries/${Object(made.body.delivery).id}`;
    };
    const duty = `/v1/tasks/${life.id}.delivery-p6`;
    expect((await life.does(owner('officer'), 'GET', duty)).body).toMatchObject({ status: 'open' });
    await life.does(owner('officer'), 'POST', `${await declare(1, 'Erreur')}/withdrawal`, { reason: 'x' });
    await life.does(council('approver'), 'POST', `${await declare(2, 'PV')}/return`, { reason: 'x' });
    await life.does(council('approver'), 'POST', `${await declare(4_000, 'PV 1')}/confirmation`);
    const { body } = await view();
    const [promised] = z.parse(z.array(z.looseObject({})), body.inKind);
    expect(promised).toEqual({
      pledge: 'p6',
      receiver: SMALL.council,
      delivered: { amount: 4_000, quantity: 0 },
      unconfirmed: { amount: 0, quantity: 0 },
      left: { amount: 6_000, quantity: 0 },
    });
    await life.does(council('approver'), 'POST', `${await declare(6_000, 'PV 2')}/confirmation`);
    const ledger = await life.does(ministry, 'GET', `${life.path}/ledger`);
    expect(ledger.body.totals).toMatchObject({ delivered: 10_000 });
    expect((await life.does(owner('officer'), 'GET', duty)).body).toMatchObject({ status: 'settled' });
  });

  test('is suspended, resumed, terminated and closed, with the whole trail verified', async () => {
    await life.does(signatory, 'POST', `${life.path}/suspension`, { reason: 'Litige' });
    await life.does(signatory, 'POST', `${life.path}/resumption`, { reason: 'Réglé' });
    await life.does(signatory, 'POST', `${life.path}/termination`, { reason: 'Accord des parties' });
    await life.does(council('officer'), 'POST', `${life.path}/closure`, {
      report: documentOf('final-report'),
    });
    while ((await life.convention()).phase !== 'closed') await life.approve('closure-1');
    await lookAround(ministry);
    const { version } = await life.convention();
    const { body } = await life.does(ministry, 'GET', `${life.path}/events`, undefined, {
      query: { after: String(version - 2), limit: '1' },
    });
    expect(body).toMatchObject({
      items: [{ seq: version - 1 }],
      cursor: expect.any(String),
      verification: { verified: true, events: version, from: 1, to: version },
    });
    const closed = { query: { phase: 'closed' } };
    await life.open('closure-1');
    const list = await life.does(ministry, 'GET', '/v1/conventions', undefined, closed);
    expect(list.body.items).toMatchObject([{ id: life.id, version, waitingFor: [] }]);
  });

  test('of another one tells all that the bank did beside the plan', async () => {
    const other = await another();
    await other.form();
    await other.open('tranche-1');
    const holder = council('accountant');
    const act = (what: string, data: object) => other.does(holder, 'POST', `${other.path}/${what}`, data);
    const on = (reference: string) => ({ reference, valueDate: other.today });
    const [call] = (await other.convention()).calls;
    if (!call) throw new Error('Nothing is called');
    const { party } = call;
    await act('receipts', { party, amount: 500, ...on('ADVANCE') });
    const applied = await act('unallocated/applications', { call: call.id, amount: 100 });
    const [entry] = z.parse(z.array(z.looseObject({ id: z.string() })), applied.body.entries);
    await act('reversals', { entry: entry?.id, reason: 'x' });
    await act('unallocated/returns', { party, amount: 500, ...on('SENT-BACK') });
    await other.receive(1);
    const refused = await other.pay(1);
    await act(`payment-orders/${refused}/refusal`, { reason: 'RIB clos', ...on('REFUSED') });
    await other.open('tranche-1');
    const paid = await other.pay(1);
    await act(`payment-orders/${paid}/returns`, { line: 1, amount: 100, ...on('CAME-BACK') });
    await act('income', { kind: 'interest', text: 'Intérêts', amount: 50, ...on('INTEREST') });
    await act('charges', { text: 'Frais de tenue', amount: 80, ...on('CHARGE') });
    await act('charges/covers', { party, amount: 30 });
    const matter = { type: 'writeOff', tranche: 1, earmark: 'women', amount: 10 };
    await other.does(council('officer'), 'POST', `${other.path}/resolutions`, { reason: 'x', matter });
    const authorising = person(SMALL.council, 'authorising-officer');
    await other.does(authorising, 'POST', `${other.path}/tranches/1/closure`, {});
    const [year, month, day] = other.today.split('-');
    const csv = `Date valeur;Référence;Libellé;Débit;Crédit\n${day}/${month}/${year};INTEREST;Intérêts;;0,50`;
    const { body } = await act('bank-statement', { csv });
    expect(body).toMatchObject({ matched: [{ movement: { reference: 'INTEREST' } }], onlyInBank: [] });
    // 500 + 500 returned; interest 50, charges 80, of which 30 on a party; 100 came back from the payee.
    const { body: ledger } = await other.does(holder, 'GET', `${other.path}/ledger`);
    expect(ledger).toMatchObject({ bankBalance: 70 });
  });

  test('of two more one reserves money for the other, which accepts it, and takes back what it does not', async () => {
    const [source, target] = [await another(), await another()];
    for (const each of [source, target]) await each.form();
    await source.open('tranche-1');
    await source.receive(1);
    for (const number of [1, 2]) {
      const matter = { type: 'reprogramming', tranche: 1, amount: 100 * number, target: target.id };
      await source.does(council('officer'), 'POST', `${source.path}/resolutions`, { reason: 'x', matter });
      await source.approve(`resolution-${number}`);
    }
    const accepted = await target.does(council('accountant'), 'POST', `${target.path}/transfers`, {
      ...{ source: source.id, reservation: 1, reference: 'INTER' },
      valueDate: target.today,
    });
    const entries = z.parse(z.array(z.looseObject({ motive: z.string() })), accepted.body.entries);
    expect(new Set(entries.map(({ motive }) => motive))).toEqual(new Set(['transferIn']));
    const authorising = person(SMALL.council, 'authorising-officer');
    const withdrawal = `${source.path}/reservations/2/withdrawal`;
    await source.does(authorising, 'POST', withdrawal, { reason: 'Autre besoin' });
    expect(await source.convention()).toMatchObject({
      reservations: [{ status: 'reserved' }, { status: 'released' }],
    });
  });

  test('another one is withdrawn', async () => {
    const other = await another();
    await other.propose();
    await other.does(ministry, 'POST', `${other.path}/withdrawal`, { reason: 'Erreur' });
  });

  test('the stage has a day off more, and takes it back', async () => {
    const administrator = person('stage', 'administrator');
    const day = '/v1/calendar/holidays/2027-03-10';
    const name = { ar: 'عيد الفطر', fr: 'Aïd el-Fitr' };
    await life.does(administrator, 'PUT', day, { name });
    await life.does(administrator, 'DELETE', day, { reason: 'Le croissant a été vu le lendemain' });
    await life.does(ministry, 'GET', '/v1/calendar');
  });

  test('an organisation is declared, corrected, verified, given its figures, suspended and resumed', async () => {
    const administrator = person('stage', 'administrator');
    const { declaration, figures } = ORGANISATION_EXAMPLES;
    const made = await life.does(council('officer'), 'POST', '/v1/organisations', {
      ...declaration,
      mailbox: 'bureau@alamal.example',
    });
    const path = String(made.headers.location);
    const onVersion = (etag: string | undefined) => ({ headers: { 'if-match': etag } });
    const correction = { receipt: null, reason: 'Récépissé renouvelé' };
    await life.does(council('officer'), 'PATCH', path, correction, onVersion(made.headers.etag));
    const verified = await life.does(administrator, 'POST', `${path}/verification`, {});
    await life.does(administrator, 'PUT', `${path}/figures`, figures, onVersion(verified.headers.etag));
    await life.does(administrator, 'POST', `${path}/suspension`, { reason: 'Décision du tribunal' });
    await life.does(administrator, 'POST', `${path}/resumption`, { reason: 'Décision levée' });
    for (const read of [path, `${path}/events`, '/v1/organisations']) await life.does(ministry, 'GET', read);
  });

  test('has answered on every route', () => {
    expect([...answered].sort()).toEqual(routesOf());
  });
});
