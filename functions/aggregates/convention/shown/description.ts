import { type Description, saidOfCommands } from '../../../kernel/description.ts';
import { Assignee } from '../../../kernel/procedure/schema.ts';
import { DocumentReference } from '../../shared/document.ts';
import { AmendmentChanges } from '../amendment/changes.ts';
import { COMMANDS } from '../commands.ts';
import { Event } from '../events.ts';
import { Entry } from '../execution/entries.ts';
import { Call, FiledDocument, PaymentLine, PaymentOrder } from '../execution/records.ts';
import { ResolutionMatter } from '../execution/resolution.ts';
import { WORDS } from '../phrases/words.ts';
import { Deliberation, Procedure, Step, Task } from '../procedures/tasks.ts';
import { Settings } from '../settings.ts';
import { Convention, Pledge } from '../state.ts';
import * as terms from '../terms.ts';
import { CONVENTION_ANSWERS } from './answers.ts';
import {
  AmendmentView,
  ConventionView,
  DeliveryView,
  InKindView,
  OrderView,
  PledgeView,
  ResolutionView,
  TrancheView,
} from './convention-answer.ts';
import { EXAMPLES } from './examples.ts';
import { Summary } from './summary.ts';
import { AskedTask, INBOX_ROWS, TASK_DETAILS } from './task-answers.ts';

/** The words of conventions in the API's document. */

const SCHEMAS = {
  AmendmentChanges,
  AmendmentView,
  ApprovalPlan: terms.ApprovalPlan,
  Assignee,
  Call,
  Component: terms.Component,
  Condition: terms.Condition,
  Convention: ConventionView,
  ConventionSummary: Summary,
  Deliberation,
  DeliveryView,
  InKindView,
  Document: DocumentReference,
  Entry,
  Event,
  FiledDocument,
  OrderView,
  Party: terms.Party,
  PaymentLine,
  PaymentOrder,
  Phase: Convention.shape.phase,
  Pledge,
  PledgeTerms: terms.PledgeTerms,
  PledgeView,
  Procedure,
  ResolutionMatter,
  ResolutionView,
  Settings,
  Step,
  Task,
  AskedTask,
  Terms: terms.Terms,
  Tranche: terms.Tranche,
  TrancheView,
};

const PARAMETERS = {
  id: 'The id of the convention or, under /v1/tasks, of the task',
  pledgeId: 'The id of the pledge, as the convention lists it',
  callId: 'The id of the call for funds, as the convention lists it',
  orderId: 'The id of the payment order, as the convention lists it',
  deliveryId: 'The id of the delivery, as the convention lists it',
  n: 'The number of the tranche, or of the reservation (that of the resolution which made it), from 1',
  phase: 'Only conventions in this phase',
  region: 'Only conventions of this region, by its ISO 3166-2 code',
  province: 'Only conventions with works in this prefecture or province, by its ISO 3166-2 code',
  party: 'Only conventions in which this party takes part, by its id',
  text: 'Only conventions whose titles, numbers or reference have all of these words or parts of words, in any order and spelling, in Arabic without regard to the article',
  overdue: 'Only conventions that wait for somebody beyond the due date',
  amendment: 'The number of an open amendment: its text, instead of the one in force',
  at: 'The number of an event: the text as it was after it',
  asOf: 'An instant, or a day in Morocco up to its end',
  by: 'Whether `asOf` goes by the days of the bank (value) or by the instants of booking: a day goes by the first unless said, an instant by the second',
};

const HEADINGS = {
  Acts: 'What parties do to a convention: from its proposal to its closure.',
  Money:
    'What moves money or proves its use: calls, payment orders, evidence, deliveries in kind, reversals.',
};

export const CONVENTION_DESCRIPTION: Description = {
  noun: 'convention',
  answers: CONVENTION_ANSWERS,
  asks: { rows: INBOX_ROWS, details: TASK_DETAILS },
  examples: EXAMPLES,
  schemas: SCHEMAS,
  parameters: PARAMETERS,
  headings: HEADINGS,
  ...saidOfCommands({
    commands: COMMANDS,
    tooLarge: 'conventionTooLarge',
    words: WORDS,
    whilst: 'while the convention is in',
  }),
  unknownTo: 'all but members of the convention',
};
