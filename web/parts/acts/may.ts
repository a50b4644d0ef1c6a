import type { ActName, Convention } from '../convention/convention.ts';

/** Whether a reader may do any act of a kind on a convention as it stands, and there is something to do it on. */

type Possible = Pick<Convention, 'possibleActs'>;

export const may = ({ possibleActs }: Possible, ...acts: ActName[]) =>
  acts.some((act) => possibleActs.includes(act));

/** Other readers see what is brought in kind among the contributions. */
export function mayActInKind(convention: Convention): boolean {
  const { awaitsSignature, inKind, deliveries } = convention;
  const isThere = !awaitsSignature && inKind.length + deliveries.length > 0;
  return isThere && may(convention, 'deliver', 'confirmDelivery', 'returnDelivery', 'withdrawDelivery');
}

/** What was paid and is not justified. */
export function mayWriteOff(convention: Possible & Pick<Convention, 'tranches'>): boolean {
  return (
    may(convention, 'proposeResolution') &&
    convention.tranches.some(({ unjustifiedFunds }) => unjustifiedFunds.length > 0)
  );
}

/** The tranches that may be closed before all of their money is spent. */
export function closableTranches(
  convention: Possible & Pick<Convention, 'tranches'>,
): Convention['tranches'] {
  return may(convention, 'closeTranche') ? convention.tranches.filter(({ closable }) => closable) : [];
}

/** Besides calls and payment orders: movements of the account, or money that lies on it and is nobody's yet. */
export function mayAtBank(convention: Possible & Pick<Convention, 'account'>): boolean {
  const { unallocated, uncovered } = convention.account;
  return (
    may(convention, 'recordTransfer', 'recordIncome', 'recordCharge') ||
    may(convention, 'recordPaymentReturn', 'recordPaymentRefusal') ||
    (unallocated.length > 0 && may(convention, 'applyUnallocated', 'returnUnallocated')) ||
    (uncovered > 0 && may(convention, 'coverCharge'))
  );
}
