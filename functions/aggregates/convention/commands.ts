import { type CommandOf, type DataOf, type GivenByPeople, givenByPeople } from '../../kernel/command.ts';
import { isAllowed } from '../../kernel/permission.ts';
import type { Person } from '../../kernel/principal.ts';
import { amend } from './amendment/amendment.ts';
import { close } from './closure/closure.ts';
import { terminate } from './closure/ending.ts';
import { recordCharge, recordIncome } from './execution/bank/account.ts';
import { coverCharge } from './execution/bank/cover.ts';
import { recordPaymentRefusal, recordPaymentReturn } from './execution/bank/payment-return.ts';
import { recordTransfer } from './execution/bank/transfer.ts';
import { applyUnallocated, returnUnallocated } from './execution/bank/unallocated.ts';
import { noteCentre } from './execution/centres/noting.ts';
import { justifyExpenditure, provideDocument, reportComponent } from './execution/evidence.ts';
import {
  confirmDelivery,
  deliver,
  returnDelivery,
  withdrawDelivery,
} from './execution/in-kind/deliveries.ts';
import { executePayment, preparePayment } from './execution/payment-orders.ts';
import { recordReceipt } from './execution/receipts.ts';
import { acceptTransfer } from './execution/reprogramming/acceptance.ts';
import {
  noteTransfer,
  settleReservation,
  withdrawReservation,
} from './execution/reprogramming/settlement.ts';
import { proposeResolution } from './execution/resolutions.ts';
import { reverse } from './execution/reversal.ts';
import { resume, suspend } from './execution/suspension.ts';
import { closeTranche } from './execution/tranche-closing.ts';
import { confirmPledge, pledge, revisePledge, withdrawPledge } from './formation/pledges.ts';
import { propose, submit, withdraw } from './formation/proposal.ts';
import { revise } from './formation/revise.ts';
import { MEMBERSHIP } from './permissions.ts';
import { decideTask } from './procedures/approval.ts';
import { applyDeadlines, openGroup, reckon } from './procedures/commands.ts';
import type { Convention } from './state.ts';

/** Every act that can be brought to a convention. The API's bodies are what they carry. */
export const COMMANDS = {
  propose,
  revise,
  submit,
  withdraw,
  pledge,
  revisePledge,
  withdrawPledge,
  confirmPledge,
  openGroup,
  applyDeadlines,
  reckon,
  decideTask,
  recordReceipt,
  recordTransfer,
  applyUnallocated,
  returnUnallocated,
  recordPaymentReturn,
  recordPaymentRefusal,
  recordIncome,
  recordCharge,
  coverCharge,
  preparePayment,
  executePayment,
  provideDocument,
  justifyExpenditure,
  reportComponent,
  noteCentre,
  deliver,
  confirmDelivery,
  withdrawDelivery,
  returnDelivery,
  closeTranche,
  reverse,
  proposeResolution,
  withdrawReservation,
  settleReservation,
  acceptTransfer,
  noteTransfer,
  amend,
  suspend,
  resume,
  terminate,
  close,
} as const;

export type CommandType = keyof typeof COMMANDS;
export type Commands = DataOf<typeof COMMANDS>;
export type CommandData<T extends CommandType> = Commands[T];
export type Command = CommandOf<Commands>;

/** The commands that people give. */
export type PersonCommand = GivenByPeople<typeof COMMANDS>;

export const PERSON_COMMANDS: readonly PersonCommand[] = givenByPeople(COMMANDS);

/** The commands that a person may give to this convention now, by role, party and phase. */
export function possibleActs(person: Person, convention: Convention): PersonCommand[] {
  return PERSON_COMMANDS.filter((type) => isAllowed(COMMANDS[type].by, MEMBERSHIP, convention, person));
}
