import * as z from 'zod/mini';
import { StoreRefusal } from './refusals.ts';

/**
 * Which failures pass by themselves: the same call may succeed in a moment. The API and the workflows share the list.
 */

const Failure = z.object({
  name: z._default(z.string(), ''),
  code: z.optional(z.unknown()),
  $fault: z.optional(z.unknown()),
  $metadata: z.optional(z.object({ httpStatusCode: z.optional(z.number()) })),
});

/** The errors of AWS's throttling, and of the SDK when an answer does not come in time. */
const TRANSIENT_ERRORS = [
  'LimitExceededException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'RequestThrottled',
  'RequestThrottledException',
  'RequestTimeout',
  'RequestTimeoutException',
  'ThrottledException',
  'Throttling',
  'ThrottlingException',
  'TimeoutError',
  'TooManyRequestsException',
  'TransactionInProgressException',
];

/** Reasons for which DynamoDB cancels a transaction that another attempt, on what is there by then, can overcome. */
export const TRANSIENT_REASONS = [
  'ConditionalCheckFailed',
  'TransactionConflict',
  'ThrottlingError',
  'ProvisionedThroughputExceeded',
];

/** Of the operating system (`ECONNRESET`, `EAI_AGAIN`), not of Node itself (`ERR_INVALID_URL`). */
const NETWORK_CODE = /^E(?!RR_)[A-Z_]+$/;

/** The name of a transient failure (contention, throttling, a fault of the service or the network), if it is one. */
export function transientCause(error: unknown): string | undefined {
  if (error instanceof StoreRefusal) return error.code === 'tooBusy' ? error.code : undefined;
  const { name = '', code, $fault, $metadata } = Failure.safeParse(error).data ?? {};
  const { httpStatusCode: status = 0 } = $metadata ?? {};
  const isNetwork = typeof code === 'string' && NETWORK_CODE.test(code);
  const isService = $fault === 'server' || status >= 500 || status === 429;
  return isService || isNetwork || TRANSIENT_ERRORS.includes(name) ? name || 'unknown' : undefined;
}
