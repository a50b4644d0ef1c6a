import { MESSAGES } from '../all-messages.ts';
import type { Problem } from '../problem.ts';

/** A problem document as an example: its code, its status, and its sentence in English with the details left open. */
export function problemExample(code: string): Problem | undefined {
  const refusal = MESSAGES.refusals[code];
  if (!refusal) return undefined;
  return {
    type: `urn:sharaka:problem:${code}`,
    title: code,
    status: refusal.status,
    code,
    detail: refusal.en.replace(/\{\w+\}/g, '…').replaceAll('… centimes', '… DH'),
    instance: '/v1/conventions/c4d99v7nss',
  };
}
