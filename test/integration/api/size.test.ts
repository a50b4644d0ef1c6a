import { beforeAll, expect, inject, test } from 'vitest';
import { COUNCIL, caseA, person } from '../../../scenarios/cases.ts';
import { caller, READINGS } from '../../support/caller.ts';
import { newStore } from '../../table.ts';

/**
 * The size of every answer for the largest convention that is accepted, against the 6 MB of a Lambda function's answer.
 */

const LARGEST_ANSWER = 6_000_000;
const member = person(COUNCIL, 'officer');
const proposal = caseA('2026-11-24');
const [component] = proposal.terms.components;
if (!component) throw new Error('no component');
let call: Awaited<ReturnType<typeof caller>>;
let id: string;

const propose = (letters: number) => {
  const title = { ar: 'م'.repeat(letters), fr: 'x'.repeat(letters) };
  const components = Array.from({ length: 200 }, (_, n) => ({ ...component, id: `centre-${n}`, title }));
  return call('POST', '/v1/conventions', member, { ...proposal, terms: { ...proposal.terms, components } });
};

beforeAll(async () => {
  const store = await newStore(inject('dynamodb'));
  call = await caller(inject('dynamodb'), store.table);
  // The longest titles with which two hundred components are still taken.
  for (let letters = 600; letters > 0 && !id; letters -= 20) {
    const made = await propose(letters);
    if (made.status === 201) id = String(Object(made.body.convention).id);
  }
});

test.each(READINGS)('GET %s stays far below it', async (route) => {
  const path = route.replace('/tasks/{id}', `/tasks/${id}.t1`).replace('{id}', id);
  const asked: Record<string, Record<string, string>> = {
    '/v1/coverage': { period: '2026' },
    '/v1/search': { text: 'centre' },
  };
  const options = asked[path] ? { query: asked[path] } : {};
  const { status, body } = await call('GET', path, member, undefined, options);
  // Of other people's subscriptions only an administrator is told.
  expect(route === '/v1/agenda/subscriptions' ? [403] : [200, 404]).toContain(status);
  expect(Buffer.byteLength(JSON.stringify(body))).toBeLessThan(LARGEST_ANSWER / 3);
});
