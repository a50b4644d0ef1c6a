import assert from 'node:assert/strict';
import { COMMANDS, type Command } from '../../functions/aggregates/convention/commands.ts';
import type { Event } from '../../functions/aggregates/convention/events.ts';
import { CONVENTION } from '../../functions/aggregates/convention/index.ts';
import type { StageRules } from '../../functions/aggregates/convention/stage-rules.ts';
import type { Convention } from '../../functions/aggregates/convention/state.ts';
import type { Beside } from '../../functions/kernel/context.ts';
import { PERMISSION_REFUSALS } from '../../functions/kernel/permission.ts';
import type { Actor } from '../../functions/kernel/principal.ts';
import type { Refusal } from '../../functions/kernel/refusal.ts';

/**
 * The result of a command on a convention whose earlier events are `trail`; its refusal must be one of those that the
 * command names.
 */
export function decide(
  id: string,
  state: Convention | undefined,
  command: Command,
  actor: Actor,
  now: string,
  beside: Beside<StageRules>,
  trail: readonly Event[] = [],
) {
  const { events: seqs = [], others: asked = [] } = CONVENTION.needs(command, now, id);
  const events = trail.filter(({ seq }) => seqs.includes(seq));
  const others = new Map(
    [...(beside.others ?? [])].filter(([other]) => asked.some((each) => each.id === other)),
  );
  const result = CONVENTION.decide(command, { id, state, actor, now, beside: { ...beside, events, others } });
  if ('refusal' in result) assertNamed(command, result.refusal);
  return result;
}

/** The document has the refusals of a command from its literal. */
function assertNamed({ type }: Command, { code }: Refusal): void {
  const codes: readonly string[] = [...PERMISSION_REFUSALS, ...COMMANDS[type].refuses];
  assert.ok(codes.includes(code), `${type} does not say that it refuses with ${code}`);
}
