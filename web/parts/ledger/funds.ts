import type { Tranche } from '../convention/convention.ts';
import { sum } from './sum.ts';

/** The money of a tranche beside what somebody is about to do with it. The API says what there is. In centimes. */

/** Cash of a tranche for one target group, or (without one) for any component. */
export type Fund = Tranche['availableFunds'][number];

/** The fund of one target group, or of none. */
export function held(funds: readonly Fund[], earmark: string | undefined): number {
  return funds.find((fund) => fund.earmark === earmark)?.amount ?? 0;
}

/** A fund beside what an order takes out of it. */
export interface Spending {
  earmark: string | undefined;
  available: number;
  planned: number;
  left: number;
}

/** Each fund that is there or drawn upon, with what the lines that are being written take out of it. */
export function spendingOf(
  funds: readonly Fund[],
  lines: readonly { earmark?: string | undefined; amount?: number | undefined }[],
): Spending[] {
  const earmarks = [...new Set([...funds, ...lines].map(({ earmark }) => earmark))];
  return earmarks.map((earmark) => {
    const available = held(funds, earmark);
    const planned = sum(lines.filter((line) => line.earmark === earmark).map(({ amount }) => amount));
    return { earmark, available, planned, left: available - planned };
  });
}
