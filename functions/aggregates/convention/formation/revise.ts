import * as z from 'zod/mini';
import { fingerprint } from '../../../kernel/chain.ts';
import { type FieldFault, Refusal } from '../../../kernel/refusal.ts';
import type { ConventionContext } from '../context.ts';
import { phrase } from '../phrases/sentence.ts';
import { refuse, refuseFields } from '../refuse.ts';
import { rule } from '../rule.ts';
import { defaultPlan, SettingsGiven, withSettings } from '../settings.ts';
import type { Convention, Phase } from '../state.ts';
import { ApprovalPlan, type PlanStep, Terms } from '../terms.ts';
import { assertConforms, CONFORMITY_REFUSALS } from './conformity.ts';
import { assertTermsConsistent, componentName, partyName, TERMS_REFUSALS } from './consistency.ts';
import { assertPlanAsksParties, assertPlanConsistent } from './plan-consistency.ts';
import { planChange, settingsChanges, termsChanges } from './revision.ts';

/** Revision of a draft, and of what is still open while pledges are collected. */

/** The parts of a draft that a revision replaces; the rest stays. */
export const Revision = z.strictObject({
  terms: z.optional(z.partial(Terms)),
  settings: z.optional(SettingsGiven),
  plan: z.optional(ApprovalPlan),
});

/** An approver does not prepare: a person who decided on the draft in the open formation does not revise it. */
function assertHasNotDecided(context: ConventionContext): void {
  const { procedures, tasks } = context.convention;
  const formation = procedures.find((each) => each.kind === 'formation' && each.status === 'open');
  const decided = tasks.filter((task) => task.procedure === formation?.key && task.kind !== 'pledging');
  if (decided.some(({ decidedBy }) => decidedBy?.kind === 'person' && decidedBy.sub === context.actorId)) {
    throw refuse('segregationOfDuties', { what: phrase('youDecidedOnDraft') });
  }
}

/**
 * The plan that follows from revised terms: the default plan is made anew for their parties. A plan that somebody has
 * given is kept (undefined), and refused where it asks a party that is gone.
 */
function planFor({ terms, plan, proposer }: Convention, revised: Terms): PlanStep[] | undefined {
  if (fingerprint(plan) === fingerprint(defaultPlan(terms, proposer))) {
    const next = defaultPlan(revised, proposer);
    return fingerprint(next) === fingerprint(plan) ? undefined : next;
  }
  assertPlanAsksParties(plan, revised, terms);
  return undefined;
}

/** When the terms may be revised. */
const REVISABLE = ['draft', 'returned', 'pledging'] as const satisfies readonly Phase[];

/** The parts that may still be revised while pledges are collected: the plan of works and the schedule. */
const REVISABLE_WHILE_PLEDGING = ['components', 'tranches', 'projectOwner'];

/** The fields of the terms that may be revised in a phase, and `settings` and `plan` where they may. */
export function revisableIn(phase: Phase): string[] {
  if (phase === 'pledging') return REVISABLE_WHILE_PLEDGING;
  return REVISABLE.some((each) => each === phase) ? [...Object.keys(Terms.shape), 'settings', 'plan'] : [];
}

/** Refuses fields that the review has approved, each by its name. */
function assertNotFrozen({ terms = {}, settings, plan }: z.infer<typeof Revision>): void {
  const frozen = [
    ...Object.keys(terms)
      .filter((field) => !REVISABLE_WHILE_PLEDGING.includes(field))
      .map((field) => ({ field, path: `terms.${field}` })),
    ...(settings ? [{ field: 'settings', path: 'settings' }] : []),
    ...(plan ? [{ field: 'plan', path: 'plan' }] : []),
  ];
  if (frozen.length === 0) return;
  const phase = 'pledging';
  const phases = REVISABLE.filter((each) => each !== phase);
  const fields = frozen.map(({ field }) => field);
  const why = phrase('fieldsFrozen', { fields, phases, open: REVISABLE_WHILE_PLEDGING });
  const faults = frozen.map(({ path }) => ({ path, why: phrase('fieldFrozen', { phase, phases }) }));
  throw new Refusal('wrongPhase', { phase, why }, faults);
}

/** Refuses terms that leave out a party or a component for which there is a pledge. */
function assertPledgesKept({ terms, pledges }: Convention, revised: Terms): void {
  const faults = pledges.flatMap(({ party, component, amount }): FieldFault[] => {
    const name = partyName(terms, party);
    if (!revised.parties.some((each) => each.id === party)) {
      return [{ path: 'terms.parties', why: phrase('pledgePartyMissing', { party: name, amount }) }];
    }
    if (component === undefined || revised.components.some((each) => each.id === component)) return [];
    const details = { party: name, component: componentName(terms, component), amount };
    return [{ path: 'terms.components', why: phrase('pledgeComponentMissing', details) }];
  });
  if (faults.length > 0) throw refuseFields('termsInconsistent', faults);
}

/**
 * Replaces the fields given. While pledges are collected only components, tranches and the project owner can
 * change: the review has approved the rest.
 */
export const revise = rule({
  data: Revision,
  by: { roles: ['officer'], capacity: 'proposer', phases: REVISABLE },
  refuses: [...TERMS_REFUSALS, ...CONFORMITY_REFUSALS, 'planAsksNoParty', 'segregationOfDuties'],
  run(context, { terms, settings, plan }): void {
    const { convention } = context;
    assertHasNotDecided(context);
    if (convention.phase === 'pledging') assertNotFrozen({ terms, settings, plan });
    const revised = Terms.parse({ ...convention.terms, ...terms });
    assertTermsConsistent(revised);
    if (!revised.parties.some((party) => party.id === convention.proposer && party.kind !== 'contributor')) {
      throw refuse('proposerNotAParty').at('terms.parties');
    }
    assertPledgesKept(convention, revised);
    const replan = plan ?? planFor(convention, revised);
    const next = {
      terms: revised,
      settings: withSettings(convention.settings, settings),
      plan: replan ?? convention.plan,
      pledges: convention.pledges,
    };
    assertPlanConsistent(next.plan, revised);
    assertConforms(next, context.rules);
    const changed = {
      terms: termsChanges(convention.terms, revised),
      settings: settingsChanges(convention.settings, next.settings),
      plan: planChange(convention.plan, next.plan),
    };
    context.emit({
      type: 'ConventionRevised',
      data: {
        ...(changed.terms && { terms: changed.terms }),
        ...(changed.settings && { settings: changed.settings }),
        ...(changed.plan && { plan: changed.plan }),
      },
    });
  },
});
