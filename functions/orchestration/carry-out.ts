import { CONVENTION } from '../aggregates/convention/index.ts';
import { PROCESS } from '../aggregates/convention/process.ts';
import type { StageRules } from '../aggregates/convention/stage-rules.ts';
import type { Aggregate } from '../kernel/aggregate.ts';
import type { Versioned } from '../kernel/context.ts';
import type { NewEvent } from '../kernel/event.ts';
import type { Process } from '../kernel/process.ts';
import { stageRules } from '../stage.ts';
import { execute } from '../store/execute.ts';
import { openStore } from '../store/table.ts';
import { type Conducted, conducted } from './conducted.ts';

/** What workflows do to an aggregate, whatever its kind. Whoever only reads loads none of its commands. */

const ACTOR = { kind: 'system', name: 'workflow' } as const;
const now = () => new Date().toISOString();

type Act = 'openGroup' | 'applyDeadlines';

/** A kind of aggregate on whose procedures workflows act. */
interface ActedOn {
  letter: string;
  carryOut(id: string, act: Act, procedure: string): Promise<Conducted | undefined>;
}

function acting<
  S extends Versioned,
  E extends NewEvent,
  Key extends object,
  Command extends { type: string },
>(aggregate: Aggregate<S, E, Key, Command, StageRules>, process: Process<S, Command>): ActedOn {
  return {
    letter: aggregate.letter,
    async carryOut(id, act, procedure) {
      const command = process[act](procedure);
      const request = { id, command, actor: ACTOR, rules: stageRules(), now };
      return conducted(process, (await execute(openStore(), aggregate, request)).state);
    },
  };
}

/** The kinds that have procedures, a line each. */
const KINDS: readonly ActedOn[] = [acting(CONVENTION, PROCESS)];

/** Does on a procedure what a workflow asks for; undefined if there is no aggregate of that id. */
export async function command(id: string, act: Act, procedure: string): Promise<Conducted | undefined> {
  return KINDS.find(({ letter }) => id.startsWith(letter))?.carryOut(id, act, procedure);
}
