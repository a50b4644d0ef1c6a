import { sum } from './money.ts';
import { liesIn } from './places.ts';
import { refuse } from './refusals.ts';
import type { PlanStep, Terms } from './terms.ts';

/** What a schema cannot see: whether the parts of a proposal agree with each other. */

function firstDuplicate(values: readonly string[]): string | undefined {
  return values.find((value, index) => values.indexOf(value) !== index);
}

/** Refuses parties that are not exactly one ministry, one wilaya and one council with distinct ids. */
function assertParties({ parties }: Terms): void {
  const count = (kind: string) => parties.filter((party) => party.kind === kind).length;
  const unique = firstDuplicate(parties.map((party) => party.id)) === undefined;
  if (!unique || count('ministry') !== 1 || count('wilaya') !== 1 || count('council') !== 1) {
    throw refuse('partiesIncomplete');
  }
}

function* contradictions(terms: Terms): Generator<string> {
  const parties = terms.parties.map((party) => party.id);
  const components = terms.components.map((component) => component.id);
  if (!parties.includes(terms.projectOwner)) yield 'projectOwner';
  if (!parties.includes(terms.accountHolder)) yield 'accountHolder';
  if (terms.firstYear > terms.lastYear) yield 'firstYear > lastYear';
  if (terms.target.minimum > terms.target.maximum) yield 'target.minimum > target.maximum';
  const twice = firstDuplicate(components);
  if (twice !== undefined) yield `components: ${twice} x 2`;
  for (const component of terms.components) {
    if (!liesIn(component.province, terms.region)) yield `${component.province} / ${terms.region}`;
  }
  if (sum(terms.earmarkFloors.map((each) => each.minimum)) > terms.target.maximum) {
    yield 'earmarkFloors > target.maximum';
  }
  const floor = firstDuplicate(terms.earmarkFloors.map((each) => each.targetGroup));
  if (floor !== undefined) yield `earmarkFloors: ${floor} x 2`;
  for (const [index, tranche] of terms.tranches.entries()) {
    if (tranche.n !== index + 1) yield `tranches[${index}].n = ${tranche.n}`;
    const shares = tranche.shares.map((share) => `${share.party}/${share.earmark ?? '-'}`);
    const share = firstDuplicate(shares);
    if (share !== undefined) yield `tranches[${index}].shares: ${share} x 2`;
    for (const { party } of tranche.shares)
      if (!parties.includes(party)) yield `tranches[${index}]: ${party}`;
    for (const condition of tranche.conditions ?? []) {
      if ('tranche' in condition && condition.tranche >= tranche.n) {
        yield `tranches[${index}].conditions: tranche ${condition.tranche}`;
      }
      if ('party' in condition && !parties.includes(condition.party)) yield condition.party;
      if ('component' in condition && !components.includes(condition.component)) yield condition.component;
    }
  }
}

/** Refuses terms whose parts contradict each other; the refusal names the first place. */
export function assertTermsConsistent(terms: Terms): void {
  assertParties(terms);
  for (const what of contradictions(terms)) throw refuse('termsInconsistent', { what });
}

function* planFaults(plan: readonly PlanStep[], terms: Terms): Generator<string> {
  const parties = terms.parties.map((party) => party.id);
  const core = terms.parties.filter((party) => party.kind !== 'contributor').map((party) => party.id);
  const twice = firstDuplicate(plan.map((step) => step.id));
  if (twice !== undefined) yield `${twice} x 2`;
  for (const step of plan) {
    const asked = firstDuplicate(step.assignees.map(({ party, role }) => `${party}/${role}`));
    if (asked !== undefined) yield `${step.id}: ${asked} x 2`;
    for (const { party } of step.assignees) {
      if (!parties.includes(party)) yield `${step.id}: ${party}`;
      // A task is escalated within its party: nobody decides for another.
      if (step.escalateTo && step.escalateTo.party !== party) yield `${step.id}: escalateTo`;
    }
    const above = step.kind === 'signature' ? rolesFor(step) : DECIDERS;
    if (step.escalateTo && !above.includes(step.escalateTo.role)) yield `${step.id}: escalateTo`;
    if (typeof step.quorum === 'number' && step.quorum > step.assignees.length) yield `${step.id}: quorum`;
    if ((step.kind === 'pledging') !== (step.stage === 'pledging')) yield `${step.id}: pledging`;
    // Silence cannot tell whether the pledges are all there: the next step would be refused for ever.
    if (step.kind === 'pledging' && step.silence === 'deemed') yield `${step.id}: silence`;
    if ((step.kind === 'signature') !== (step.stage === 'signature')) yield `${step.id}: signature`;
    if (step.stage === 'signature' && (step.silence !== 'escalate' || step.quorum !== 'all')) {
      yield `${step.id}: quorum, silence`;
    }
    if (step.assignees.some(({ role }) => !rolesFor(step).includes(role))) yield `${step.id}: role`;
  }
  const signatories = plan
    .filter((step) => step.stage === 'signature')
    .flatMap((step) => step.assignees.map((assignee) => assignee.party));
  for (const party of core) if (!signatories.includes(party)) yield `signature: ${party}`;
  if (plan.filter((step) => step.stage === 'pledging').length !== 1) yield 'pledging';
  yield* orderFaults(plan);
}

function rolesFor(step: PlanStep): readonly string[] {
  if (step.kind === 'pledging') return ['officer'];
  if (step.kind === 'signature') return ['signatory'];
  return DECIDERS;
}

const DECIDERS: readonly string[] = ['approver', 'signatory', 'authorising-officer'];

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

function* orderFaults(plan: readonly PlanStep[]): Generator<string> {
  let reached = 0;
  for (const step of [...plan].sort((a, b) => a.order - b.order)) {
    const beside = plan.find((other) => other.order === step.order && other.stage !== step.stage);
    if (RANKS[step.stage] < reached || beside) yield `${step.id}: order ${step.order}`;
    reached = RANKS[step.stage];
  }
}

/** Refuses an approval plan that could not lead a convention into force. */
export function assertPlanConsistent(plan: readonly PlanStep[], terms: Terms): void {
  for (const what of planFaults(plan, terms)) throw refuse('planInconsistent', { what });
}

/** Refuses a plan that asks who is no party: the refusal names each step, with the party and the role that it asks. */
export function assertPlanAsksParties(plan: readonly PlanStep[], { parties }: Pick<Terms, 'parties'>): void {
  const steps = plan.flatMap(({ id, assignees, escalateTo }) =>
    [...assignees, ...(escalateTo ? [escalateTo] : [])]
      .filter((asked) => !parties.some((party) => party.id === asked.party))
      .map(({ party, role }) => `${id}: ${party} (${role})`),
  );
  if (steps.length > 0) throw refuse('planAsksNoParty', { steps: [...new Set(steps)].join('; ') });
}
