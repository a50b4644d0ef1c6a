import { expect, test } from 'vitest';
import { currentEntry, firstPageOf } from '../../../web/app/navigation.ts';

test.each([
  ['/tasks', '/tasks'],
  ['/tasks/c1.t1', '/tasks'],
  ['/agenda', '/agenda'],
  ['/conventions', '/conventions'],
  ['/conventions/c1/money', '/conventions'],
  ['/conventions/new', '/conventions/new'],
  ['/conventions/newly-named', '/conventions'],
  ['/region', '/region'],
  ['/region/plans', '/region'],
  ['/centres', '/centres'],
  ['/centres/f1', '/centres'],
  ['/region', '/region'],
  ['/region/plans', '/region'],
  ['/region/consultations/s1', '/region/consultations'],
  ['/nowhere', undefined],
])('%s belongs to one entry of the header alone: %s', (pathname, entry) => {
  expect(currentEntry(pathname)).toBe(entry);
});

test.each([
  [['signatory'], '/region'],
  [['signatory', 'approver'], '/region'],
  [['signatory', 'officer'], '/tasks'],
  [['officer'], '/tasks'],
  [['approver'], '/tasks'],
  [['auditor'], '/tasks'],
  [[], '/tasks'],
] as const)('whoever is %s begins with %s', (roles, first) => {
  expect(firstPageOf({ roles })).toBe(first);
});
