import { expect, test } from 'vitest';
import { unbroken } from '../../../web/i18n/unbroken.ts';

test.each([
  ['Réponse : oui ; non ?', 'Réponse\u00a0: oui\u00a0; non\u00a0?'],
  ['Unité de « {measure} »', 'Unité de «\u00a0{measure}\u00a0»'],
  ['{count, plural, one {# ligne} other {# lignes}}', '{count, plural, one {# ligne} other {# lignes}}'],
])('no line of French begins with a mark of %s', (words, shown) => {
  expect(unbroken(words)).toBe(shown);
});
