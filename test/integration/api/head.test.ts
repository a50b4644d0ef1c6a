import { beforeAll, expect, inject, test } from 'vitest';
import { COUNCIL, caseA, person } from '../../../scenarios/cases.ts';
import { caller, READINGS } from '../../support/caller.ts';
import { newStore } from '../../table.ts';

/** HEAD is GET without the body (RFC 9110, 9.3.2), on every route that is read. */

const READ = READINGS;
const member = person(COUNCIL, 'officer');
let call: Awaited<ReturnType<typeof caller>>;
let id: string;

beforeAll(async () => {
  const store = await newStore(inject('dynamodb'));
  call = await caller(inject('dynamodb'), store.table);
  const made = await call('POST', '/v1/conventions', member, caseA('2026-11-24'));
  id = String(Object(made.body.convention).id);
});

test.each(READ)('HEAD %s', async (route) => {
  const path = route.replace('/tasks/{id}', `/tasks/${id}.t1`).replace('{id}', id);
  const get = await call('GET', path, member);
  const head = await call('HEAD', path, member);
  expect(head).toEqual({ status: get.status, headers: get.headers, body: {}, text: '' });
  const stranger = person('stranger', 'officer');
  expect((await call('HEAD', path, stranger)).status).toBe((await call('GET', path, stranger)).status);
});

test('a refusal of HEAD has the status and no body', async () => {
  const refused = await call('HEAD', '/v1/conventions/c0', member);
  expect([refused.status, refused.body]).toEqual([404, {}]);
});
