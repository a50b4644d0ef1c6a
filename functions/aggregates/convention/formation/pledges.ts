import * as z from 'zod/mini';
import { sum } from '../../../kernel/money.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import type { ConventionContext } from '../context.ts';
import type { Posting } from '../execution/entries.ts';
import { Id } from '../fields.ts';
import { assertPledgesFew } from '../limits.ts';
import { phrase } from '../phrases/sentence.ts';
import { refuse } from '../refuse.ts';
import { rule } from '../rule.ts';
import type { Convention, Pledge } from '../state.ts';
import { type Component, PledgeTerms } from '../terms.ts';
import { assertPayerSigns } from './conformity.ts';

/**
 * Pledges: what each party promises, by fiscal year and nature. Not binding until the convention is in
 * force: a party may revise or withdraw its own while pledges are collected. One person prepares, another
 * of the same party confirms; a confirmed pledge stands in the ledger.
 */

/** The refusals of what a pledge promises. */
const PLEDGE_REFUSALS = [
  'payerDoesNotSign',
  'yearOutsideConvention',
  'componentUnknown',
  'earmarkMisused',
  'targetExceeded',
  'earmarkFloorUnreachable',
] as const;

function ownPledge(context: ConventionContext, id: string): Pledge {
  const pledge = context.convention.pledges.find((each) => each.id === id);
  if (!pledge) throw refuse('pledgeUnknown');
  if (pledge.party !== context.party) throw refuse('pledgeNotYours');
  return pledge;
}

/** Money for one group that would go to a component for another. */
export function misused(earmark: string, { title, targetGroup }: Component): Refusal {
  return refuse('earmarkMisused', { earmark, component: { name: title }, targetGroup });
}

function assertFits(convention: Convention, pledge: PledgeTerms, others: readonly Pledge[]): void {
  const { terms } = convention;
  if (pledge.fiscalYear < terms.firstYear || pledge.fiscalYear > terms.lastYear) {
    const { fiscalYear } = pledge;
    const { firstYear, lastYear } = terms;
    throw refuse('yearOutsideConvention', { fiscalYear, firstYear, lastYear }).at('fiscalYear');
  }
  const component = terms.components.find((each) => each.id === pledge.component);
  if (pledge.component !== undefined && !component)
    throw refuse('componentUnknown', { component: { name: pledge.component } }).at('component');
  if (component && pledge.earmark && component.targetGroup !== pledge.earmark) {
    throw misused(pledge.earmark, component).at('earmark');
  }
  const all = [...others, pledge];
  const total = sum(all.map((each) => each.amount));
  const { maximum } = terms.target;
  if (total > maximum) {
    throw refuse('targetExceeded', { total, maximum, excess: total - maximum }).at('amount');
  }
  for (const floor of terms.earmarkFloors) {
    const elsewhere = sum(
      all.filter((each) => each.earmark !== floor.targetGroup).map((each) => each.amount),
    );
    if (terms.target.maximum - elsewhere < floor.minimum) {
      throw refuse('earmarkFloorUnreachable', { ...floor }).at('amount');
    }
  }
}

/** The ledger posting that moves a pledge's value between two accounts of its funding line; none without a value. */
export function pledgePostings(
  pledge: Pick<Pledge, 'party' | 'nature' | 'earmark' | 'amount' | 'id'>,
  move: Pick<Posting, 'motive' | 'debit' | 'credit'>,
  amount = pledge.amount,
): Posting[] {
  const { party, nature, earmark, id } = pledge;
  return amount === 0 ? [] : [{ ...move, party, nature, ...(earmark && { earmark }), amount, subject: id }];
}

/** The postings that take a confirmed pledge out of the ledger again. */
function undone(pledge: Pledge): Posting[] {
  if (pledge.status !== 'confirmed') return [];
  return pledgePostings(pledge, { motive: 'pledgeWithdrawal', debit: 'promise', credit: 'pledged' });
}

/** Promises a contribution for the actor's own party. */
export const pledge = rule({
  data: PledgeTerms,
  by: { roles: ['officer'], capacity: 'member', phases: ['pledging'] },
  refuses: [...PLEDGE_REFUSALS, 'pledgesTooMany'],
  run(context, terms): void {
    const { convention } = context;
    assertFits(convention, terms, convention.pledges);
    assertPayerSigns(convention, { party: context.party, nature: terms.nature }, context.rules);
    assertPledgesFew([...convention.pledges, context], context.party);
    const number = 1 + convention.lastPledge;
    context.emit({
      type: 'PledgeMade',
      data: {
        pledge: {
          ...terms,
          id: `p${number}`,
          party: context.party,
          status: 'pledged',
          preparedBy: context.actorId,
        },
      },
    });
  },
});

/** Replaces a pledge's terms; it must then be confirmed again. */
export const revisePledge = rule({
  data: z.strictObject({ pledge: Id, terms: PledgeTerms }),
  by: { roles: ['officer'], capacity: 'member', phases: ['pledging'] },
  refuses: [...PLEDGE_REFUSALS, 'pledgeUnknown', 'pledgeNotYours'],
  run(context, { pledge: id, terms }): void {
    const before = ownPledge(context, id);
    assertPayerSigns(context.convention, { party: before.party, nature: terms.nature }, context.rules);
    assertFits(
      context.convention,
      terms,
      context.convention.pledges.filter((each) => each.id !== id),
    );
    context.emit({
      type: 'PledgeRevised',
      data: { pledge: id, terms, preparedBy: context.actorId, entries: context.book(undone(before)) },
    });
  },
});

/** Takes a pledge back. */
export const withdrawPledge = rule({
  data: z.strictObject({ pledge: Id }),
  by: { roles: ['officer'], capacity: 'member', phases: ['pledging'] },
  refuses: ['pledgeUnknown', 'pledgeNotYours'],
  run(context, { pledge: id }): void {
    const before = ownPledge(context, id);
    context.emit({ type: 'PledgeWithdrawn', data: { pledge: id, entries: context.book(undone(before)) } });
  },
});

/** Confirms a pledge that somebody else of the same party has prepared. */
export const confirmPledge = rule({
  data: z.strictObject({ pledge: Id }),
  by: { roles: ['approver'], capacity: 'member', phases: ['pledging'] },
  refuses: ['pledgeUnknown', 'pledgeNotYours', 'pledgeAlreadyConfirmed', 'segregationOfDuties'],
  run(context, { pledge: id }): void {
    const pledge = ownPledge(context, id);
    if (pledge.status === 'confirmed') throw refuse('pledgeAlreadyConfirmed');
    if (pledge.preparedBy === context.actorId)
      throw refuse('segregationOfDuties', { what: phrase('youPreparedPledge') });
    const entries = context.book(
      pledgePostings(pledge, { motive: 'pledge', debit: 'pledged', credit: 'promise' }),
    );
    context.emit({ type: 'PledgeConfirmed', data: { pledge: id, entries } });
  },
});
