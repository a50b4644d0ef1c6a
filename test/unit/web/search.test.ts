import fc from 'fast-check';
import { expect, test } from 'vitest';
import { code, day, number, oneOf, search, string, wholeNumber, words } from '../../../web/api/search.ts';
import { KeptDecision } from '../../../web/pages/tasks/task/decision-draft.ts';

/** What the portal reads from an address or from the device, without a library. */

test.each([
  ['one of some words', oneOf('a', 'b'), 'b', ['c', 1, null, undefined]],
  ['a flag', oneOf(true), true, ['true', false, 1]],
  ['a code', code(/^MA-\d{2}$/), 'MA-04', ['MA-4', 'MA-04 ', 4, ['MA-04']]],
  ['words', words(5), 'Rabat', ['', '   ', 'Rabat!', 4]],
  ['a day', day, '2028-02-29', ['2027-02-29', '2027-2-1', '2027-13-01', 20270101]],
  ['text', string, '', [1, null, {}]],
  ['a number', number, 1.5, ['1.5', Number.NaN, Number.POSITIVE_INFINITY]],
  ['a whole number', wholeNumber(2, 4), 4, [1, 5, 2.5, '3', Number.NaN]],
] as const)('%s is read, and nothing else', (_, read, right, wrong) => {
  expect(read(right)).toBe(right);
  expect(wrong.map((value) => read(value))).toEqual(wrong.map(() => undefined));
});

test('words are read without the blanks around them', () => {
  expect(words(5)('  Rabat ')).toBe('Rabat');
});

test('whatever stands in an address, what is read has the named values only, each of its kind', () => {
  const read = search({ year: wholeNumber(2015, 2100), group: code(/^[a-z-]+$/), view: oneOf('public') });
  fc.assert(
    fc.property(
      fc.oneof(fc.anything(), fc.object({ key: fc.constantFrom('year', 'group', 'view') })),
      (given) => {
        const { year, group, view, ...rest } = read(given);
        expect(rest).toEqual({});
        expect([undefined, 'public']).toContain(view);
        if (year !== undefined) expect(year >= 2015 && year <= 2100).toBe(true);
        if (group !== undefined) expect(group).toMatch(/^[a-z-]+$/);
      },
    ),
  );
});

test('a decision kept by an older portal keeps what is still understood of it', () => {
  const kept = KeptDecision.safeParse({ decision: 'return', comment: 'No', votesFor: '3', gone: 1 });
  expect(kept).toMatchObject({ success: true, data: { decision: 'return', comment: 'No', hasRead: false } });
  expect(kept.success && 'votesFor' in kept.data).toBe(false);
});
