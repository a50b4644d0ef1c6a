import { withDaysOff } from '../../../kernel/days-off.ts';
import {
  withStepConcluded,
  withStepOpened,
  withTaskApprovedTacitly,
  withTaskDecided,
  withTaskEscalated,
  withTaskReminded,
} from '../../../kernel/procedure/evolve.ts';
import { withTasksMoved } from '../../../kernel/procedure/reckon.ts';
import type { ChapterFolds } from '../changes.ts';
import type { EventData } from '../events.ts';
import type { Convention } from '../state.ts';

/** How the events of procedures, their tasks and due dates change a convention. */

export const PROCEDURES = {
  StepOpened: (c, { data }) => ({ ...c, ...withStepOpened(c, data) }),
  StepConcluded: (c, { data }) => ({ ...c, ...withStepConcluded(c, data) }),
  TaskDecided: (c, event) => ({ ...c, tasks: withTaskDecided(c.tasks, event.data, event) }),
  TaskReminded: (c, { data }) => ({ ...c, tasks: withTaskReminded(c.tasks, data) }),
  TaskEscalated: (c, { data, at }) => ({ ...c, tasks: withTaskEscalated(c.tasks, data, at) }),
  TaskApprovedTacitly: (c, { data, at }) => ({ ...c, tasks: withTaskApprovedTacitly(c.tasks, data, at) }),
  DueDatesMoved: (c, { data, at }) => dueDatesMoved(c, data, at),
  /** A duty follows from the convention as it stands: the event is for those who are told. */
  DutiesBegun: (c) => c,
} satisfies ChapterFolds;

function dueDatesMoved(c: Convention, data: EventData<'DueDatesMoved'>, at: string): Convention {
  const tasks = withTasksMoved(c.tasks, data.tasks);
  const { holidays = [], yearly = [], withdrawn = [] } = data;
  const added = [...yearly, ...holidays.map(({ day }) => day)];
  return { ...c, tasks, daysOff: withDaysOff(c.daysOff, { added, withdrawn }, at) };
}
