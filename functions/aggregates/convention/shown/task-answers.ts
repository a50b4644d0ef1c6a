import * as z from 'zod/mini';
import { Day } from '../../../kernel/calendar.ts';
import { AuthorShown } from '../../../kernel/principal.ts';
import { Decision } from '../../../kernel/procedure/schema.ts';
import { PERSON_COMMANDS } from '../commands.ts';
import { AskedMoney } from '../execution/asked-money.ts';
import { Duty } from '../execution/duty.ts';
import { Task } from '../procedures/tasks.ts';
import { Component } from '../terms.ts';
import { ConventionRef, Summary } from './summary.ts';

/** What is asked of people, as schemas of the API's answers: in inboxes, by itself, and within a convention. */

/** A task under the id that the addresses use: its convention's and its own. A tacit approval has no decider. */
export const TaskView = z.extend(z.omit(Task, { decidedBy: true, round: true, countedFrom: true }), {
  /** The day in Morocco on which it is due. */
  dueOn: Day,
  /** The tranche whose procedure it belongs to. */
  tranche: z.optional(z.int()),
  decidedBy: z.optional(AuthorShown),
});

/** A task with what its reader may decide on it now. */
export const AskedTask = z.extend(TaskView, { decisions: z.array(Decision) });

/** The request that settles what is asked. */
const Act = z.strictObject({ command: z.enum(PERSON_COMMANDS), method: z.literal('POST'), path: z.string() });

/** The request to people, in the reader's language, and the HTTP request that settles it. */
export const asked = { asked: z.string(), act: Act };

const inInbox = { ...asked, convention: ConventionRef, money: z.optional(AskedMoney) };
/** The component whose state is to be reported. */
const component = z.optional(Component.shape.title);

/** A duty under the id that the addresses use. */
const DutyView = z.extend(Duty, { dueOn: Day });

/** The rows of an inbox: a task, or a duty. */
export const INBOX_ROWS = [z.extend(TaskView, inInbox), z.extend(DutyView, { ...inInbox, component })];

/** A task with its possible decisions and the hash of the text to be signed; or a duty. */
export const TASK_DETAILS = [
  z.extend(TaskView, { ...asked, decisions: z.array(Decision), textHash: z.string(), convention: Summary }),
  z.extend(DutyView, { ...asked, convention: Summary }),
];
