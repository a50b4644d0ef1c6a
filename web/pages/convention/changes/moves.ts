import type { Convention } from '../../../parts/convention/convention.ts';
import { sum } from '../../../parts/ledger/sum.ts';

type Reservation = Convention['reservations'][number];
type TransferIn = Convention['transfersIn'][number];

/** Money that goes to another convention, or comes from one. The amount in centimes. */
export interface Move {
  key: string;
  way: 'to' | 'from';
  other: { id: string; number: string };
  amount: number;
  reservedOn: string;
  status: Reservation['status'] | TransferIn['status'];
}

const amountOf = ({ parts }: Pick<Reservation, 'parts'>) => sum(parts.map(({ amount }) => amount));

/** All that was ever reserved here or announced to this convention, by the day on which it was reserved. */
export function movesOf({
  reservations,
  transfersIn,
}: Pick<Convention, 'reservations' | 'transfersIn'>): Move[] {
  const out = reservations.map((each): Move => {
    const { number, target, targetNumber, reservedOn, status } = each;
    const other = { id: target, number: targetNumber };
    return { key: `to/${number}`, way: 'to', other, amount: amountOf(each), reservedOn, status };
  });
  const back = transfersIn.map((each): Move => {
    const { source, sourceNumber, reservation, reservedOn, status } = each;
    const other = { id: source, number: sourceNumber };
    return {
      key: `from/${source}/${reservation}`,
      way: 'from',
      other,
      amount: amountOf(each),
      reservedOn,
      status,
    };
  });
  return [...out, ...back].sort((a, b) => a.reservedOn.localeCompare(b.reservedOn));
}
