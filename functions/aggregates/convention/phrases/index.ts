import { KERNEL_PHRASES } from '../../../kernel/refusals.ts';
import { ACT_PHRASES } from './acts.ts';
import { CLOSURE_PHRASES } from './closure.ts';
import { DUTY_PHRASES } from './duties.ts';
import { PLAN_PHRASES } from './plan.ts';
import { READINESS_PHRASES } from './readiness.ts';
import { STAGE_PHRASES } from './stage.ts';
import { TERMS_PHRASES } from './terms.ts';
import { WARNING_PHRASES } from './warnings.ts';

/** The sentences within the sentences of refusals: why exactly, where, and with which value. */
export const PHRASES = {
  ...KERNEL_PHRASES,
  ...ACT_PHRASES,
  ...CLOSURE_PHRASES,
  ...DUTY_PHRASES,
  ...PLAN_PHRASES,
  ...READINESS_PHRASES,
  ...STAGE_PHRASES,
  ...TERMS_PHRASES,
  ...WARNING_PHRASES,
} as const;
