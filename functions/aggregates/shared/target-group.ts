import * as z from 'zod/mini';
import { fault } from '../../kernel/faults.ts';

/** The people that a component, a contribution, a floor or a figure is for: `women`, `disability`, ... */
export const TargetGroup = z
  .string()
  .check(z.regex(/^[a-z0-9][a-z0-9-]{0,62}$/, fault('identifierMalformed')));
