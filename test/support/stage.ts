import type { Beside } from '../../functions/aggregates/convention/decide.ts';
import { StageRules } from '../../functions/aggregates/convention/stage-rules.ts';

/** The rules of the stage on which tests play: a whole life passes within minutes. */
export const REHEARSAL = StageRules.parse({
  shortestDelay: { count: 1, unit: 'seconds' },
  mailboxDomains: ['example'],
});

/** What a command of a test has beside its convention. */
export const BESIDE: Beside = { rules: REHEARSAL, number: 'RSK-2026-0001' };
