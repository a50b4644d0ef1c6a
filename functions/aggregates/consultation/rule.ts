import type * as z from 'zod/mini';
import type { CommandRule } from '../../kernel/command.ts';
import type { Permission } from '../../kernel/permission.ts';
import type { Phase } from './consultation.ts';
import type { ConsultationContext } from './context.ts';
import type { Capacity } from './permissions.ts';
import type { RefusalCode } from './refusals.ts';

/** A command of a consultation; the compiler reads what `run` is given off `data`. */
export const rule = <Schema extends z.ZodMiniType, By extends Permission<Capacity, Phase> | 'workflow'>(
  given: CommandRule<ConsultationContext, z.output<Schema>, By, RefusalCode> & { data: Schema },
) => given;
