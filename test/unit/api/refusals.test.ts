import { describe, expect, test } from 'vitest';
import { API_REFUSALS, ApiRefusal, problemOf } from '../../../functions/api/refusals.ts';
import { inWords } from '../../../functions/api/words.ts';
import { DECISIONS, PHASES } from '../../../functions/domain/convention.ts';
import { FAULTS } from '../../../functions/domain/faults.ts';
import { GAPS } from '../../../functions/domain/readiness.ts';
import { REFUSALS, refuse } from '../../../functions/domain/refusals.ts';
import { ROLES } from '../../../functions/domain/terms.ts';
import { STORE_REFUSALS } from '../../../functions/store/refusals.ts';

const ALL = Object.entries({ ...REFUSALS, ...STORE_REFUSALS, ...API_REFUSALS });
const names = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe.each(ALL)('%s', (_, { status, ar, fr, en }) => {
  test('has a sentence in each language that says the same', () => {
    expect(status).toBeGreaterThanOrEqual(400);
    expect(ar).toMatch(/\p{Script=Arabic}/u);
    expect(new Set([ar, fr, en]).size).toBe(3);
    expect(names(fr)).toEqual(names(en));
    expect(names(ar)).toEqual(names(en));
  });
});

test.each(Object.entries(FAULTS))('the fault %s has a sentence in each language', (_, { ar, fr, en }) => {
  expect(ar).toMatch(/\p{Script=Arabic}/u);
  expect(new Set([ar, fr, en]).size).toBe(3);
});

test('no code is used twice', () => {
  const codes = [REFUSALS, STORE_REFUSALS, API_REFUSALS, FAULTS].flatMap((table) => Object.keys(table));
  expect(new Set(codes).size).toBe(codes.length);
});

test('a problem speaks the language of its reader and names the fields', () => {
  const error = new ApiRefusal('bodyInvalid', {}, [{ path: 'amount', message: 'x' }]);
  expect(problemOf(error, 'fr', '/v1/x', 'r')).toMatchObject({
    type: 'urn:sharaka:problem:bodyInvalid',
    status: 400,
    code: 'bodyInvalid',
    instance: '/v1/x',
    detail: expect.stringContaining('champs'),
    errors: [{ path: 'amount' }],
  });
  expect(problemOf(refuse('fundsInsufficient', { available: 7 }), 'ar', '/', 'r').detail).toContain('0,07');
});

test('phases, roles and gaps are named in words, ids are left alone', () => {
  const phase = refuse('wrongPhase', { phase: 'returned', phases: 'draft, active' });
  expect(problemOf(phase, 'fr', '/', 'r').detail).toMatch(/renvoyée.*brouillon, en vigueur/);
  expect(problemOf(phase, 'ar', '/', 'r').detail).not.toMatch(/[a-z]/i);
  const who = refuse('taskNotYours', { who: 'council-rsk: authorising-officer' });
  expect(problemOf(who, 'fr', '/', 'r').detail).toContain('council-rsk: ordonnateur');
  const missing = refuse('notReady', { missing: 'budgetLineMissing (p3)' });
  expect(problemOf(missing, 'fr', '/', 'r').detail).toContain('ligne budgétaire absente (p3)');
});

test('every code that a refusal can speak of has its words', () => {
  for (const code of [...PHASES, ...ROLES, ...GAPS, ...DECISIONS])
    expect(inWords(code, 'ar'), code).not.toBe(code);
});

test('an error of our own tells nothing of its inside but a reference', () => {
  const problem = problemOf(new Error('secret table name'), 'en', '/', 'req-1');
  expect(problem).toMatchObject({ status: 500, code: 'internalError' });
  expect(JSON.stringify(problem)).not.toContain('secret');
  expect(problem.detail).toContain('req-1');
});
