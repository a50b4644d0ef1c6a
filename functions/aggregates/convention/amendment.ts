import * as z from 'zod/mini';
import { fingerprint } from '../../kernel/chain.ts';
import { listChange } from '../../kernel/list-change.ts';
import { newProcedure } from '../../kernel/procedure/groups.ts';
import type { ConventionContext } from './context.ts';
import { assertPaidCovered } from './execution/costs.ts';
import { accountFund } from './execution/funds.ts';
import { overdrawn, type Posting } from './execution/ledger.ts';
import { Reason } from './fields.ts';
import { assertTermsConsistent, partyName } from './formation/consistency.ts';
import { assertPlanConsistent } from './formation/plan-consistency.ts';
import { pledgePosting } from './formation/pledges.ts';
import { describe, gaps } from './formation/readiness.ts';
import { termsChanges } from './formation/revision.ts';
import { conventionText } from './formation/signature.ts';
import { assertAmendmentsFew, assertPledgesFew } from './limits.ts';
import { phrase } from './phrases/sentence.ts';
import { refuse, refuseFields } from './refuse.ts';
import { rule } from './rule.ts';
import { type Amendment, AmendmentChanges, type Convention, type Pledge, type Step } from './state.ts';
import { type STAGES, Terms } from './terms.ts';

/** Amendment (avenant): a new version of the text, by the approvals that what it changes concerns. */

type Stage = (typeof STAGES)[number];
type Changes = Amendment['changes'];

/** Which approvals each change reopens. Money reopens the whole road but the collection of pledges. */
const REOPENS: Record<keyof Changes, readonly Stage[]> = {
  title: ['review', 'signature'],
  object: ['review', 'adoption', 'signature'],
  lastYear: ['review', 'adoption', 'signature', 'visa'],
  components: ['review', 'adoption', 'signature'],
  target: ['review', 'adoption', 'signature', 'visa'],
  earmarkFloors: ['review', 'adoption', 'signature', 'visa'],
  tranches: ['review', 'signature'],
  contributions: ['review', 'adoption', 'signature', 'visa'],
};

/** The pledges as they would be: increases are new pledges, reductions shrink or remove one. */
function adjusted(convention: Convention, { contributions = [] }: Changes): Pledge[] {
  let pledges = [...convention.pledges];
  let number = convention.lastPledge;
  for (const [index, each] of contributions.entries()) {
    if ('add' in each) {
      number += 1;
      if (!convention.terms.parties.some((party) => party.id === each.add.party)) {
        const why = phrase('contributionPartyUnknown', { party: { name: each.add.party } });
        throw refuseFields('termsInconsistent', [{ path: `changes.contributions.${index}.add.party`, why }]);
      }
      pledges.push({ ...each.add, id: `p${number}`, status: 'confirmed', preparedBy: 'amendment' });
      assertPledgesFew(pledges, each.add.party);
      continue;
    }
    const { pledge: id, amount } = each.reduce;
    const pledge = pledges.find((one) => one.id === id);
    if (!pledge) throw refuse('pledgeUnknown');
    if (amount > pledge.amount) {
      const fund = phrase('pledgeOf', { party: partyName(convention.terms, pledge.party) });
      const path = `changes.contributions.${index}.reduce.amount`;
      throw refuse('fundsInsufficient', { asked: amount, available: pledge.amount, fund }).at(path);
    }
    pledges =
      amount === pledge.amount
        ? pledges.filter((one) => one.id !== id)
        : pledges.map((one) => (one.id === id ? { ...one, amount: one.amount - amount } : one));
  }
  return pledges;
}

/** The terms and pledges as they would be once the changes are in force. */
function amended(convention: Convention, changes: Changes): { terms: Terms; pledges: Pledge[] } {
  const { contributions: _apart, ...terms } = changes;
  return { terms: Terms.parse({ ...convention.terms, ...terms }), pledges: adjusted(convention, changes) };
}

function amendmentOf(convention: Convention, number: number): Amendment {
  const amendment = convention.amendments.find((each) => each.number === number);
  if (!amendment) throw refuse('procedureUnknown');
  return amendment;
}

/**
 * The text that an open amendment's approvers decide on: the convention as it would become, and its hash. Once
 * an amendment is settled there is no such text any more.
 */
export function amendedText(convention: Convention, number: number) {
  const { status, changes } = amendmentOf(convention, number);
  if (status !== 'open') throw refuse('procedureUnknown');
  const after = amended(convention, changes);
  const { id, number: given, textVersion } = convention;
  return conventionText({ id, number: given, textVersion: textVersion + 1, ...after });
}

function assertCalledUntouched(convention: Convention, terms: Terms): void {
  for (const n of new Set(convention.calls.map((call) => call.tranche))) {
    const before = convention.terms.tranches.find((each) => each.n === n);
    const after = terms.tranches.find((each) => each.n === n);
    if (fingerprint(before ?? null) !== fingerprint(after ?? null))
      throw refuse('amendmentTouchesCalled', { tranche: n });
  }
}

/** Commitments that the amended pledges add or take back. */
function postingsOf(changes: Changes, before: readonly Pledge[], after: readonly Pledge[]): Posting[] {
  const grown = after.filter((pledge) => !before.some((each) => each.id === pledge.id));
  const shrunk = (changes.contributions ?? []).flatMap((each) => ('reduce' in each ? [each.reduce] : []));
  return [
    ...grown.flatMap((pledge) => [
      pledgePosting(pledge, { motive: 'pledge', debit: 'pledged', credit: 'promise' }),
      pledgePosting(pledge, { motive: 'commitment', debit: 'committed', credit: 'pledged' }),
    ]),
    ...shrunk.flatMap(({ pledge: id, amount }) => {
      const pledge = before.find((each) => each.id === id);
      const move = { motive: 'commitmentReduction', debit: 'promise', credit: 'committed' } as const;
      return pledge ? [pledgePosting(pledge, move, amount)] : [];
    }),
  ];
}

/** Refuses an amendment under which the convention would not be ready for signature, or had paid too much. */
function assertSound(convention: Convention, changes: Changes): { terms: Terms; pledges: Pledge[] } {
  const after = amended(convention, changes);
  assertTermsConsistent(after.terms, 'changes');
  assertPlanConsistent(convention.plan, after.terms);
  assertCalledUntouched(convention, after.terms);
  const missing = gaps(after);
  if (missing.length > 0) throw refuse('notReady', { missing: describe(missing, after) });
  assertPaidCovered(convention.orders, after);
  const fault = overdrawn(convention.entries, postingsOf(changes, convention.pledges, after.pledges));
  if (fault) throw refuse('fundsInsufficient', { ...fault, fund: accountFund(convention, fault) });
  return after;
}

/** The parties that an amendment of the money binds: each must sign it, also where the plan does not ask it to. */
function boundBy(changes: Changes, { terms, pledges }: ReturnType<typeof amended>): string[] {
  if (!changes.contributions && !changes.tranches) return [];
  const bound = pledges.map((pledge) => pledge.party);
  return terms.parties.map(({ id }) => id).filter((id) => bound.includes(id));
}

function stepsOf(
  plan: Convention['plan'],
  touched: ReadonlySet<Stage>,
  bound: readonly string[],
  subject: string,
): Step[] {
  const asked = plan.filter((step) => touched.has(step.stage));
  const signing = asked.filter((step) => step.stage === 'signature');
  const unasked = bound.filter(
    (party) => !signing.some((step) => step.assignees.some((each) => each.party === party)),
  );
  const also = unasked.map((party) => ({ party, role: 'signatory' as const }));
  return asked.map(({ assignees, ...step }) => ({
    ...step,
    asked: (step.id === signing[0]?.id ? [...assignees, ...also] : assignees).map((assignee) => ({
      assignee,
      subject,
    })),
  }));
}

/** The stages that an amendment reopens; a field that is given as it stands changes nothing. */
function touchedBy({ terms }: Convention, { contributions, ...given }: Changes): Set<Stage> {
  const changed = Object.keys(termsChanges(terms, { ...terms, ...given }) ?? {});
  if (contributions) changed.push('contributions');
  return new Set(
    Object.entries(REOPENS).flatMap(([field, stages]) => (changed.includes(field) ? stages : [])),
  );
}

/** Proposes an amendment; it reopens the approvals that its changes touch. One at a time. */
export const amend = rule({
  data: z.strictObject({ reason: Reason, changes: AmendmentChanges }),
  by: { roles: ['officer'], capacity: 'core', phases: ['active'] },
  run(context, { reason, changes }): void {
    const { convention } = context;
    if (convention.amendments.some((each) => each.status === 'open')) throw refuse('amendmentOpen');
    assertAmendmentsFew(convention);
    const touched = touchedBy(convention, changes);
    if (touched.size === 0) throw refuse('amendmentEmpty');
    const after = assertSound(convention, changes);
    const number = convention.amendments.length + 1;
    const steps = stepsOf(convention.plan, touched, boundBy(changes, after), `amendment-${number}`);
    const procedure = newProcedure('amendment', number, steps);
    context.emit({ type: 'AmendmentProposed', data: { number, reason, changes, procedure } });
  },
});

/** Brings an amendment into force: the new text replaces the old, and the ledger follows. */
export function adoptAmendment(context: ConventionContext, number: number): void {
  const { convention } = context;
  const { changes } = amendmentOf(convention, number);
  const { terms, pledges } = assertSound(convention, changes);
  const entries = context.book(postingsOf(changes, convention.pledges, pledges));
  const changed = termsChanges(convention.terms, terms);
  const moved = listChange(convention.pledges, pledges, ({ id }) => id);
  context.emit({
    type: 'AmendmentAdopted',
    data: { number, ...(changed && { terms: changed }), ...(moved && { pledges: moved }), entries },
  });
}
