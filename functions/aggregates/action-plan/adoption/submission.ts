import * as z from 'zod/mini';
import { listed } from '../../../kernel/refusal.ts';
import { lacksOf, plannedConventionOf, readsConventions } from '../../shared/planned-convention.ts';
import { ConventionId, MAX_LINES } from '../contents.ts';
import type { ActionPlanContext } from '../context.ts';
import { Reason } from '../drafting.ts';
import { describeGap, gapsOf } from '../gaps.ts';
import { DRAFTING, WITHDRAWING } from '../permissions.ts';
import { refuse } from '../refuse.ts';
import { rule } from '../rule.ts';
import { adoptionOf } from './steps.ts';

/** A draft is submitted to the three, or taken back. */

/** What the lines' conventions lack, as they stand now. */
function enteredOf(context: ActionPlanContext) {
  return new Map(
    context.state.contents.lines.map(({ convention }) => {
      const found = plannedConventionOf(context, convention);
      return [convention, { lacks: found ? lacksOf(found) : [] }] as const;
    }),
  );
}

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
    const nameOf = (id: string) => contents.envelopes.find((each) => each.id === id)?.title ?? id;
    const missing = gapsOf(contents, region, enteredOf(context)).filter(({ isBlocking }) => isBlocking);
    if (missing.length > 0)
      throw refuse('planNotReady', { missing: listed(missing.map((gap) => describeGap(gap, nameOf))) });
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
