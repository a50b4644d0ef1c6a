import { type Measure, undeclaredOf } from '../execution/in-kind/delivery.ts';
import { leftPhrases } from '../execution/in-kind/left.ts';
import { partyName } from '../formation/consistency.ts';
import { assertPledgesFew } from '../limits.ts';
import { phrase } from '../phrases/sentence.ts';
import { refuse, refuseFields } from '../refuse.ts';
import type { Convention, Pledge } from '../state.ts';
import type { PledgeTerms } from '../terms.ts';
import type { Adjustment, AmendmentChanges } from './changes.ts';

/**
 * The pledges as an amendment would make them: an increase is a new pledge, a reduction shrinks one or removes it. The
 * rest of a pledge in kind, which nobody has declared delivered, is waived or replaced by a pledge in cash.
 */

interface Adjusting {
  convention: Convention;
  pledges: readonly Pledge[];
  /** The number of the pledge made last. */
  last: number;
  /** Where the adjustment stands in the request. */
  path: string;
}

type Adjusted = Pick<Adjusting, 'pledges' | 'last'>;

export function adjusted(convention: Convention, { contributions = [] }: AmendmentChanges): Pledge[] {
  let now: Adjusted = { pledges: convention.pledges, last: convention.lastPledge };
  for (const [index, each] of contributions.entries()) {
    now = withAdjustment({ convention, ...now, path: `changes.contributions.${index}` }, each);
  }
  return [...now.pledges];
}

function withAdjustment(at: Adjusting, each: Adjustment): Adjusted {
  if ('add' in each) {
    const { party, ...terms } = each.add;
    return withPledge({ ...at, path: `${at.path}.add` }, party, terms);
  }
  if ('reduce' in each) return reduced({ ...at, path: `${at.path}.reduce` }, each.reduce);
  const path = 'waive' in each ? `${at.path}.waive` : `${at.path}.replace`;
  const pledge = pledgeOf(at, 'waive' in each ? each.waive.pledge : each.replace.pledge);
  const rest = restInKind({ ...at, path }, pledge);
  const waived = shrunk(at, pledge, rest);
  if ('waive' in each) return waived;
  const { amount = rest.amount, budgetLine, fiscalYear = pledge.fiscalYear } = each.replace;
  if (amount === 0) {
    const why = phrase('replacementWithoutAmount');
    throw refuseFields('termsInconsistent', [{ path: `${path}.amount`, why }]);
  }
  const { party, earmark, component } = pledge;
  const terms = { fiscalYear, nature: 'cash' as const, amount, budgetLine };
  const purpose = { ...(earmark && { earmark }), ...(component && { component }) };
  return withPledge({ ...at, ...waived, path }, party, { ...terms, ...purpose });
}

function pledgeOf({ pledges }: Adjusting, id: string): Pledge {
  const pledge = pledges.find((one) => one.id === id);
  if (!pledge) throw refuse('pledgeUnknown');
  return pledge;
}

function withPledge(
  { convention, pledges, last, path }: Adjusting,
  party: string,
  terms: PledgeTerms,
): Adjusted {
  if (!convention.terms.parties.some(({ id }) => id === party)) {
    const why = phrase('contributionPartyUnknown', { party: { name: party } });
    throw refuseFields('termsInconsistent', [{ path: `${path}.party`, why }]);
  }
  const made: Pledge = { ...terms, party, id: `p${last + 1}`, status: 'confirmed', preparedBy: 'amendment' };
  assertPledgesFew([...pledges, made], party);
  return { pledges: [...pledges, made], last: last + 1 };
}

/** What of a pledge in kind nobody has declared; refused for cash, and where all of it is delivered. */
function restInKind({ convention, path }: Adjusting, pledge: Pledge): Measure {
  const rest = undeclaredOf(convention.deliveries, pledge);
  const named = { party: partyName(convention.terms, pledge.party), year: pledge.fiscalYear };
  const refused = (code: 'contributionInCash' | 'contributionDelivered') =>
    refuseFields('termsInconsistent', [{ path: `${path}.pledge`, why: phrase(code, named) }]);
  if (pledge.nature === 'cash') throw refused('contributionInCash');
  if (rest.amount + rest.quantity === 0) throw refused('contributionDelivered');
  return rest;
}

function reduced(
  at: Adjusting,
  by: { pledge: string; amount?: number | undefined; quantity?: number | undefined },
): Adjusted {
  const pledge = pledgeOf(at, by.pledge);
  const { amount = 0, quantity = 0 } = by;
  const { path } = at;
  if (amount + quantity === 0) {
    const why = phrase('reductionOfNothing');
    throw refuseFields('termsInconsistent', [{ path: `${path}.amount`, why }]);
  }
  const rest = undeclaredOf(at.convention.deliveries, pledge);
  if (pledge.nature === 'cash' && amount > pledge.amount) {
    const fund = phrase('pledgeOf', { party: partyName(at.convention.terms, pledge.party) });
    throw refuse('fundsInsufficient', { asked: amount, available: pledge.amount, fund }).at(`${path}.amount`);
  }
  const exceeds = () => refuse('deliveryExceedsPledge', { left: leftPhrases(rest, pledge) });
  if (amount > rest.amount) throw exceeds().at(`${path}.amount`);
  if (quantity > rest.quantity) throw exceeds().at(`${path}.quantity`);
  return shrunk(at, pledge, { amount, quantity });
}

/** The pledges with one that is smaller, or without it where nothing of it is left. */
function shrunk({ pledges, last }: Adjusting, pledge: Pledge, by: Measure): Adjusted {
  const { quantity: _whole, unit, ...rest } = pledge;
  const amount = pledge.amount - by.amount;
  const quantity = (pledge.quantity ?? 0) - by.quantity;
  const smaller: Pledge = { ...rest, amount, ...(quantity > 0 && { quantity, unit }) };
  const isGone = amount === 0 && quantity === 0;
  return { pledges: pledges.flatMap((one) => (one !== pledge ? one : isGone ? [] : smaller)), last };
}
