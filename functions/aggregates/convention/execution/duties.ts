import { dueAfter } from '../../../kernel/procedure/delays.ts';
import { isRipe } from '../closure/obstacles.ts';
import { pledging, submission } from '../formation/duties.ts';
import type { Convention } from '../state.ts';
import { unallocated, uncoveredCharges } from './bank/duties.ts';
import { componentReports } from './centres/duties.ts';
import { type Duty, duty, inTime } from './duty.ts';
import { confirmations, deliveries } from './in-kind/duties.ts';
import { evidence, justifications, receipts } from './money-duties.ts';
import { transfers } from './reprogramming/duties.ts';

/** The duties of a convention: acts that it waits for besides the tasks of its procedures. */
export function duties(convention: Convention): Duty[] {
  switch (convention.phase) {
    case 'draft':
    case 'returned':
      return [submission(convention)];
    case 'pledging':
      return pledging(convention);
    case 'active':
      return [
        ...receipts(convention),
        ...unallocated(convention),
        ...uncoveredCharges(convention),
        ...transfers(convention),
        ...evidence(convention),
        ...componentReports(convention),
        ...justifications(convention),
        ...deliveries(convention),
        ...confirmations(convention),
        ...closing(convention),
      ];
    case 'suspended':
      return [...resumptions(convention), ...unallocated(convention), ...uncoveredCharges(convention)];
    case 'terminated':
      return [
        ...unallocated(convention),
        ...uncoveredCharges(convention),
        ...justifications(convention),
        ...confirmations(convention),
        ...closing(convention),
      ];
    case 'closing':
      return uncoveredCharges(convention);
    default:
      return [];
  }
}

/** The duties to resume a suspended convention, one for each core party that may. */
function resumptions(convention: Convention): Duty[] {
  const openedAt = convention.suspendedAt ?? convention.phaseSince;
  const dueAt = inTime(convention, openedAt);
  return convention.terms.parties
    .filter(({ kind }) => kind !== 'contributor')
    .map(({ id }) => duty({ kind: 'resumption', party: id, about: id, openedAt, dueAt }));
}

/** The final report, once nothing more is to be paid or justified, or the convention was terminated. */
function closing(convention: Convention): Duty[] {
  if (!isRipe(convention)) return [];
  const { phase, phaseSince, books, proposer, settings } = convention;
  const openedAt = phase === 'terminated' ? phaseSince : (books.bookedAt ?? phaseSince);
  const dueAt = dueAfter(convention, openedAt, settings.reportDelay);
  return [duty({ kind: 'closingReport', party: proposer, openedAt, dueAt })];
}
