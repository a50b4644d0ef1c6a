import type { SearchSchemaInput } from '@tanstack/react-router';
import { oneOf, search, string } from '../../api/search.ts';

/** The steps of the form, in their order. */
export const STEPS = ['identity', 'aims', 'envelopes', 'lines', 'centres', 'targets', 'check'] as const;
export type Step = (typeof STEPS)[number];

/** The parameters of the address: the open step, and the field to focus. */
const read = search({ step: oneOf(...STEPS), field: string });
type Read = ReturnType<typeof read>;
export const readPlanStep = (given: Read & SearchSchemaInput): Read & { step: Step } => ({
  step: 'identity',
  ...read(given),
});
