import { expect, test } from 'vitest';
import { currentEntry } from '../../../web/app/navigation.ts';

test.each([
  ['/tasks', '/tasks'],
  ['/tasks/c1.t1', '/tasks'],
  ['/agenda', '/agenda'],
  ['/conventions', '/conventions'],
  ['/conventions/c1/money', '/conventions'],
  ['/conventions/new', '/conventions/new'],
  ['/conventions/newly-named', '/conventions'],
  ['/overview', '/overview'],
  ['/centres', '/centres'],
  ['/centres/f1', '/centres'],
  ['/region', '/region'],
  ['/region/plans', '/region'],
  ['/region/consultations/s1', '/region/consultations'],
  ['/nowhere', undefined],
])('%s belongs to one entry of the header alone: %s', (pathname, entry) => {
  expect(currentEntry(pathname)).toBe(entry);
});
