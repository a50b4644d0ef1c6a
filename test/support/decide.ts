import type { Command } from '../../functions/aggregates/convention/commands.ts';
import { CONVENTION } from '../../functions/aggregates/convention/index.ts';
import type { StageRules } from '../../functions/aggregates/convention/stage-rules.ts';
import type { Convention } from '../../functions/aggregates/convention/state.ts';
import type { Beside } from '../../functions/kernel/context.ts';
import type { Actor } from '../../functions/kernel/principal.ts';

/** The result of a command on a convention. */
export function decide(
  id: string,
  state: Convention | undefined,
  command: Command,
  actor: Actor,
  now: string,
  beside: Beside<StageRules>,
) {
  return CONVENTION.decide(command, { id, state, actor, now, beside });
}
