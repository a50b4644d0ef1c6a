import { describe, expect, test } from 'vitest';
import { API_REFUSALS, ApiRefusal, problemOf } from '../../../functions/api/refusals.ts';
import { REFUSALS, refuse } from '../../../functions/domain/refusals.ts';
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

test('no code is used twice', () => {
  const codes = [REFUSALS, STORE_REFUSALS, API_REFUSALS].flatMap((table) => Object.keys(table));
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
  expect(problemOf(refuse('fundsInsufficient', { available: 7 }), 'ar', '/', 'r').detail).toContain('7');
});

test('an error of our own tells nothing of its inside but a reference', () => {
  const problem = problemOf(new Error('secret table name'), 'en', '/', 'req-1');
  expect(problem).toMatchObject({ status: 500, code: 'internalError' });
  expect(JSON.stringify(problem)).not.toContain('secret');
  expect(problem.detail).toContain('req-1');
});
