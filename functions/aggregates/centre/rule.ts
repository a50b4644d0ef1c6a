import type * as z from 'zod/mini';
import type { CommandRule } from '../../kernel/command.ts';
import type { Permission } from '../../kernel/permission.ts';
import type { Status } from './centre.ts';
import type { CentreContext } from './context.ts';
import type { Capacity } from './permissions.ts';
import type { RefusalCode } from './refusals.ts';

/** A command of a centre; the compiler reads what `run` is given off `data`. */
export const rule = <Schema extends z.ZodMiniType, By extends Permission<Capacity, Status> | 'workflow'>(
  given: CommandRule<CentreContext, z.output<Schema>, By, RefusalCode> & { data: Schema },
) => given;
