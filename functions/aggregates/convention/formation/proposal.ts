import * as z from 'zod/mini';
import { stageDaysOff } from '../../../kernel/days-off.ts';
import { newProcedure } from '../../../kernel/procedure/groups.ts';
import { Reason } from '../fields.ts';
import { assertMayPropose, isMember, PROPOSER } from '../permissions.ts';
import { phrase } from '../phrases/sentence.ts';
import { refuse, refuseFields } from '../refuse.ts';
import { rule } from '../rule.ts';
import { DEFAULT_SETTINGS, defaultPlan, SettingsGiven, withSettings } from '../settings.ts';
import { ApprovalPlan, Terms } from '../terms.ts';
import { assertConforms, CONFORMITY_REFUSALS } from './conformity.ts';
import { assertTermsConsistent, TERMS_REFUSALS } from './consistency.ts';
import { numberIn, seriesOf } from './numbering.ts';
import { assertPlanConsistent, stepName } from './plan-consistency.ts';

/** Proposal: a draft is laid on the table, submitted to review, or withdrawn. */

/** Begins a convention as a draft of the actor's party. */
export const propose = rule({
  data: z.strictObject({
    terms: Terms,
    settings: z.optional(SettingsGiven),
    plan: z.optional(ApprovalPlan),
  }),
  by: PROPOSER,
  begins: true,
  needs: ({ terms }, now) => ({ series: seriesOf(terms, now) }),
  refuses: [...TERMS_REFUSALS, ...CONFORMITY_REFUSALS, 'alreadyProposed'],
  run(context, { terms, settings, plan }): void {
    const { actor, beside, now, rules } = context;
    if (!context.isNew && actor.kind === 'person' && !isMember(context.convention, actor.party))
      throw refuse('notFound');
    if (!context.isNew) throw refuse('alreadyProposed');
    assertMayPropose(actor, terms);
    assertTermsConsistent(terms);
    const fullPlan = plan ?? defaultPlan(terms, actor.party);
    assertPlanConsistent(fullPlan, terms);
    const data = {
      number: numberIn(seriesOf(terms, now), (beside.numbered ?? 0) + 1),
      terms,
      settings: withSettings(
        { ...DEFAULT_SETTINGS, requiredOrderFields: rules.requiredOrderFields },
        settings,
      ),
      plan: fullPlan,
      proposer: actor.party,
      daysOff: stageDaysOff(rules, context.added, now),
    };
    assertConforms({ ...data, pledges: [] }, rules);
    context.emit({ type: 'ConventionProposed', data });
  },
});

/** Begins the formation of a draft or of a returned convention; approvals given before are void. */
export const submit = rule({
  data: z.strictObject({}),
  by: { roles: ['officer'], capacity: 'proposer', phases: ['draft', 'returned'] },
  refuses: ['planInconsistent', ...CONFORMITY_REFUSALS],
  run(context): void {
    const { convention } = context;
    assertConforms(convention, context.rules);
    const before = convention.procedures.filter((each) => each.kind === 'formation').length;
    const procedure = newProcedure(
      'formation',
      before + 1,
      convention.plan.map(({ assignees, ...step }) => ({
        ...step,
        asked: assignees.map((assignee) => ({ assignee })),
      })),
    );
    const first = procedure.steps.find((step) => step.order === procedure.order);
    if (first?.stage !== 'review' && first?.stage !== 'pledging') {
      const path = `plan.${convention.plan.findIndex((step) => step.id === first?.id)}`;
      const why = first
        ? phrase('firstStepElsewhere', { step: stepName(first) })
        : phrase('pledgingCount', { count: 0 });
      throw refuseFields('planInconsistent', [{ path, why }]);
    }
    context.emit({ type: 'ConventionSubmitted', data: { procedure, phase: first.stage } });
  },
});

/** Takes the proposal back, while no council has adopted it. */
export const withdraw = rule({
  data: z.strictObject({ reason: Reason }),
  by: {
    roles: ['officer'],
    capacity: 'proposer',
    phases: ['draft', 'returned', 'review', 'pledging'],
  },
  refuses: [],
  run(context, { reason }): void {
    context.emit({ type: 'ConventionWithdrawn', data: { reason } });
  },
});
