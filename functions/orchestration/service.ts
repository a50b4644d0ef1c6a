import { SFNClient } from '@aws-sdk/client-sfn';

/**
 * Step Functions, as every function here calls it: a call that hangs is given up after two seconds and tried
 * again, because a signal that is late can be sent again, but one that hangs takes the function's time with it.
 */
export const stepFunctions = new SFNClient({
  maxAttempts: 4,
  requestHandler: { connectionTimeout: 1000, requestTimeout: 2000, throwOnRequestTimeout: true },
});
