import { sum } from '../../../kernel/money.ts';

/**
 * The money of a region's plan, as an interval. Part of what parties give to conventions may come out of the envelopes
 * that are announced beside them, and nobody may have said whether it does: such a dirham is never counted twice, and
 * what is not known widens the interval instead. All amounts in centimes.
 */

export interface Interval {
  atLeast: number;
  atMost: number;
}

/** Money that a party gives to a core convention. */
export interface Given {
  amount: number;
  /** `own` is beside every envelope; an envelope's id says out of which; `unknown` may be either. */
  from: 'own' | 'unknown' | { envelope: string };
}

/**
 * What the envelopes of the region and the core conventions bring together. An envelope counts once, with what is given
 * out of it inside; where more is said to come out of it than it holds, it holds at least that. What is unknown lies at
 * best wholly beside the envelopes, at worst inside the room that is left in them.
 */
export function moneyOf(
  envelopes: readonly { id: string; amount: number }[],
  given: readonly Given[],
): Interval {
  const of = (from: 'own' | 'unknown') =>
    sum(given.filter((each) => each.from === from).map(({ amount }) => amount));
  const outOf = (id: string) =>
    sum(
      given
        .filter(({ from }) => typeof from === 'object' && from.envelope === id)
        .map(({ amount }) => amount),
    );
  const filled = envelopes.map(({ id, amount }) => ({ amount, drawn: outOf(id) }));
  const base = sum(filled.map(({ amount, drawn }) => Math.max(amount, drawn))) + of('own');
  const room = sum(filled.map(({ amount, drawn }) => Math.max(0, amount - drawn)));
  const unknown = of('unknown');
  return { atLeast: base + Math.max(0, unknown - room), atMost: base + unknown };
}
