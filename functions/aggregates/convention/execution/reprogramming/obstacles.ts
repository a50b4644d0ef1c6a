import * as z from 'zod/mini';
import { Centimes, sum } from '../../../../kernel/money.ts';
import type { Phrase } from '../../../../kernel/sentence.ts';
import { ConventionNumber } from '../../formation/numbering.ts';
import { phrase } from '../../phrases/sentence.ts';
import type { Convention } from '../../state.ts';
import { heldReservations } from './reservation.ts';

/** Neither of two conventions closes while money is on its way from one to the other. */

export const TRANSFER_OBSTACLES = [
  /** Kept for another convention, which has not accepted it yet: by the number of its resolution, in centimes. */
  z.strictObject({
    obstacle: z.literal('reservationHeld'),
    number: z.int(),
    target: ConventionNumber,
    amount: Centimes,
  }),
  /** Accepted from another convention, which has not confirmed it yet. */
  z.strictObject({ obstacle: z.literal('transferUnconfirmed'), source: ConventionNumber, amount: Centimes }),
] as const;
const TransferObstacle = z.union(TRANSFER_OBSTACLES);
type TransferObstacle = z.infer<typeof TransferObstacle>;

export function transferObstacles(convention: Convention): TransferObstacle[] {
  const amountOf = ({ parts }: { parts: { amount: number }[] }) => sum(parts.map(({ amount }) => amount));
  return [
    ...heldReservations(convention).map((each) => ({
      ...{ obstacle: 'reservationHeld' as const, number: each.number },
      ...{ target: each.targetNumber, amount: amountOf(each) },
    })),
    ...convention.transfersIn
      .filter(({ status }) => status === 'accepted')
      .map((each) => ({
        ...{ obstacle: 'transferUnconfirmed' as const, source: each.sourceNumber, amount: amountOf(each) },
      })),
  ];
}

export function transferPhrase(obstacle: TransferObstacle): Phrase {
  const { amount } = obstacle;
  if (obstacle.obstacle === 'transferUnconfirmed')
    return phrase('transferUnconfirmed', { amount, number: { name: obstacle.source } });
  return phrase('reservationHeld', { amount, number: { name: obstacle.target } });
}
