import fc from 'fast-check';
import { expect, test } from 'vitest';
import { line, prose } from '../../../functions/kernel/text.ts';
import { plainLine, plainText } from '../../../web/i18n/plain-text.ts';

/** What a field makes of a paste is what the API takes. */

test('marks around a paste go; joiners, direction marks within a sentence and emoji stay', () => {
  expect(plainText('\u202bجمعيّة الأمل\u202c و⁨Al Amal⁩')).toBe('جمعيّة الأمل وAl Amal');
  expect(plainText('می\u200cخواهم 👩\u200d🏫 \u200fRabat\u200f')).toBe(
    'می\u200cخواهم 👩\u200d🏫 \u200fRabat\u200f',
  );
  expect(plainText('أولاً\vثانياً\r\nثالثاً\u2028رابعاً\u0007')).toBe('أولاً\nثانياً\nثالثاً\nرابعاً');
  expect(plainLine('مركز\tالقرب\nبالقنيطرة')).toBe('مركز القرب بالقنيطرة');
});

test('whatever marks a paste brings, what is left of it is taken by the API', () => {
  const marks =
    '\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u206a\ufff9\ufffb\u0000\u0007\v\f\u0085\u2028\u2029\r\n\t\ufffe\u{e0067}';
  const paste = fc
    .array(fc.constantFrom(...marks, ' ', 'م', 'a', '٣', '🙂'), { maxLength: 30 })
    .map((parts) => `م${parts.join('')}`);
  fc.assert(
    fc.property(paste, (text) => {
      expect(prose(200).safeParse(plainText(text)).success).toBe(true);
      expect(line(200).safeParse(plainLine(text)).success).toBe(true);
    }),
  );
});
