import type { Convention } from '../convention/convention.ts';

/** What a reader may do about money between conventions. */

/** The tranches of which something is left that no payment order counts on. */
export function openTranches({ tranches }: Pick<Convention, 'tranches'>): Convention['tranches'] {
  return tranches.filter(({ unorderedFunds }) => unorderedFunds.length > 0);
}

export const mayReprogramme = (convention: Convention) =>
  convention.possibleActs.includes('proposeResolution') && openTranches(convention).length > 0;

/** The transfers that wait for the acceptance of this reader. */
export const acceptable = ({ possibleActs, transfersIn }: Convention) =>
  possibleActs.includes('acceptTransfer') ? transfersIn.filter(({ status }) => status === 'announced') : [];

/** The reservations that this reader may withdraw. */
export const withdrawable = ({ possibleActs, reservations }: Convention) =>
  possibleActs.includes('withdrawReservation')
    ? reservations.filter(({ status }) => status === 'reserved')
    : [];

export const hasTransferActs = (convention: Convention) =>
  mayReprogramme(convention) || acceptable(convention).length + withdrawable(convention).length > 0;
