import { plus } from '../../../kernel/calendar.ts';
import type { Event } from '../events.ts';
import { duties } from '../execution/duties.ts';
import type { Duty } from '../execution/duty.ts';
import type { Convention } from '../state.ts';

/** The duties that each event opens; duties that are settled before the mail is sent are left out. */

/** Any of these may be the last that a final report waits for, a resumption too: it tells of what was done meanwhile. */
const RIPENING: readonly Event['type'][] = [
  'ReceiptRecorded',
  'UnallocatedApplied',
  'PaymentExecuted',
  'PaymentReturned',
  'PaymentCameBack',
  'PaymentRefused',
  'ExpenditureJustified',
  'EntryReversed',
  'ResolutionAdopted',
  'ResolutionRejected',
  'AmendmentAdopted',
  'AmendmentRejected',
  'DeliveryConfirmed',
  'DeliveryReturned',
  'DeliveryWithdrawn',
  'DeliveryReversed',
  'ReservationTransferred',
  'ReservationReleased',
  'TransferConfirmed',
  'ConventionTerminated',
  'ClosureReturned',
  'ConventionResumed',
];

/** Of these people are told for the duties alone. */
export const OPEN_DUTIES: readonly Event['type'][] = [
  ...RIPENING,
  'DutiesBegun',
  'ConventionSubmitted',
  'ConventionRevised',
  'PhaseEntered',
  'PledgeMade',
  'PledgeRevised',
  'PledgeWithdrawn',
  'FundsCalled',
  'AdvanceRecorded',
  'TransferAnnounced',
  'CentreNoted',
  'TransferAccepted',
  'ChargeRecorded',
  'DeliveryDeclared',
];

/** What an act settles, and what is open again once the act is undone. */
const OPENED_AGAIN: readonly Duty['kind'][] = ['receipt', 'unallocated', 'uncoveredCharge', 'justification'];

/** What rested while a convention was suspended, and must be brought to its end once it is terminated. */
const SETTLED_AFTER_TERMINATION: readonly Duty['kind'][] = ['justification', 'deliveryConfirmation'];

/** The duties that an event has opened and that still stand. */
export function openedDuties(convention: Convention, event: Event): Duty[] {
  return duties(convention).filter((duty) => isOpenedBy(duty, event));
}

function isOpenedBy({ id, kind, subject, openedAt }: Duty, event: Event): boolean {
  if (kind === 'closingReport' && RIPENING.includes(event.type)) return true;
  switch (event.type) {
    case 'DutiesBegun':
      return event.data.duties.some(({ duty }) => duty === id);
    case 'ConventionSubmitted':
    case 'PhaseEntered':
      return kind === 'pledge' && event.data.phase === 'pledging';
    case 'PledgeMade':
      return kind === 'pledgeConfirmation' && subject === event.data.pledge.id;
    case 'PledgeRevised':
      return kind === 'pledgeConfirmation' && subject === event.data.pledge;
    case 'FundsCalled':
      return kind === 'receipt' && event.data.calls.some((call) => call.id === subject);
    case 'AdvanceRecorded':
      return kind === 'unallocated' && subject === event.data.party;
    case 'TransferAccepted':
      return kind === 'unallocated' && event.data.entries.some(({ party }) => party === subject);
    case 'TransferAnnounced':
      return kind === 'transfer' && subject === event.data.source && openedAt === event.at;
    case 'CentreNoted':
      return kind === 'componentReport' && subject === event.data.component && openedAt === event.at;
    case 'ChargeRecorded':
      return kind === 'uncoveredCharge';
    case 'PaymentExecuted':
      return openedAt === event.at && kind === 'justification';
    case 'EntryReversed':
      return openedAt === event.at && OPENED_AGAIN.includes(kind);
    case 'DeliveryDeclared':
      return kind === 'deliveryConfirmation' && subject === event.data.delivery.id;
    case 'DeliveryReturned':
    case 'DeliveryWithdrawn':
    case 'DeliveryReversed':
      return kind === 'delivery' && subject === event.data.pledge;
    case 'EnteredIntoForce':
      if (kind === 'transfer' || kind === 'componentReport') return true;
      return (kind === 'trancheEvidence' || kind === 'delivery') && openedAt <= event.at;
    case 'AmendmentAdopted': {
      const isNew = event.data.pledges?.put?.some(({ id: pledge }) => pledge === subject);
      if (kind === 'delivery') return isNew === true && openedAt <= event.at;
      return kind === 'trancheEvidence' && openedAt <= event.at;
    }
    case 'ConventionResumed':
      return openedAt >= plus(event.at, -event.data.delayedBy);
    case 'PledgeWithdrawn':
    case 'ConventionRevised':
      return kind === 'pledge';
    case 'ConventionReturned':
      return kind === 'submission';
    case 'ConventionSuspended':
      return kind === 'resumption';
    case 'ConventionTerminated':
      return SETTLED_AFTER_TERMINATION.includes(kind);
    case 'ClosureReturned':
      return kind === 'unallocated';
    default:
      return false;
  }
}
