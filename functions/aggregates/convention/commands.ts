import * as z from 'zod/mini';
import { Day } from '../../kernel/calendar.ts';
import { Centimes } from '../../kernel/money.ts';
import { Slug } from '../../kernel/slug.ts';
import { line, prose } from '../../kernel/text.ts';
import { AmendmentChanges, Decision, DecisionDetails, PaymentLine } from './convention.ts';
import { SettingsGiven } from './settings.ts';
import {
  ApprovalPlan,
  ComponentStatus,
  DocumentReference,
  PledgeTerms,
  TargetGroup,
  Terms,
} from './terms.ts';

/** Every act that can be brought to a convention, with what it must carry. The API's bodies are these. */

const Reason = prose(4000);
const BankReference = line(200);
/** Said by who was asked (`possibleDuplicate`): it looks like one that is booked, and is another. */
const ConfirmedDistinct = z.optional(z.boolean());
const Id = z.string().check(z.regex(/^[a-z0-9-]{1,80}$/));
const TrancheNumber = z.int().check(z.positive(), z.maximum(60));

export const COMMAND_DATA = {
  propose: z.strictObject({
    terms: Terms,
    settings: z.optional(SettingsGiven),
    plan: z.optional(ApprovalPlan),
  }),
  revise: z.strictObject({
    terms: z.optional(z.partial(Terms)),
    settings: z.optional(SettingsGiven),
    plan: z.optional(ApprovalPlan),
  }),
  submit: z.strictObject({}),
  withdraw: z.strictObject({ reason: Reason }),
  pledge: PledgeTerms,
  revisePledge: z.strictObject({ pledge: Id, terms: PledgeTerms }),
  withdrawPledge: z.strictObject({ pledge: Id }),
  confirmPledge: z.strictObject({ pledge: Id }),
  /** A workflow opens the step that is due on a procedure's road. */
  openStep: z.strictObject({ procedure: Id }),
  /** A workflow's wait has ended: remind, escalate, or let silence speak. */
  chase: z.strictObject({ procedure: Id }),
  /** The stage's calendar has changed: the due dates of open tasks are reckoned anew. */
  reckon: z.strictObject({}),
  decideTask: z.extend(DecisionDetails, {
    task: Id,
    decision: Decision,
    confirmedDistinct: ConfirmedDistinct,
  }),
  recordReceipt: z.strictObject({
    call: Id,
    amount: Centimes,
    valueDate: Day,
    reference: BankReference,
    confirmedDistinct: ConfirmedDistinct,
  }),
  preparePayment: z.strictObject({
    tranche: TrancheNumber,
    lines: z.array(PaymentLine).check(z.minLength(1), z.maxLength(200)),
  }),
  executePayment: z.strictObject({
    order: Id,
    reference: BankReference,
    confirmedDistinct: ConfirmedDistinct,
  }),
  provideDocument: z.strictObject({ tranche: TrancheNumber, document: DocumentReference }),
  justifyExpenditure: z.strictObject({
    tranche: TrancheNumber,
    amount: Centimes,
    earmark: z.optional(TargetGroup),
    document: DocumentReference,
    confirmedDistinct: ConfirmedDistinct,
  }),
  reportComponent: z.strictObject({
    tranche: TrancheNumber,
    component: Slug,
    status: ComponentStatus,
    document: z.optional(DocumentReference),
  }),
  reverse: z.strictObject({ entry: Id, reason: Reason }),
  amend: z.strictObject({ reason: Reason, changes: AmendmentChanges }),
  suspend: z.strictObject({ reason: Reason }),
  resume: z.strictObject({ reason: Reason }),
  terminate: z.strictObject({ reason: Reason }),
  close: z.strictObject({ report: DocumentReference }),
} as const;

export type CommandType = keyof typeof COMMAND_DATA;
export type CommandData<T extends CommandType> = z.infer<(typeof COMMAND_DATA)[T]>;

/** A command: what is asked, and what it carries. */
export type Command = { [T in CommandType]: { type: T; data: CommandData<T> } }[CommandType];

/** The commands that only workflows give. */
export const SYSTEM_COMMANDS = ['openStep', 'chase', 'reckon'] as const satisfies readonly CommandType[];

/** The commands that people give. */
export const PERSON_COMMANDS = [
  'propose',
  'revise',
  'submit',
  'withdraw',
  'pledge',
  'revisePledge',
  'withdrawPledge',
  'confirmPledge',
  'decideTask',
  'recordReceipt',
  'preparePayment',
  'executePayment',
  'provideDocument',
  'justifyExpenditure',
  'reportComponent',
  'reverse',
  'amend',
  'suspend',
  'resume',
  'terminate',
  'close',
] as const satisfies readonly Exclude<CommandType, (typeof SYSTEM_COMMANDS)[number]>[];
export type PersonCommand = (typeof PERSON_COMMANDS)[number];
