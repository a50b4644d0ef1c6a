import { sum } from '../../../kernel/money.ts';
import { listed } from '../../../kernel/refusal.ts';
import type { Phrase } from '../../../kernel/sentence.ts';
import { phrase } from '../phrases/sentence.ts';
import type { Convention, Pledge } from '../state.ts';
import type { Component, PledgeTerms, Terms } from '../terms.ts';
import { earmarkName, partyName } from './consistency.ts';

export const GAPS = [
  'componentsMissing',
  'contributionsUnbalanced',
  'totalOutsideTarget',
  'pledgeUnconfirmed',
  'pledgeMisplaced',
  'budgetLineMissing',
  'earmarkUnfulfilled',
  'tranchesMissing',
  'tranchesUnbalanced',
] as const;

/** Something that keeps a convention from its signature; `about` says where: a pledge, a group, a funding line. */
export interface Gap {
  gap: (typeof GAPS)[number];
  about?: string;
  expected?: number;
  actual?: number;
}

/**
 * The readiness gate: nothing goes to signature without the list of components, contributions that balance
 * the cost plan and lie in the target range, every pledge confirmed and within the terms as they have become
 * (its year, its component, a component for its earmark), a budget line for each in cash, the earmark floors
 * fulfilled, and a tranche schedule that sums up exactly. Amounts in centimes. Source: the Court of Accounts'
 * findings on conventions signed without these.
 */
export function gaps({ terms, pledges }: Pick<Convention, 'terms' | 'pledges'>): Gap[] {
  const found: Gap[] = [];
  const { pledged, cost, balanced, withinTarget } = totals({ terms, pledges });
  if (terms.components.length === 0) found.push({ gap: 'componentsMissing' });
  if (!balanced) found.push({ gap: 'contributionsUnbalanced', expected: cost, actual: pledged });
  if (!withinTarget) found.push({ gap: 'totalOutsideTarget', actual: pledged });
  for (const pledge of pledges) {
    if (pledge.status !== 'confirmed') found.push({ gap: 'pledgeUnconfirmed', about: pledge.id });
    if (isMisplaced(terms, pledge)) found.push({ gap: 'pledgeMisplaced', about: pledge.id });
    if (pledge.nature === 'cash' && !pledge.budgetLine)
      found.push({ gap: 'budgetLineMissing', about: pledge.id });
  }
  for (const { targetGroup, minimum, pledged, fulfilled } of floors({ terms, pledges })) {
    if (fulfilled) continue;
    found.push({ gap: 'earmarkUnfulfilled', about: targetGroup, expected: minimum, actual: pledged });
  }
  if (terms.tranches.length === 0) found.push({ gap: 'tranchesMissing' });
  else found.push(...trancheGaps({ terms, pledges }));
  return found;
}

/** What is pledged in all, what the works cost, and whether the one meets the other and the target. In centimes. */
export function totals({ terms, pledges }: Pick<Convention, 'terms' | 'pledges'>) {
  const pledged = sum(pledges.map(({ amount }) => amount));
  const cost = sum(terms.components.map((component) => component.cost));
  const { minimum, maximum } = terms.target;
  return {
    pledged,
    cost,
    balanced: pledged === cost,
    withinTarget: pledged >= minimum && pledged <= maximum,
  };
}

/** The least that the terms ask for each target group, with what is pledged for it. Amounts in centimes. */
export function floors({ terms, pledges }: Pick<Convention, 'terms' | 'pledges'>) {
  return terms.earmarkFloors.map((floor) => {
    const own = pledges.filter(({ earmark }) => earmark === floor.targetGroup);
    const pledged = sum(own.map(({ amount }) => amount));
    return { ...floor, pledged, fulfilled: pledged >= floor.minimum };
  });
}

/**
 * Terms can be revised or amended after a pledge was made, away from under it. Cash for a group is paid only to
 * components for that group: without one it would lie on the account until the closure.
 */
function isMisplaced(terms: Terms, { fiscalYear, nature, component: id, earmark }: PledgeTerms): boolean {
  if (fiscalYear < terms.firstYear || fiscalYear > terms.lastYear) return true;
  const isFor = ({ targetGroup }: Component) => earmark === undefined || targetGroup === earmark;
  if (id === undefined) return nature === 'cash' && earmark !== undefined && !terms.components.some(isFor);
  const component = terms.components.find((each) => each.id === id);
  return !component || !isFor(component);
}

function trancheGaps({ terms, pledges }: Pick<Convention, 'terms' | 'pledges'>): Gap[] {
  const fundingLines = new Map<string, { expected: number; actual: number }>();
  const fundingLine = (party: string, earmark: string | undefined) => {
    const key = `${party}/${earmark ?? '-'}`;
    const known = fundingLines.get(key) ?? { expected: 0, actual: 0 };
    fundingLines.set(key, known);
    return known;
  };
  for (const pledge of pledges) {
    if (pledge.nature === 'cash') fundingLine(pledge.party, pledge.earmark).expected += pledge.amount;
  }
  for (const share of terms.tranches.flatMap((tranche) => tranche.shares)) {
    fundingLine(share.party, share.earmark).actual += share.amount;
  }
  return [...fundingLines]
    .filter(([, { expected, actual }]) => expected !== actual)
    .map(([about, amounts]) => ({ gap: 'tranchesUnbalanced', about, ...amounts }));
}

/** The sentence of each gap: with whose pledge or funding line, and with which amounts. */
export function describe(
  found: readonly Gap[],
  { terms, pledges }: Pick<Convention, 'terms' | 'pledges'>,
): Phrase[] {
  return listed(found.map((gap) => describeGap(gap, terms, pledges)));
}

function describeGap(
  { gap, about = '', expected = 0, actual = 0 }: Gap,
  terms: Terms,
  pledges: readonly Pledge[],
) {
  switch (gap) {
    case 'componentsMissing':
    case 'tranchesMissing':
      return phrase(gap);
    case 'contributionsUnbalanced':
      return phrase(gap, { expected, actual });
    case 'totalOutsideTarget':
      return phrase(gap, { actual, ...terms.target });
    case 'pledgeUnconfirmed':
    case 'pledgeMisplaced':
    case 'budgetLineMissing': {
      const pledge = pledges.find((each) => each.id === about);
      const party = partyName(terms, pledge?.party ?? about);
      return phrase(gap, { party, amount: pledge?.amount ?? 0, year: pledge?.fiscalYear ?? 0 });
    }
    case 'earmarkUnfulfilled':
      return phrase(gap, { targetGroup: about, expected, actual });
    case 'tranchesUnbalanced': {
      const [party = '', earmark] = about.split('/');
      const earmarked = earmarkName(earmark === '-' ? undefined : earmark);
      return phrase(gap, { party: partyName(terms, party), earmark: earmarked, expected, actual });
    }
  }
}
