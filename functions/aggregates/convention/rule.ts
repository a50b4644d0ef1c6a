import type * as z from 'zod/mini';
import type { CommandRule } from '../../kernel/command.ts';
import type { Permission } from '../../kernel/permission.ts';
import type { ConventionContext } from './context.ts';
import type { Capacity } from './permissions.ts';
import type { RefusalCode } from './refusals.ts';
import type { Phase } from './state.ts';

/** A command of a convention; the compiler reads what `run` is given off `data`. */
// @__NO_SIDE_EFFECTS__
export function rule<Schema extends z.ZodMiniType, By extends Permission<Capacity, Phase> | 'workflow'>(
  given: CommandRule<ConventionContext, z.output<Schema>, By, RefusalCode> & { data: Schema },
) {
  return given;
}
