import { sum } from '../../../../parts/ledger/sum.ts';
import { decisionWord } from '../../decision-word.ts';
import {
  type DataOf,
  type EventSentence,
  type EventSentences,
  revisedParts,
  type Writing,
} from './trail-events.ts';

/** The sentences of the trail for the formation: the proposal, the pledges, and the tasks. */

const reason = ({ reason: quote }: { reason: string }): EventSentence => ({ quote });

/** The longest list of people that is read as a sentence. */
const NAMED = 4;

function pledgeValues(
  {
    nature,
    amount,
    quantity,
    unit,
    fiscalYear,
    earmark,
  }: Omit<DataOf['PledgeMade']['pledge'], 'id' | 'party' | 'status' | 'preparedBy'>,
  write: Writing,
) {
  return {
    amount: nature === 'cash' ? write.money(amount) : write.measure({ amount, quantity, unit }),
    nature: write.nature(nature),
    year: String(fiscalYear),
    group: write.group(earmark),
  };
}

function taskValues(id: string, write: Writing) {
  const task = write.task(id);
  return {
    task: task ? write.asked(task.kind) : id,
    who: task ? write.assignee(task.assignee) : '',
  };
}

/** The days off that a convention was told of, and those that are none any more. */
function daysOffValues(
  { holidays = [], yearly = [], withdrawn = [] }: DataOf['DueDatesMoved'],
  write: Writing,
) {
  const day = (value: string) => (value.length === 'MM-DD'.length ? write.monthDay(value) : write.day(value));
  const listed = (days: readonly string[]) => (days.length > 0 ? write.list(days) : 'none');
  const named = holidays.map(({ day: single, name }) => `${day(single)} (${write.text(name)})`);
  return { days: listed([...named, ...yearly.map(day)]), withdrawn: listed(withdrawn.map(day)) };
}

/** The due dates that have moved, and whose they are. */
function movedDates({ tasks, duties }: DataOf['DueDatesMoved'], write: Writing): string {
  const ofTasks = tasks.map(({ task: id, dueAt }) => {
    const { task, who } = taskValues(id, write);
    return `${task} (${who}): ${write.day(dueAt)}`;
  });
  const ofDuties = duties.map(({ kind, dueAt }) => `${write.asked(kind)}: ${write.day(dueAt)}`);
  const moved = [...new Set([...ofTasks, ...ofDuties])];
  return moved.length > 0 ? write.list(moved) : 'none';
}

export const FORMATION = {
  ConventionProposed: ({ proposer, terms }, write) => ({
    values: {
      party: write.party(proposer),
      cost: write.money(sum(terms.components.map((component) => component.cost))),
    },
  }),
  ConventionRevised: (data, write) => ({
    values: { what: write.list(revisedParts(data).map(write.changed)) || 'none' },
  }),
  ConventionSubmitted: ({ phase }, write) => ({ values: { phase: write.phase(phase) } }),
  ConventionWithdrawn: reason,
  PledgeMade: ({ pledge }, write) => ({
    values: { party: write.party(pledge.party), ...pledgeValues(pledge, write) },
  }),
  PledgeRevised: ({ pledge, terms }, write) => ({ values: { pledge, ...pledgeValues(terms, write) } }),
  PledgeWithdrawn: ({ pledge }) => ({ values: { pledge } }),
  PledgeConfirmed: ({ pledge, entries }, write) => ({
    values: { pledge, amount: write.money(sum(entries.map((entry) => entry.amount))) },
  }),
  StepOpened: ({ tasks }, write) => ({
    values: {
      tasks: write.list([...new Set(tasks.map((task) => write.asked(task.kind)))]),
      who: write.list([...new Set(tasks.map((task) => write.assignee(task.assignee)))].slice(0, NAMED)),
      more: Math.max(0, tasks.length - NAMED),
      due: write.day(tasks[0]?.dueAt ?? ''),
    },
  }),
  TaskDecided: ({ task, decision, details }, write) => ({
    values: {
      ...taskValues(task, write),
      decision: write.decision(decisionWord(write.task(task)?.kind, decision)),
      number: details.deliberation?.number ?? 'none',
      delegation: details.delegation?.reference ?? 'none',
    },
    quote: details.comment,
  }),
  TaskReminded: ({ task }, write) => ({ values: taskValues(task, write) }),
  TaskEscalated: ({ task, to, dueAt }, write) => ({
    values: { ...taskValues(task, write), to: write.assignee(to), due: write.day(dueAt) },
  }),
  DueDatesMoved: (data, write) => ({
    values: { why: data.why, ...daysOffValues(data, write), moved: movedDates(data, write) },
  }),
  DutiesBegun: ({ duties }, write) => ({
    values: {
      duties: write.list(duties.map(({ kind, dueAt }) => `${write.asked(kind)} (${write.day(dueAt)})`)),
    },
  }),
  TaskApprovedTacitly: ({ task }, write) => ({ values: taskValues(task, write) }),
  StepConcluded: ({ procedure, order, outcome }, write) => {
    const kind = write.step(procedure, order);
    return {
      values: {
        procedure: write.procedure(procedure),
        step: kind === undefined ? 'none' : write.asked(kind),
        outcome: write.outcome(outcome),
      },
    };
  },
  PhaseEntered: ({ phase }, write) => ({ values: { phase: write.phase(phase) } }),
  ConventionReturned: reason,
  ConventionRejected: reason,
  ConventionLapsed: reason,
} satisfies Partial<EventSentences>;
