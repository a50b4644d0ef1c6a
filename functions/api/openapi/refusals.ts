import type { PersonCommand } from '../../aggregates/convention/commands.ts';
import { REFUSALS, type RefusalCode } from '../../aggregates/convention/refusals.ts';
import { STORE_REFUSALS } from '../../store/refusals.ts';
import type { Documented } from '../command.ts';
import { API_REFUSALS } from '../refusals.ts';
import type { ReadRoute } from '../routes/read.ts';

/** Which refusals each operation can give, by status. */

const TERMS = ['partiesIncomplete', 'proposerNotAParty', 'termsInconsistent', 'planInconsistent'] as const;
const STAGE = ['delayTooShort', 'silenceNotAssent', 'planBelowFloor'] as const;
const PLEDGE = [
  'payerDoesNotSign',
  'yearOutsideConvention',
  'componentUnknown',
  'earmarkMisused',
  'targetExceeded',
  'earmarkFloorUnreachable',
] as const;
const PAYMENT = ['componentUnknown', 'earmarkMisused', 'fundsInsufficient', 'componentCostExceeded'] as const;

/** What the domain can refuse of each act, beyond its role, phase and size. The tests hold every refusal against it. */
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

const ALL = { ...REFUSALS, ...STORE_REFUSALS, ...API_REFUSALS };
type Code = keyof typeof ALL;

/** What anybody can be refused, whatever they ask. */
const ALWAYS: readonly Code[] = [
  'queryInvalid',
  'identityIncomplete',
  'rolesUnknown',
  'partyUnclear',
  'tooBusy',
  'internalError',
];

/** What every act can be refused for: its form, its role, its phase, and that others were faster. */
export const EVERY_ACT: readonly Code[] = [
  'bodyNotJson',
  'bodyInvalid',
  'bodyTooLarge',
  'contentTypeUnsupported',
  'idempotencyKeyMissing',
  'idempotencyKeyReused',
  'ifMatchInvalid',
  'versionMismatch',
  'notFound',
  'notAllowed',
  'wrongPhase',
  'conventionTooLarge',
];

/** Codes by their status, in the order of the statuses. */
function byStatus(codes: readonly Code[]): [status: number, codes: Code[]][] {
  const statuses = [...new Set(codes.map((code) => ALL[code].status))].sort((a, b) => a - b);
  return statuses.map((status) => [
    status,
    [...new Set(codes)].filter((code) => ALL[code].status === status),
  ]);
}

/** What a change of the stage's calendar can be refused for. */
const CALENDAR: readonly Code[] = [
  'bodyNotJson',
  'bodyInvalid',
  'bodyTooLarge',
  'contentTypeUnsupported',
  'notFound',
  'notAllowed',
  'holidayKnown',
  'holidayUnknown',
  'holidaysTooMany',
];

export function refusalsOfAct({ acts, needsIfMatch, repeatsHarmlessly }: Documented) {
  if (repeatsHarmlessly) return byStatus([...ALWAYS, ...CALENDAR]);
  const own = acts.flatMap((act) => CAN_REFUSE[act]);
  return byStatus([
    ...ALWAYS,
    ...EVERY_ACT,
    ...own,
    ...(needsIfMatch ? (['preconditionRequired'] as const) : []),
  ]);
}

export function refusalsOfRead({ route }: ReadRoute, isPaged: boolean) {
  return byStatus([
    ...ALWAYS,
    ...(route.includes('{id}') ? (['notFound'] as const) : []),
    ...(route.endsWith('/text') ? (['procedureUnknown'] as const) : []),
    ...(isPaged ? (['cursorInvalid'] as const) : []),
  ]);
}
