import { fold } from '../../kernel/fold.ts';
import type { Details } from './organisation.ts';

/**
 * What no two organisations of the register have: their ICE, and the number of their receipt, however its signs are
 * written. A suspended one keeps them.
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
