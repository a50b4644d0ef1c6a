import type { CommandData } from '../../functions/aggregates/convention/commands.ts';
import type { Terms } from '../../functions/aggregates/convention/terms.ts';
import { person } from '../../scenarios/cases.ts';
import { Life } from './life.ts';
import { SMALL, smallPledges, smallTerms } from './small.ts';

/**
 * The pledges of the small convention with more in kind: the contributor, who carries the works, gives the land (p5:
 * 10,000 centimes for 1,000 m²), and the wilaya seconds staff (p6: 24 person-months without a value). The council holds
 * the account.
 */
export function pledgesInKind(
  today: string,
  land: Partial<CommandData<'pledge'>> = {},
): ReturnType<typeof smallPledges> {
  const plot = { description: 'Titre foncier 1234/20', quantity: 100_000, unit: 'squareMetre' as const };
  const pledges = smallPledges(today).map((each) =>
    each.terms.nature === 'land' ? { ...each, terms: { ...each.terms, ...plot, ...land } } : each,
  );
  const seconded = { quantity: 2_400, unit: 'personMonth' as const, description: 'Deux éducateurs' };
  const { firstYear } = smallTerms(today);
  const staff = { fiscalYear: firstYear, nature: 'staff' as const, amount: 0, ...seconded };
  return [...pledges, { party: SMALL.wilaya, terms: staff }];
}

/** Such a convention in force. */
export function livingInKind(
  land: Partial<CommandData<'pledge'>> = {},
  changed: (terms: Terms) => Partial<Terms> = () => ({}),
): Life {
  const life = new Life();
  const terms = smallTerms(life.today);
  life.propose({ terms: { ...terms, ...changed(terms) } }, SMALL.ministry);
  return life.reach('active', pledgesInKind(life.today, land));
}

/** A life in which a delivery was withdrawn, one returned, one confirmed, and that one reversed. */
export function lifeWithDeliveries(): Life {
  const life = livingInKind();
  const receiver = person(SMALL.council, 'approver');
  const officer = person(SMALL.contributor, 'officer');
  const reasoned = (delivery: string) => ({ delivery, reason: 'Erreur' });
  life.declare('p5', { quantity: 1_000 });
  life.act({ type: 'withdrawDelivery', data: reasoned('d1') }, officer);
  life.declare('p5', { quantity: 2_000 });
  life.act({ type: 'returnDelivery', data: reasoned('d2') }, receiver);
  life.declare('p5', { quantity: 3_000 }).confirm();
  life.act({ type: 'returnDelivery', data: reasoned('d3') }, receiver);
  return life;
}
