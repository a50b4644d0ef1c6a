import { beforeAll, describe, expect, inject, test } from 'vitest';
import type * as z from 'zod/mini';
import { ORGANISATION_ANSWERS } from '../../../functions/aggregates/organisation/answers.ts';
import { handler as project } from '../../../functions/handlers/project.ts';
import type { Person } from '../../../functions/kernel/principal.ts';
import type { Store } from '../../../functions/store/table.ts';
import { COUNCIL, MINISTRY, person } from '../../../scenarios/cases.ts';
import { caller, patient } from '../../support/caller.ts';
import { inCodePage } from '../../support/code-pages.ts';
import { routesOf } from '../../support/witness.ts';
import { newStore } from '../../table.ts';

/** A register as a file, over the API's own handlers and a real table. */

type Report = z.infer<typeof ORGANISATION_ANSWERS.RegisterReport>;

const officer = person(COUNCIL, 'officer');
const administrator = person(MINISTRY, 'administrator');
const answered = new Set<string>();
let store: Store;
let plain: Awaited<ReturnType<typeof caller>>;

beforeAll(async () => {
  store = await newStore(inject('dynamodb'));
  plain = patient(await caller(inject('dynamodb'), store.table));
});

const HEAD =
  'id,kind,name_ar,name_fr,region,provinces,ice,receipt_number,receipt_day,receipt_province,mailbox';
const row = (cells: Record<string, string>) =>
  HEAD.split(',')
    .map((column) => cells[column] ?? '')
    .join(',');
const association = (n: string, more: Record<string, string> = {}) =>
  row({
    kind: 'association',
    name_ar: `جمعية ${n}`,
    name_fr: `Association ${n}`,
    provinces: 'MA-KEN',
    ...more,
  });
const fileOf = (...rows: string[]) => [HEAD, ...rows, ''].join('\n');

async function sent(csv: string, query: Record<string, string>, as: Person = officer) {
  const headers = { 'content-type': 'text/csv' };
  return plain('POST', '/v1/imports/organisations', as, undefined, { raw: csv, query, headers });
}

async function tried(csv: string, as = officer): Promise<Report> {
  const { status, body } = await sent(csv, { dryRun: 'true' }, as);
  expect(status, JSON.stringify(body)).toBe(200);
  return ORGANISATION_ANSWERS.RegisterReport.parse(body);
}

async function imported(csv: string, as = officer): Promise<Report> {
  const { digest } = await tried(csv, as);
  const { status, body } = await sent(csv, { digest }, as);
  expect(status, JSON.stringify(body)).toBe(200);
  const report = ORGANISATION_ANSWERS.RegisterReport.parse(body);
  // A repeat changes nothing, so its answer is another one: it is held against its schema here.
  answered.add('POST /v1/imports/organisations');
  for (const { organisation } of report.changes) await listed(organisation);
  return report;
}

async function listed(id: string): Promise<void> {
  const body = JSON.stringify({ detail: { organisationId: id, seq: 1 } });
  expect((await project({ Records: [{ messageId: 'm', body }] })).batchItemFailures).toEqual([]);
}

const codes = ({ problems }: Report) => problems.map((each) => `${each.row} ${each.column} ${each.code}`);
const shown = async (party: string) =>
  ORGANISATION_ANSWERS.Organisation.parse((await plain('GET', `/v1/organisations/o-${party}`, officer)).body);

describe('a register as a file', () => {
  const csv = fileOf(
    association('Annour', { ice: '001234567000062' }),
    association('Ennakhil', { receipt_number: '214/2019', receipt_day: '2019-05-06' }),
    association('Salam', { id: 'salam', mailbox: '' }),
  );

  test('is tried out and nothing is written', async () => {
    const report = await tried(csv);
    expect(report.counts).toEqual({ create: 3, update: 0, unchanged: 0, refused: 0 });
    expect(report.changes.map(({ organisation }) => organisation)).toEqual([
      'o-association-annour',
      'o-association-ennakhil',
      'o-salam',
    ]);
    const { status } = await plain('GET', '/v1/organisations/o-salam', officer);
    expect(status).toBe(404);
  });

  test('is imported as the dry run has shown, and the same bytes change nothing', async () => {
    expect((await sent(csv, { digest: 'f'.repeat(64) })).body).toMatchObject({ code: 'importOvertaken' });
    const report = await imported(csv);
    expect([report.counts.create, report.overtaken, report.left]).toEqual([3, [], 0]);
    expect(await shown('association-annour')).toMatchObject({ ice: '001234567000062', declarer: COUNCIL });
    const again = await imported(csv);
    expect(again.counts).toEqual({ create: 0, update: 0, unchanged: 3, refused: 0 });
    expect((await shown('salam')).version).toBe(1);
  });

  test('in Windows-1256, with headings of people, is read as such, and warned of', async () => {
    const prefecture = [
      "Nature;اسم الجمعية;Nom de l'association;N° ICE;Région;العمالة",
      'association;جمعية الواحة;Association Forêt de Maâmora;;MA-04;MA-KEN',
      '',
    ].join('\r\n');
    const bytes = Buffer.from(inCodePage(prefecture, 'windows-1256')).toString('base64');
    const headers = { 'content-type': 'application/octet-stream' };
    const options = { headers, isBase64Encoded: true, raw: bytes };
    const path = '/v1/imports/organisations';
    const dry = await plain('POST', path, officer, undefined, { ...options, query: { dryRun: 'true' } });
    const report = ORGANISATION_ANSWERS.RegisterReport.parse(dry.body);
    expect([codes(report), report.isAcceptable]).toEqual([['1 - codePageAssumed'], true]);
    expect(report.problems[0]).toMatchObject({ severity: 'warning' });
    expect(report.headings).toMatchObject({ name_ar: 'اسم الجمعية', provinces: 'العمالة' });
    const query = { digest: report.digest };
    const { body } = await plain('POST', path, officer, undefined, { ...options, query });
    const { changes } = ORGANISATION_ANSWERS.RegisterReport.parse(body);
    expect(changes.map(({ after }) => [after.name_ar, after.name_fr])).toEqual([
      ['جمعية الواحة', 'Association Forêt de Maâmora'],
    ]);
  });

  test('that its sender has read in a code page is warned of by its report', async () => {
    const { body } = await sent(csv, { dryRun: 'true', readAs: 'windows-1252' });
    expect(codes(ORGANISATION_ANSWERS.RegisterReport.parse(body))).toEqual(['1 - codePageAssumed']);
    expect((await sent(csv, { dryRun: 'true', readAs: 'cp850' })).status).toBe(400);
  });

  test('finds entries by ICE, by receipt and by name, and corrects what differs', async () => {
    const change = fileOf(
      association('Annour de Kénitra', { ice: '001 234 567 000062' }),
      association('Ennakhil', { receipt_number: '214-2019', receipt_day: '2019-05-06', provinces: 'MA-KEN' }),
      association('SALAM', { provinces: 'MA-KEN MA-SAL', mailbox: '' }),
    );
    const report = await imported(change);
    expect(report.counts).toMatchObject({ create: 0, update: 3 });
    expect(report.changes.map(({ organisation }) => organisation)).toEqual([
      'o-association-annour',
      'o-association-ennakhil',
      'o-salam',
    ]);
    expect(report.changes[2]).toMatchObject({
      before: { provinces: 'MA-KEN' },
      after: { provinces: 'MA-KEN MA-SAL' },
    });
    expect((await shown('salam')).provinces).toEqual(['MA-KEN', 'MA-SAL']);
  });

  test('tells every problem of every row, and writes nothing of a file with one', async () => {
    const bad = fileOf(
      association('Sound'),
      association('Wrong', { ice: '12', provinces: 'MA-XXX', receipt_number: '7' }),
      association('Sound'),
      association('Taken', { id: 'taken', ice: '001234567000062' }),
      association('Twice', { ice: '001789012000057' }),
      association('Twice again', { ice: '001789012000057' }),
    );
    const report = await tried(bad);
    expect(report.isAcceptable).toBe(false);
    expect(codes(report)).toEqual([
      '3 ice iceUnreadable',
      '3 provinces placeUnknown',
      '3 receipt_day receiptHalf',
      '4 - rowRepeated',
      '5 ice organisationKnown',
      '7 ice rowRepeated',
    ]);
    expect((await sent(bad, { digest: report.digest })).body).toMatchObject({
      code: 'rowsRefused',
      status: 422,
    });
    expect((await plain('GET', '/v1/organisations/o-association-sound', officer)).status).toBe(404);
  });

  test('says of a row that may mean several which they are, and takes the one that it names', async () => {
    const twin = (id: string) => association('des Jumelles', { id });
    await imported(fileOf(twin('twin-1'), twin('twin-2')));
    const report = await tried(fileOf(association('des Jumelles')));
    expect(codes(report)).toEqual(['2 id matchAmbiguous']);
    expect(report.problems[0]?.message).toMatch(/twin-1|twin-2/);
    const named = await tried(fileOf(association('des Jumelles', { id: 'twin-2', provinces: 'MA-SAL' })));
    expect(named.changes.map(({ organisation }) => organisation)).toEqual(['o-twin-2']);
  });

  test('refuses columns of persons, and a row that would take the id of another', async () => {
    expect(codes(await tried(`${HEAD},cin\n${association('X')},\n`))).toEqual(['1 cin columnOfPersons']);
    await imported(fileOf(association('Atlas', { provinces: 'MA-AZI' })));
    const other = row({
      kind: 'association',
      name_ar: 'اسم آخر',
      name_fr: 'Association-Atlas',
      provinces: 'MA-LAA',
    });
    // The same name in another province under the same id is the same entry: its id says so.
    expect((await tried(fileOf(other))).counts.update).toBe(1);
  });

  test('of a verified entry nothing is changed by whoever does not keep it', async () => {
    const path = '/v1/organisations/o-salam/verification';
    expect(
      (await plain('POST', path, administrator, {}, { headers: { 'idempotency-key': 'v' } })).status,
    ).toBe(200);
    await listed('o-salam');
    const csv = fileOf(association('Salam', { id: 'salam', provinces: 'MA-RAB' }));
    expect(codes(await tried(csv))).toEqual(['2 - notAllowed']);
    expect((await tried(csv, administrator)).counts.update).toBe(1);
  });

  test('is no auditor’s', async () => {
    const { body } = await sent(csv, { dryRun: 'true' }, person(COUNCIL, 'auditor'));
    expect(body).toMatchObject({ code: 'notAllowed', status: 403 });
  });

  test('sent twice at once is done once, or the later one is told', async () => {
    const csv = fileOf(...Array.from({ length: 20 }, (_, n) => association(`Race ${n}`)));
    const { digest } = await tried(csv);
    const answers = await Promise.all([sent(csv, { digest }), sent(csv, { digest })]);
    for (const { status, body } of answers) expect([200, 412], JSON.stringify(body)).toContain(status);
    for (let n = 0; n < 20; n += 1) expect((await shown(`association-race-${n}`)).version).toBe(1);
  });
});

test('the import has answered as its document says', () => {
  const routes = routesOf('registerImport');
  expect(routes).toEqual(['POST /v1/imports/organisations']);
  expect(routes.filter((route) => !answered.has(route))).toEqual([]);
});
