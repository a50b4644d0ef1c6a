import { fold } from '../../kernel/fold.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import type { Details } from './organisation.ts';
import { phrase, refuse } from './refuse.ts';

/**
 * The guards of an organisation: its ICE, and the number of its receipt, however its signs are written. A suspended one
 * keeps them.
 */
export function guardsOf({
  details: { ice, receipt },
}: {
  details: Pick<Details, 'ice' | 'receipt'>;
}): string[] {
  return [
    ...(ice === undefined ? [] : [`ice#${ice}`]),
    ...(receipt === undefined ? [] : [`receipt#${fold(receipt.number) || receipt.number}`]),
  ];
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
