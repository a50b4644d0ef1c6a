import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SLUG } from '../../../web/i18n/slug.ts';
import { partyIdOf } from '../../../web/pages/draft/parties/party-id.ts';

/** The id of a new party, which nobody has to type. */

test.each([
  [{ ar: 'الوزارة', fr: 'Ministère de la Solidarité' }, [], 'ministere-de-la-solidarite'],
  [{ ar: 'المجلس', fr: '' }, [], 'almjls'],
  [{ ar: '', fr: '' }, [], ''],
  [{ ar: '', fr: 'Commune' }, ['commune', 'commune-2'], 'commune-3'],
])('%o beside %o', (name, others, id) => {
  expect(partyIdOf(name, others)).toBe(id);
});

test("is taken by the API, and is no other party's", () => {
  const others = fc.array(fc.constantFrom('a', 'a-2', 'a-3', 'b', ''), { maxLength: 5 });
  fc.assert(
    fc.property(
      fc.record({ ar: fc.string(), fr: fc.oneof(fc.string(), fc.constant('A')) }),
      others,
      (name, taken) => {
        const id = partyIdOf(name, taken);
        if (id === '') return;
        expect(id).toMatch(SLUG);
        expect(taken).not.toContain(id);
      },
    ),
  );
});
