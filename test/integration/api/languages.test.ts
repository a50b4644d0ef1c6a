import { beforeAll, describe, expect, inject, test } from 'vitest';
import { REFUSALS } from '../../../functions/aggregates/convention/refusals.ts';
import { API_REFUSALS } from '../../../functions/api/refusals.ts';
import { KERNEL_REFUSALS } from '../../../functions/kernel/refusals.ts';
import { LANGUAGES } from '../../../functions/kernel/wording.ts';
import { STORE_REFUSALS } from '../../../functions/store/refusals.ts';
import { COUNCIL, caseA, person } from '../../../scenarios/cases.ts';
import { caller } from '../../support/caller.ts';
import { newStore } from '../../table.ts';

/** A refusal is in the language that its reader asks for: Arabic, French or English. */

const officer = person(COUNCIL, 'officer');
let call: Awaited<ReturnType<typeof caller>>;

beforeAll(async () => {
  const store = await newStore(inject('dynamodb'));
  call = await caller(inject('dynamodb'), store.table);
});

function asked(language: string | undefined) {
  return { headers: { 'accept-language': language } };
}

test.each([
  [undefined, 'ar'],
  ['', 'ar'],
  ['*', 'ar'],
  ['ar', 'ar'],
  ['fr', 'fr'],
  ['en', 'en'],
  ['FR', 'fr'],
  ['fr-MA', 'fr'],
  ['ar-MA,fr;q=0.8', 'ar'],
  ['fr-FR,fr;q=0.9,en;q=0.8', 'fr'],
  ['en;q=0.5,fr;q=0.9', 'fr'],
  ['de,en;q=0.7', 'en'],
  ['zgh', 'ar'],
  ['fr;q=0', 'ar'],
  [';;;', 'ar'],
])('Accept-Language %j is answered in %s', async (header, language) => {
  const reply = await call('GET', '/v1/conventions/c0', officer, undefined, asked(header));
  expect(reply.headers['content-language']).toBe(language);
  expect(reply.body.detail).toBe(
    KERNEL_REFUSALS.notFound[language === 'fr' ? 'fr' : language === 'en' ? 'en' : 'ar'],
  );
});

describe.each(LANGUAGES)('in %s', (language) => {
  test('a refusal of the domain has its details filled in', async () => {
    const { terms } = caseA('2026-11-24');
    const proposal = { terms: { ...terms, projectOwner: 'nobody' } };
    const { status, body } = await call('POST', '/v1/conventions', officer, proposal, asked(language));
    expect([status, body.code]).toEqual([422, 'termsInconsistent']);
    const [before = '', after = ''] = REFUSALS.termsInconsistent[language].split('{what}');
    expect(body.detail).toMatch(/^[^{}]+$/);
    expect(String(body.detail).startsWith(before) && String(body.detail).endsWith(after)).toBe(true);
  });

  test('a refusal of the store has its details filled in', async () => {
    const made = await call('POST', '/v1/conventions', officer, caseA('2026-11-24'));
    const headers = { 'if-match': '"7"', 'accept-language': language };
    const path = `/v1/conventions/${Object(made.body.convention).id}`;
    const { body } = await call('PATCH', path, officer, { terms: {} }, { headers });
    expect(body.detail).toBe(STORE_REFUSALS.versionMismatch[language].replace('{actual}', '1'));
  });

  test('a refusal of the boundary names each field, and why, in the same language', async () => {
    const pledge = { fiscalYear: '2026', nature: 'gold', amount: -1, note: 'x' };
    const { body } = await call('POST', '/v1/conventions/c0/pledges', officer, pledge, asked(language));
    expect(body).toMatchObject({
      type: 'urn:sharaka:problem:bodyInvalid',
      title: 'bodyInvalid',
      status: 400,
      code: 'bodyInvalid',
      detail: API_REFUSALS.bodyInvalid[language],
      instance: '/v1/conventions/c0/pledges',
    });
    const errors: { path: string; message: string }[] = Array.isArray(body.errors) ? body.errors : [];
    expect(errors.map(({ path }) => path)).toEqual(['fiscalYear', 'nature', 'amount', 'note']);
    const script = {
      ar: /\p{Script=Arabic}/u,
      fr: /Donnez|Choisissez|valeur minimale|inconnu/,
      en: /Give|Choose|least value|unknown/,
    };
    for (const { message } of errors) expect(message).toMatch(script[language]);
  });
});

test('the fields of a deep body are named by their whole path', async () => {
  const { terms } = caseA('2026-11-24');
  const [first, ...rest] = terms.tranches;
  const tranches = [{ ...first, shares: [{ party: COUNCIL, amount: 1.5 }] }, ...rest];
  const { body } = await call('POST', '/v1/conventions', officer, { terms: { ...terms, tranches } });
  expect(body.errors).toMatchObject([{ path: 'terms.tranches.0.shares.0.amount' }]);
});
