import type { Process } from '../../../kernel/process.ts';
import type { Command } from '../commands.ts';
import type { Convention } from '../state.ts';
import { awaited, comingGroups, isOver, runsNeeded } from './progress.ts';

/** The procedures of a convention, as workflows see them: formation, amendments, tranches, closure. */
export const PROCESS: Process<Convention, Command> = {
  runsNeeded,
  comingGroups,
  awaited,
  isOver,
  overdueTasks: ({ tasks }, now) =>
    tasks.filter(({ status, dueAt }) => status === 'open' && dueAt < now).length,
  openGroup: (procedure) => ({ type: 'openGroup', data: { procedure } }),
  applyDeadlines: (procedure) => ({ type: 'applyDeadlines', data: { procedure } }),
};
