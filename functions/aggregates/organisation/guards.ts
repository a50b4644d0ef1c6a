import { fold } from '../../kernel/fold.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import type { Province } from '../shared/place-codes.ts';
import { organisationIdOf } from './id.ts';
import type { Details, Organisation } from './organisation.ts';
import { phrase, refuse } from './refuse.ts';

type Receipt = NonNullable<Details['receipt']>;

type Guarded = Pick<Organisation, 'id' | 'status' | 'merge'> & {
  details: Pick<Details, 'ice' | 'receipt' | 'provinces'>;
};

/**
 * The guards of an organisation: its ICE, and its receipt, which its number (however its signs are written), its day and
 * the province where it was given tell from all others. A suspended or merged one keeps them. A proposed merge has both
 * entries, and one that is merged has itself for good: so no entry is in two merges at once, none is merged that another
 * is about to be merged into, and no chain of merges can become a circle.
 */
export function guardsOf({ id, details: { ice, receipt, provinces }, merge, status }: Guarded): string[] {
  return [
    ...(ice === undefined ? [] : [`ice#${ice}`]),
    ...(receipt === undefined ? [] : [receiptGuard(receipt, provinces)]),
    ...(merge || status === 'merged' ? [`merge#${id}`] : []),
    ...(merge ? [`merge#${organisationIdOf(merge.into)}`] : []),
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
  if (what === 'merge') return refuse('mergeUnderWay', { other: { name: by } });
  const said =
    what === 'ice'
      ? phrase('sameIce', { ice: { name: value } })
      : phrase('sameReceipt', { number: { name: value } });
  return refuse('organisationKnown', { what: said, other: { name: by } });
}
