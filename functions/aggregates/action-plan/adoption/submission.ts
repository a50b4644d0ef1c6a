import * as z from 'zod/mini';
import { listed } from '../../../kernel/refusal.ts';
import { readsConventions } from '../../shared/planned-convention.ts';
import { ConventionId, MAX_LINES } from '../contents.ts';
import { obstacles } from '../conventions.ts';
import { Reason } from '../drafting.ts';
import { DRAFTING, WITHDRAWING } from '../permissions.ts';
import { refuse } from '../refuse.ts';
import { rule } from '../rule.ts';
import { adoptionOf } from './steps.ts';

/** A draft is submitted to the three, or taken back. */

/**
 * Submits the plan with the lines that its submitter has seen: the conventions behind them are looked at as they stand,
 * and a line that a colleague has entered meanwhile is not submitted unseen.
 */
export const submit = rule({
  data: z.strictObject({ lines: z.array(ConventionId).check(z.maxLength(MAX_LINES)) }),
  by: DRAFTING,
  needs: ({ lines }) => readsConventions(lines),
  refuses: ['linesChanged', 'planNotReady'],
  run(context, { lines }): void {
    const { contents, region } = context.state;
    const entered = contents.lines.map(({ convention }) => convention);
    if (new Set([...lines, ...entered]).size !== entered.length || lines.length !== entered.length)
      throw refuse('linesChanged');
    const missing = obstacles(context, contents, { region });
    if (missing.length > 0) throw refuse('planNotReady', { missing: listed(missing) });
    context.emit({ type: 'PlanSubmitted', data: { procedure: adoptionOf(context.state) } });
  },
});

/** Takes the plan back, while no council has deliberated on it. */
export const withdraw = rule({
  data: z.strictObject({ reason: Reason }),
  by: WITHDRAWING,
  refuses: [],
  run(context, { reason }): void {
    context.emit({ type: 'PlanWithdrawn', data: { reason } });
  },
});
