import { fold } from '../../kernel/fold.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import type { Province } from '../shared/place-codes.ts';
import type { Details } from './organisation.ts';
import { phrase, refuse } from './refuse.ts';

type Receipt = NonNullable<Details['receipt']>;

/**
 * The guards of an organisation: its ICE, and its receipt, which its number (however its signs are written), its day and
 * the province where it was given tell from all others. A suspended one keeps them.
 */
export function guardsOf({
  details: { ice, receipt, provinces },
}: {
  details: Pick<Details, 'ice' | 'receipt' | 'provinces'>;
}): string[] {
  return [
    ...(ice === undefined ? [] : [`ice#${ice}`]),
    ...(receipt === undefined ? [] : [receiptGuard(receipt, provinces)]),
  ];
}

/** The province where a receipt was given: the one it names, or the only one in which the organisation is. */
export const provinceOfReceipt = (
  { province }: Receipt,
  provinces: Details['provinces'],
): Province | undefined => province ?? (provinces.length === 1 ? provinces[0] : undefined);

function receiptGuard(receipt: Receipt, provinces: Details['provinces']): string {
  const { number, day } = receipt;
  return `receipt#${fold(number) || number}#${day}#${provinceOfReceipt(receipt, provinces) ?? ''}`;
}

/** The refusal of what another organisation has, by the guard that it holds. */
export function organisationKnown(guard: string, by: string): Refusal {
  const [what, value = ''] = guard.split('#');
  const said =
    what === 'ice'
      ? phrase('sameIce', { ice: { name: value } })
      : phrase('sameReceipt', { number: { name: value } });
  return refuse('organisationKnown', { what: said, other: { name: by } });
}
