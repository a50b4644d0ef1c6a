import * as z from 'zod/mini';
import { fingerprint } from '../../../kernel/chain.ts';
import { listChange } from '../../../kernel/list-change.ts';
import { newProcedure } from '../../../kernel/procedure/groups.ts';
import type { ConventionContext } from '../context.ts';
import { assertPaidCovered } from '../execution/costs.ts';
import type { Posting } from '../execution/entries.ts';
import { accountFund } from '../execution/funds.ts';
import { overdrawn } from '../execution/ledger.ts';
import { Reason } from '../fields.ts';
import { assertTermsConsistent } from '../formation/consistency.ts';
import { assertPlanConsistent } from '../formation/plan-consistency.ts';
import { pledgePostings } from '../formation/pledges.ts';
import { describe, gaps } from '../formation/readiness.ts';
import { termsChanges } from '../formation/revision.ts';
import { assertAmendmentsFew } from '../limits.ts';
import { refuse } from '../refuse.ts';
import { rule } from '../rule.ts';
import type { Convention, Pledge } from '../state.ts';
import type { Terms } from '../terms.ts';
import { boundBy, stepsOf, touchedBy } from './approvals.ts';
import { AmendmentChanges } from './changes.ts';
import { amended, amendmentOf } from './text.ts';

/** Amendment (avenant): a new version of the text, by the approvals that what it changes concerns. */

function assertCalledUntouched(convention: Convention, terms: Terms): void {
  for (const n of new Set(convention.calls.map((call) => call.tranche))) {
    const before = convention.terms.tranches.find((each) => each.n === n);
    const after = terms.tranches.find((each) => each.n === n);
    if (fingerprint(before ?? null) !== fingerprint(after ?? null))
      throw refuse('amendmentTouchesCalled', { tranche: n });
  }
}

/** Commitments that the amended pledges add or take back. */
function postingsOf(before: readonly Pledge[], after: readonly Pledge[]): Posting[] {
  const grown = after.filter((pledge) => !before.some((each) => each.id === pledge.id));
  return [
    ...grown.flatMap((pledge) => [
      ...pledgePostings(pledge, { motive: 'pledge', debit: 'pledged', credit: 'promise' }),
      ...pledgePostings(pledge, { motive: 'commitment', debit: 'committed', credit: 'pledged' }),
    ]),
    ...before.flatMap((pledge) => {
      const left = after.find(({ id }) => id === pledge.id)?.amount ?? 0;
      const move = { motive: 'commitmentReduction', debit: 'promise', credit: 'committed' } as const;
      return pledgePostings(pledge, move, pledge.amount - left);
    }),
  ];
}

/** Refuses an amendment under which the convention would not be ready for signature, or had paid too much. */
function assertSound(convention: Convention, changes: AmendmentChanges): { terms: Terms; pledges: Pledge[] } {
  const after = amended(convention, changes);
  assertTermsConsistent(after.terms, 'changes');
  assertPlanConsistent(convention.plan, after.terms);
  assertCalledUntouched(convention, after.terms);
  const missing = gaps(after);
  if (missing.length > 0) throw refuse('notReady', { missing: describe(missing, after) });
  assertPaidCovered(convention.orders, after);
  const fault = overdrawn(convention.books.funds, postingsOf(convention.pledges, after.pledges));
  if (fault) throw refuse('fundsInsufficient', { ...fault, fund: accountFund(convention, fault) });
  return after;
}

/** Proposes an amendment; it reopens the approvals that its changes touch. One at a time. */
export const amend = rule({
  data: z.strictObject({ reason: Reason, changes: AmendmentChanges }),
  by: { roles: ['officer'], capacity: 'core', phases: ['active'] },
  refuses: [
    'termsInconsistent',
    'planInconsistent',
    'amendmentOpen',
    'amendmentsTooMany',
    'amendmentEmpty',
    'amendmentTouchesCalled',
    'pledgeUnknown',
    'pledgesTooMany',
    'deliveryExceedsPledge',
    'notReady',
    'costBelowPaid',
    'fundsInsufficient',
  ],
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
  const entries = context.book(postingsOf(convention.pledges, pledges));
  const changed = termsChanges(convention.terms, terms);
  const moved = listChange(convention.pledges, pledges, ({ id }) => id);
  context.emit({
    type: 'AmendmentAdopted',
    data: { number, ...(changed && { terms: changed }), ...(moved && { pledges: moved }), entries },
  });
}
