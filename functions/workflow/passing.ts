import * as z from 'zod/mini';
import { StoreRefusal } from '../store/refusals.ts';

/** Which failures pass by themselves: the same call may do better in a moment. */

const Failure = z.object({
  name: z._default(z.string(), ''),
  code: z.optional(z.unknown()),
  $fault: z.optional(z.unknown()),
});

/** What AWS answers, or the SDK finds, when a service is short of breath although the caller did no wrong. */
const PASSING = [
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'TransactionInProgressException',
  'TimeoutError',
];

/** The name of a passing failure (contention, throttling, a fault of the service or the network), if it is one. */
export function passingCause(error: unknown): string | undefined {
  if (error instanceof StoreRefusal) return error.code === 'tooBusy' ? error.code : undefined;
  const { name = '', code, $fault } = Failure.safeParse(error).data ?? {};
  const isNetwork = typeof code === 'string' && /^E[A-Z]+$/.test(code);
  return $fault === 'server' || isNetwork || PASSING.includes(name) ? name || 'unknown' : undefined;
}
