import type * as z from 'zod/mini';
import type { CommandRule } from '../../kernel/command.ts';
import type { Permission } from '../../kernel/permission.ts';
import type { OrganisationContext } from './context.ts';
import type { Status } from './organisation.ts';
import type { Capacity } from './permissions.ts';
import type { RefusalCode } from './refusals.ts';

/** A command of an organisation; the compiler reads what `run` is given off `data`. */
export const rule = <Schema extends z.ZodMiniType, By extends Permission<Capacity, Status> | 'workflow'>(
  given: CommandRule<OrganisationContext, z.output<Schema>, By, RefusalCode> & { data: Schema },
) => given;
