import type { Terms } from '../../../functions/aggregates/convention/terms.ts';
import { caseA } from '../../../scenarios/cases.ts';

/** The case of Rabat-Salé-Kénitra as its people have it before them: in their language, amounts in dirhams. */

export const TODAY = new Date().toISOString().slice(0, 10);
export const YEAR = TODAY.slice(0, 4);
export const MILLION = 100_000_000;

const { terms } = caseA(TODAY);
export const TERMS: Terms = terms;

/** The total of each party, by funding line. */
export const FUNDING_LINES = [
  { party: 'ministry', id: 'ministry-solidarity', earmark: 'women', amount: 6 * MILLION },
  { party: 'ministry', id: 'ministry-solidarity', earmark: undefined, amount: 4 * MILLION },
  { party: 'council', id: 'council-rsk', earmark: undefined, amount: 6 * MILLION },
  { party: 'wilaya', id: 'wilaya-rsk', earmark: undefined, amount: 8 * MILLION },
] as const;

/** The centre that the amendment makes larger, and by how much. */
export const LARGER = { id: 'centre-ma-ken', by: MILLION, tranche: 3 };

/** The terms once the amendment is in force. */
export const AMENDED: Terms = {
  ...terms,
  components: terms.components.map((each) =>
    each.id === LARGER.id ? { ...each, cost: each.cost + LARGER.by } : each,
  ),
  tranches: terms.tranches.map((each) => ({
    ...each,
    shares: each.shares.map((share) =>
      each.n === LARGER.tranche && share.earmark === 'women'
        ? { ...share, amount: share.amount + LARGER.by }
        : share,
    ),
  })),
};

/** An amount as it is typed. */
export const typed = (centimes: number) => (centimes / 100).toFixed(2).replace(/\.00$/, '');

/** An amount as a spreadsheet in French writes it: `476190,47`. */
export const written = (centimes: number) => typed(centimes).replace('.', ',');
