import { type FieldFault, listed } from '../../../kernel/refusal.ts';
import type { Role } from '../../../kernel/roles.ts';
import type { Phrase } from '../../../kernel/sentence.ts';
import { phrase } from '../phrases/sentence.ts';
import { refuse, refuseFields } from '../refuse.ts';
import type { PartyKind, PlanStep, Terms } from '../terms.ts';
import { firstRepeated, partyName } from './consistency.ts';

/** Whether an approval plan can lead a convention into force. */

/** A step as people call it: its kind and its place. */
export function stepName({ kind, order }: { kind: string; order: number }): Phrase {
  return phrase('step', { kind, order });
}

const DECIDERS: readonly Role[] = ['approver', 'signatory', 'authorising-officer'];

function rolesFor(step: PlanStep): readonly Role[] {
  if (step.kind === 'pledging') return ['officer'];
  if (step.kind === 'signature') return ['signatory'];
  return DECIDERS;
}

function* planFaults(plan: readonly PlanStep[], terms: Terms): Generator<FieldFault> {
  const twice = firstRepeated(plan.map((step) => step.id));
  if (twice >= 0) {
    yield { path: `plan.${twice}.id`, why: phrase('stepTwice', { step: { name: plan[twice]?.id ?? '' } }) };
  }
  for (const [index, step] of plan.entries()) {
    for (const { path, why } of [
      ...assigneeFaults(step, terms),
      ...escalationFaults(step, terms),
      ...stageFaults(step),
      ...bodyFaults(step, terms),
    ]) {
      yield { path: `plan.${index}.${path}`, why };
    }
  }
  const signatories = plan
    .filter((step) => step.stage === 'signature')
    .flatMap((step) => step.assignees.map((assignee) => assignee.party));
  for (const { id, kind } of terms.parties) {
    if (kind === 'contributor' || signatories.includes(id)) continue;
    yield { path: 'plan', why: phrase('signatureMissing', { party: partyName(terms, id) }) };
  }
  const count = plan.filter((step) => step.stage === 'pledging').length;
  if (count !== 1) yield { path: 'plan', why: phrase('pledgingCount', { count }) };
  yield* orderFaults(plan);
}

function* assigneeFaults(given: PlanStep, terms: Terms): Generator<FieldFault> {
  const step = stepName(given);
  const { assignees, quorum } = given;
  const roles = rolesFor(given);
  const twice = firstRepeated(assignees.map(({ party, role }) => `${party}/${role}`));
  for (const [index, { party: id, role }] of assignees.entries()) {
    const party = partyName(terms, id);
    const path = `assignees.${index}`;
    if (index === twice) yield { path, why: phrase('assigneeTwice', { step, party, role }) };
    if (!terms.parties.some((each) => each.id === id)) {
      yield { path: `${path}.party`, why: phrase('stepPartyUnknown', { step, party }) };
    }
    if (!roles.includes(role))
      yield { path: `${path}.role`, why: phrase('roleCannotDecide', { step, role, roles }) };
  }
  if (typeof quorum === 'number' && quorum > assignees.length) {
    yield { path: 'quorum', why: phrase('quorumTooHigh', { step, quorum, asked: assignees.length }) };
  }
}

/** A task is escalated within its party, to a role that may decide it: nobody decides for another. */
function* escalationFaults(given: PlanStep, terms: Terms): Generator<FieldFault> {
  const { assignees, escalateTo, kind } = given;
  if (!escalateTo) return;
  const step = stepName(given);
  const { party: id, role } = escalateTo;
  if (assignees.some(({ party }) => party !== id)) {
    const party = partyName(terms, id);
    yield { path: 'escalateTo.party', why: phrase('escalatesElsewhere', { step, party }) };
  }
  const roles = kind === 'signature' ? rolesFor(given) : DECIDERS;
  if (!roles.includes(role)) {
    yield { path: 'escalateTo.role', why: phrase('escalatesToRole', { step, role, roles }) };
  }
}

function* stageFaults(given: PlanStep): Generator<FieldFault> {
  const { kind, stage, onTimeout, quorum } = given;
  const step = stepName(given);
  if ((kind === 'pledging') !== (stage === 'pledging')) {
    yield { path: 'stage', why: phrase('pledgingMisplaced', { step }) };
  }
  // A passed delay does not tell whether the pledges are all there: the next step would be refused for ever.
  if (kind === 'pledging' && onTimeout === 'approve') {
    yield { path: 'onTimeout', why: phrase('pledgingTacit', { step }) };
  }
  if ((kind === 'signature') !== (stage === 'signature')) {
    yield { path: 'stage', why: phrase('signatureMisplaced', { step }) };
  }
  // It may be approved tacitly: beside or before the pledges it would be another step under its name.
  if (kind === 'opposition' && stage !== 'adoption') {
    yield { path: 'stage', why: phrase('oppositionMisplaced', { step }) };
  }
  if (stage === 'signature' && (onTimeout !== 'escalate' || quorum !== 'all')) {
    const path = onTimeout === 'escalate' ? 'quorum' : 'onTimeout';
    yield { path, why: phrase('signatureIncomplete', { step }) };
  }
}

/** Whose right a step is; first the body without which it is not concluded. Nobody else acts under its name. */
const BODIES: Partial<Record<PlanStep['kind'], readonly [PartyKind, ...PartyKind[]]>> = {
  deliberation: ['council', 'contributor'],
  opposition: ['wilaya'],
};

function* bodyFaults(given: PlanStep, { parties }: Terms): Generator<FieldFault> {
  const bodies = BODIES[given.kind];
  if (!bodies) return;
  const { assignees, quorum } = given;
  const step = stepName(given);
  const kinds = assignees.map(({ party }) => parties.find(({ id }) => id === party)?.kind);
  const strange = kinds.findIndex((kind) => kind !== undefined && !bodies.includes(kind));
  if (strange >= 0) {
    yield { path: `assignees.${strange}.party`, why: phrase('stepOfBodies', { step, kind: bodies }) };
    return;
  }
  const needed = quorum === 'all' ? kinds.length : quorum === 'any' ? 1 : quorum;
  const why = phrase('stepWithoutBody', { step, kind: bodies[0] });
  if (!kinds.includes(bodies[0])) yield { path: 'assignees', why };
  else if (needed < kinds.length) yield { path: 'quorum', why };
}

/**
 * Review, then pledges, come before everything that binds; from there on regions differ: some sign before
 * the council adopts or the visa is given.
 */
const RANKS: Record<PlanStep['stage'], number> = {
  review: 0,
  pledging: 1,
  adoption: 2,
  signature: 2,
  visa: 2,
};

function* orderFaults(plan: readonly PlanStep[]): Generator<FieldFault> {
  let reached = 0;
  for (const step of [...plan].sort((a, b) => a.order - b.order)) {
    const path = `plan.${plan.indexOf(step)}.order`;
    const beside = plan.find((other) => other.order === step.order && other.stage !== step.stage);
    if (RANKS[step.stage] < reached) yield { path, why: phrase('stepTooLate', { step: stepName(step) }) };
    if (beside) {
      yield { path, why: phrase('stepsMixed', { step: stepName(step), other: stepName(beside) }) };
    }
    reached = RANKS[step.stage];
  }
}

/** Refuses an approval plan that could not lead a convention into force; the refusal names every place. */
export function assertPlanConsistent(plan: readonly PlanStep[], terms: Terms): void {
  const faults = [...planFaults(plan, terms)];
  if (faults.length > 0) throw refuseFields('planInconsistent', faults);
}

/**
 * Refuses a plan that asks who is no party: the refusal names each step, with the party, as it was called before, and
 * the role that it asks.
 */
export function assertPlanAsksParties(plan: readonly PlanStep[], terms: Terms, before: Terms): void {
  const steps = plan.flatMap(({ assignees, escalateTo, ...step }) =>
    [...assignees, ...(escalateTo ? [escalateTo] : [])]
      .filter(({ party }) => !terms.parties.some(({ id }) => id === party))
      .map(({ party, role }) =>
        phrase('stepAsks', { step: stepName(step), role, party: partyName(before, party) }),
      ),
  );
  if (steps.length > 0) throw refuse('planAsksNoParty', { steps: listed(steps) }).at('terms.parties');
}
