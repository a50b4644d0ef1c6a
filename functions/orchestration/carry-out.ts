import { CONDUCTED } from '../aggregates/conducted.ts';
import { stageRules } from '../stage.ts';
import { execute } from '../store/execute.ts';
import { openStore } from '../store/table.ts';
import { type Conducted, conducted } from './conducted.ts';

/** What workflows do to an aggregate, whatever its kind. Whoever only reads loads none of its commands. */

const ACTOR = { kind: 'system', name: 'workflow' } as const;
const now = () => new Date().toISOString();

type Act = 'openGroup' | 'applyDeadlines';

/** Does on a procedure what a workflow asks for; undefined if no kind with procedures has such ids. */
export async function command(id: string, act: Act, procedure: string): Promise<Conducted | undefined> {
  const kind = CONDUCTED.find(({ letter }) => id.startsWith(letter));
  return kind?.with(async (aggregate, process) => {
    const request = { id, command: process[act](procedure), actor: ACTOR, rules: stageRules(), now };
    return conducted(process, (await execute(openStore(), aggregate, request)).state);
  });
}
