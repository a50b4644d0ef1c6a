import { StageRules } from '../../functions/aggregates/convention/stage-rules.ts';
import type { Beside } from '../../functions/kernel/context.ts';

/** The rules of the stage on which tests play: a whole life passes within minutes. */
export const REHEARSAL = StageRules.parse({
  shortestDelay: { count: 1, unit: 'seconds' },
  mailboxDomains: ['example'],
});

/** The values that a command of a test has beside its convention. */
export const BESIDE: Beside<StageRules> = { rules: REHEARSAL, numbered: 0 };
