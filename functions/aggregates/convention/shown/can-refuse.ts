import type { PersonCommand } from '../commands.ts';
import type { RefusalCode } from '../refusals.ts';

/** Which refusals each command can give: the document says it, and the tests hold every refusal against it. */

const TERMS = ['partiesIncomplete', 'proposerNotAParty', 'termsInconsistent', 'planInconsistent'] as const;
const STAGE = ['delayTooShort', 'tacitApprovalNotAllowed', 'planBelowFloor'] as const;
const PLEDGE = [
  'payerDoesNotSign',
  'yearOutsideConvention',
  'componentUnknown',
  'earmarkMisused',
  'targetExceeded',
  'earmarkFloorUnreachable',
] as const;
const PAYMENT = ['componentUnknown', 'earmarkMisused', 'fundsInsufficient', 'componentCostExceeded'] as const;

/** Beyond its role, phase and size. */
export const CAN_REFUSE: Record<PersonCommand, readonly RefusalCode[]> = {
  propose: [...TERMS, ...STAGE, 'alreadyProposed'],
  revise: [...TERMS, ...STAGE, 'planAsksNoParty', 'segregationOfDuties'],
  submit: ['planInconsistent', ...STAGE],
  withdraw: [],
  pledge: [...PLEDGE, 'pledgesTooMany'],
  revisePledge: [...PLEDGE, 'pledgeUnknown', 'pledgeNotYours'],
  withdrawPledge: ['pledgeUnknown', 'pledgeNotYours'],
  confirmPledge: ['pledgeUnknown', 'pledgeNotYours', 'pledgeAlreadyConfirmed', 'segregationOfDuties'],
  decideTask: [
    'taskNotYours',
    'taskClosed',
    'taskDoneByAct',
    'decisionNotPossible',
    'taskTooLate',
    'segregationOfDuties',
    'reasonMissing',
    'delegationNotInForce',
    'deliberationMissing',
    'dateInFuture',
    'deliberationNotCarried',
    'textChanged',
    'referenceMissing',
    'possibleDuplicate',
    'notReady',
    'fundsInsufficient',
    'costBelowPaid',
    'amendmentTouchesCalled',
    'termsInconsistent',
    'planInconsistent',
  ],
  recordReceipt: [
    'callUnknown',
    'dateInFuture',
    'receiptExceedsCall',
    'receiptsTooMany',
    'fundsInsufficient',
    'possibleDuplicate',
  ],
  preparePayment: [...PAYMENT, 'trancheUnknown', 'stepNotReached', 'ordersTooMany'],
  executePayment: [
    ...PAYMENT,
    'orderUnknown',
    'orderNotPayable',
    'trancheUnknown',
    'stepNotReached',
    'segregationOfDuties',
    'possibleDuplicate',
  ],
  provideDocument: ['trancheUnknown', 'documentsTooMany'],
  justifyExpenditure: [
    'trancheUnknown',
    'justificationExceedsDisbursed',
    'documentsTooMany',
    'fundsInsufficient',
    'possibleDuplicate',
  ],
  reportComponent: ['trancheUnknown', 'componentUnknown', 'documentsTooMany'],
  reverse: ['entryUnknown', 'entryNotReversible', 'fundsInsufficient'],
  amend: [
    ...TERMS,
    'amendmentOpen',
    'amendmentsTooMany',
    'amendmentEmpty',
    'amendmentTouchesCalled',
    'pledgeUnknown',
    'pledgesTooMany',
    'notReady',
    'costBelowPaid',
    'fundsInsufficient',
  ],
  suspend: [],
  resume: [],
  terminate: [],
  close: ['closureTooEarly', 'amendmentOpen', 'documentsTooMany'],
};

/** Every command can be refused for the role of whoever gives it, its phase, and the size of the convention. */
export const EVERY_COMMAND: readonly RefusalCode[] = [
  'notFound',
  'notAllowed',
  'wrongPhase',
  'conventionTooLarge',
];
