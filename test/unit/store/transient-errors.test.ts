import { expect, test } from 'vitest';
import { StoreRefusal } from '../../../functions/store/refusals.ts';
import { transientCause } from '../../../functions/store/transient-errors.ts';

/** Errors as AWS's client throws them. */
const named = (name: string, more: object = {}) => Object.assign(new Error('x'), { name, ...more });

test.each([
  named('TimeoutError'),
  named('ThrottlingException', { $fault: 'client', $metadata: { httpStatusCode: 400 } }),
  named('ProvisionedThroughputExceededException'),
  named('TransactionInProgressException'),
  named('InternalServerError', { $fault: 'server' }),
  named('UnknownError', { $fault: 'client', $metadata: { httpStatusCode: 503 } }),
  named('UnknownError', { $fault: 'client', $metadata: { httpStatusCode: 429 } }),
  named('Error', { code: 'ECONNRESET' }),
  named('Error', { code: 'EAI_AGAIN' }),
])('$name passes by itself', (error) => {
  expect(transientCause(error)).toBe(error.name);
});

test('contention passes by itself, and other refusals of the store do not', () => {
  expect(transientCause(new StoreRefusal('tooBusy'))).toBe('tooBusy');
  expect(transientCause(new StoreRefusal('versionMismatch', { actual: 2 }))).toBeUndefined();
});

test.each([
  named('ValidationException', { $fault: 'client', $metadata: { httpStatusCode: 400 } }),
  named('AccessDeniedException', { $fault: 'client' }),
  named('TypeError', { code: 'ERR_INVALID_ARG_TYPE' }),
  named('ZodError'),
  undefined,
  'TimeoutError',
])('%s does not', (error) => {
  expect(transientCause(error)).toBeUndefined();
});
