import { liesIn } from './places.ts';
import { refuse } from './refusals.ts';
import { type PlanStep, STAGES, type Terms } from './terms.ts';

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
  const floor = firstDuplicate(terms.earmarkFloors.map((each) => each.targetGroup));
  if (floor !== undefined) yield `earmarkFloors: ${floor} x 2`;
  for (const [index, tranche] of terms.tranches.entries()) {
    if (tranche.n !== index + 1) yield `tranches[${index}].n = ${tranche.n}`;
    const shares = tranche.shares.map((share) => `${share.party}/${share.earmark ?? '-'}`);
    const share = firstDuplicate(shares);
    if (share !== undefined) yield `tranches[${index}].shares: ${share} x 2`;
    for (const { party } of tranche.shares) if (!parties.includes(party)) yield `tranches[${index}]: ${party}`;
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
    for (const { party } of [...step.assignees, ...(step.escalateTo ? [step.escalateTo] : [])]) {
      if (!parties.includes(party)) yield `${step.id}: ${party}`;
    }
    if (typeof step.quorum === 'number' && step.quorum > step.assignees.length) yield `${step.id}: quorum`;
    if ((step.kind === 'pledging') !== (step.stage === 'pledging')) yield `${step.id}: pledging`;
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
  return ['approver', 'signatory', 'authorising-officer'];
}

function* orderFaults(plan: readonly PlanStep[]): Generator<string> {
  const sorted = [...plan].sort((a, b) => a.order - b.order);
  let reached = 0;
  for (const step of sorted) {
    const stage = STAGES.indexOf(step.stage);
    const beside = sorted.find((other) => other.order === step.order && other.stage !== step.stage);
    if (stage < reached || beside) yield `${step.id}: order ${step.order}`;
    reached = stage;
  }
  const pledging = sorted.findIndex((step) => step.stage === 'pledging');
  const signature = sorted.findIndex((step) => step.stage === 'signature');
  if (pledging > signature) yield 'pledging: order';
}

/** Refuses an approval plan that could not lead a convention into force. */
export function assertPlanConsistent(plan: readonly PlanStep[], terms: Terms): void {
  for (const what of planFaults(plan, terms)) throw refuse('planInconsistent', { what });
}
