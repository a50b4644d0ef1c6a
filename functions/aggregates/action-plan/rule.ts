import type * as z from 'zod/mini';
import type { CommandRule } from '../../kernel/command.ts';
import type { Permission } from '../../kernel/permission.ts';
import type { Phase } from './action-plan.ts';
import type { ActionPlanContext } from './context.ts';
import type { Capacity } from './permissions.ts';
import type { RefusalCode } from './refusals.ts';

/** A command of an action plan; the compiler reads what `run` is given off `data`. */
export const rule = <Schema extends z.ZodMiniType, By extends Permission<Capacity, Phase> | 'workflow'>(
  given: CommandRule<ActionPlanContext, z.output<Schema>, By, RefusalCode> & { data: Schema },
) => given;
