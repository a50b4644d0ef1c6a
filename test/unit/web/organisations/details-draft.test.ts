import { expect, test } from 'vitest';
import {
  correctionOf,
  declarationOf,
  NO_DETAILS,
} from '../../../../web/pages/organisations/details-draft.ts';

test('an ICE typed on an Arabic keyboard, or pasted with its groups and marks, is sent as its digits', () => {
  const draft = { ...NO_DETAILS, ar: 'جمعية', fr: 'Association', ice: '\u200f٠٠١ ٢٣٤ ٥٦٧ ٠٠٠ ۰۶۲ ' };
  expect(declarationOf('association', draft).ice).toBe('001234567000062');
  expect(correctionOf(draft).ice).toBe('001234567000062');
  expect(correctionOf({ ...draft, ice: ' \u200f' }).ice).toBeNull();
});
