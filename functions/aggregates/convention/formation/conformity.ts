import { type Delay, isShorter } from '../../../kernel/calendar.ts';
import type { FieldFault } from '../../../kernel/refusal.ts';
import { mailboxFault } from '../../shared/mailbox.ts';
import { phrase } from '../phrases/sentence.ts';
import { refuse, refuseFields } from '../refuse.ts';
import type { Settings } from '../settings.ts';
import type { StageRules } from '../stage-rules.ts';
import type { Convention } from '../state.ts';
import type { PlanStep } from '../terms.ts';
import { partyName } from './consistency.ts';
import { stepName } from './plan-consistency.ts';

/** Whether a convention conforms to the rules of its stage: what no proposal may agree otherwise. */

export const CONFORMITY_REFUSALS = [
  'mailboxNotAllowed',
  'delayTooShort',
  'tacitApprovalNotAllowed',
  'planBelowFloor',
] as const;

type Conforming = Pick<Convention, 'terms' | 'settings' | 'plan' | 'pledges'>;

/**
 * Refuses what the stage does not allow: a mailbox elsewhere, too short a delay, a step that must not be tacit, or one
 * that is missing.
 */
export function assertConforms(convention: Conforming, rules: StageRules): void {
  const misaddressed = [...strangeMailboxes(convention, rules)];
  if (misaddressed.length > 0) throw refuseFields('mailboxNotAllowed', misaddressed);
  const short = [...shortDelays(convention, rules)];
  if (short.length > 0) throw refuseFields('delayTooShort', short);
  const tacit = [...tacitSteps(convention, rules)];
  if (tacit.length > 0) throw refuseFields('tacitApprovalNotAllowed', tacit);
  const missing = [...missingSteps(convention, rules)];
  if (missing.length > 0) throw refuseFields('planBelowFloor', missing);
}

/** Official mail goes to offices: into the domains that the stage names, or to the mailbox that it has of a party. */
function* strangeMailboxes({ terms }: Conforming, rules: StageRules): Generator<FieldFault> {
  for (const [index, { id, mailbox }] of terms.parties.entries()) {
    const why = mailboxFault(mailbox, id, rules);
    if (why) yield { path: `terms.parties.${index}.mailbox`, why };
  }
}

function* shortDelays({ settings, plan }: Conforming, { shortestDelay }: StageRules): Generator<FieldFault> {
  const shortest = `${shortestDelay.count} ${shortestDelay.unit}`;
  for (const [setting, delay] of delaysOf(settings)) {
    if (!isShorter(delay, shortestDelay)) continue;
    yield { path: `settings.${setting}`, why: phrase('settingTooShort', { setting, shortest }) };
  }
  for (const [index, step] of plan.entries()) {
    if (!isShorter(step.delay, shortestDelay)) continue;
    const why = phrase('stepTooShort', { step: stepName(step), shortest });
    yield { path: `plan.${index}.delay`, why };
  }
}

function delaysOf(settings: Settings): [string, Delay][] {
  return Object.entries(settings).flatMap(([name, value]) =>
    typeof value === 'object' && 'unit' in value ? [[name, value] satisfies [string, Delay]] : [],
  );
}

function* tacitSteps({ plan }: Conforming, rules: StageRules): Generator<FieldFault> {
  for (const [index, step] of plan.entries()) {
    if (step.onTimeout !== 'approve' || rules.tacitSteps.includes(step.kind)) continue;
    yield { path: `plan.${index}.onTimeout`, why: phrase('stepTacit', { step: stepName(step) }) };
  }
}

function* missingSteps({ terms, plan, pledges }: Conforming, rules: StageRules): Generator<FieldFault> {
  for (const kind of rules.requiredSteps) {
    if (plan.some((step) => step.kind === kind)) continue;
    yield { path: 'plan', why: phrase('stepKindMissing', { kind }) };
  }
  if (!rules.payersSign) return;
  for (const payer of payersOf({ terms, pledges })) {
    if (signs(plan, payer)) continue;
    yield { path: 'plan', why: phrase('payerUnsigned', { party: partyName(terms, payer) }) };
  }
}

/** The parties that pay: those with a share of a tranche or a pledge in cash. */
function payersOf({ terms, pledges }: Pick<Conforming, 'terms' | 'pledges'>): string[] {
  const shares = terms.tranches.flatMap((tranche) => tranche.shares);
  const cash = pledges.filter(({ nature }) => nature === 'cash');
  return [...new Set([...shares, ...cash].map(({ party }) => party))];
}

function signs(plan: readonly PlanStep[], party: string): boolean {
  return plan.some(
    (step) => step.kind === 'signature' && step.assignees.some((each) => each.party === party),
  );
}

/** Refuses a pledge in cash of a party that the plan does not ask to sign, where the stage wants payers to sign. */
export function assertPayerSigns(
  { plan }: Pick<Conforming, 'plan'>,
  { party, nature }: { party: string; nature: string },
  { payersSign }: StageRules,
): void {
  if (payersSign && nature === 'cash' && !signs(plan, party)) throw refuse('payerDoesNotSign');
}
