import { plus } from '../../../kernel/calendar.ts';
import type { Event } from '../events.ts';
import { duties } from '../execution/duties.ts';
import type { Duty } from '../execution/duty.ts';
import type { Convention } from '../state.ts';

/** The duties that each event opens; duties that are settled before the mail is sent are left out. */

/** Of these people are told for the duties alone. */
export const OPEN_DUTIES: readonly Event['type'][] = [
  'DutiesBegun',
  'ConventionSubmitted',
  'PhaseEntered',
  'PledgeMade',
  'PledgeRevised',
  'FundsCalled',
  'AdvanceRecorded',
  'TransferAnnounced',
  'TransferAccepted',
  'ChargeRecorded',
  'PaymentExecuted',
  'ExpenditureJustified',
  'EntryReversed',
  'DeliveryDeclared',
  'DeliveryConfirmed',
  'DeliveryReturned',
  'DeliveryReversed',
  'AmendmentAdopted',
  'ClosureReturned',
  'ConventionResumed',
];

/** The duties that an event has opened and that still stand. */
export function openedDuties(convention: Convention, event: Event): Duty[] {
  return duties(convention).filter((duty) => isOpenedBy(duty, event));
}

function isOpenedBy({ id, kind, subject, tranche, openedAt }: Duty, event: Event): boolean {
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
    case 'ChargeRecorded':
      return kind === 'uncoveredCharge';
    case 'PaymentExecuted':
      return openedAt === event.at && (kind === 'justification' || kind === 'closingReport');
    case 'EntryReversed':
      return kind === 'justification' && event.data.entries.some((entry) => entry.tranche === tranche);
    case 'DeliveryDeclared':
      return kind === 'deliveryConfirmation' && subject === event.data.delivery.id;
    case 'DeliveryReturned':
    case 'DeliveryReversed':
      return kind === 'delivery' && subject === event.data.pledge;
    case 'EnteredIntoForce':
      if (kind === 'transfer') return true;
      return (kind === 'trancheEvidence' || kind === 'delivery') && openedAt <= event.at;
    case 'AmendmentAdopted': {
      const isNew = event.data.pledges?.put?.some(({ id: pledge }) => pledge === subject);
      if (kind === 'delivery') return isNew === true && openedAt <= event.at;
      return kind === 'closingReport' || (kind === 'trancheEvidence' && openedAt <= event.at);
    }
    case 'ConventionResumed':
      return openedAt > plus(event.at, -event.data.delayedBy);
    case 'ConventionReturned':
      return kind === 'submission';
    case 'ConventionSuspended':
      return kind === 'resumption';
    case 'ConventionTerminated':
      return kind === 'justification' || kind === 'closingReport';
    case 'DeliveryConfirmed':
    case 'ExpenditureJustified':
    case 'ResolutionAdopted':
    case 'ResolutionRejected':
    case 'ClosureReturned':
      return kind === 'closingReport';
    default:
      return false;
  }
}
