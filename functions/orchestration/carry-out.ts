import { PROCEDURE_AGGREGATES } from '../aggregates/procedure-aggregates.ts';
import { stageRules } from '../stage.ts';
import { execute } from '../store/execute.ts';
import { openStore } from '../store/table.ts';
import { type ProcessView, processView } from './process-view.ts';

/** The commands of workflows to an aggregate, whatever its kind. A module that only reads does not load this. */

const ACTOR = { kind: 'system', name: 'workflow' } as const;
const now = () => new Date().toISOString();

type Act = 'openGroup' | 'applyDeadlines';

/** Does on a procedure what a workflow asks for; undefined if no kind with procedures has such ids. */
export async function command(id: string, act: Act, procedure: string): Promise<ProcessView | undefined> {
  const kind = PROCEDURE_AGGREGATES.find(({ letter }) => id.startsWith(letter));
  return kind?.with(async (aggregate, process) => {
    const request = { id, command: process[act](procedure), actor: ACTOR, rules: stageRules(), now };
    return processView(process, (await execute(openStore(), aggregate, request)).state);
  });
}
