import { REFUSALS } from '../../aggregates/convention/refusals.ts';
import { STORE_REFUSALS } from '../../store/refusals.ts';
import { API_REFUSALS, type Problem } from '../refusals.ts';

/** A problem document as an example: its code, its status, and its sentence in English with the details left open. */
export function problemExample(code: string): Problem | undefined {
  const refusals = Object.entries({ ...REFUSALS, ...STORE_REFUSALS, ...API_REFUSALS });
  const [, refusal] = refusals.find(([name]) => name === code) ?? [];
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
