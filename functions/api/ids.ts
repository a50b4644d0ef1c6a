import * as z from 'zod/mini';
import { refuse } from '../aggregates/convention/refusals.ts';

/** Ids from the address: one that cannot exist is unknown like any other. */

const Id = z.string().check(z.regex(/^[a-z0-9-]{1,80}$/));

export function idOf(value: string | undefined): string {
  const id = z.safeParse(Id, value);
  if (!id.success) throw refuse('notFound');
  return id.data;
}

/** A task is named by its convention and itself: `c1x.t7`. */
export function taskIdOf(value: string | undefined): { conventionId: string; task: string } {
  const [conventionId, task, ...more] = (value ?? '').split('.');
  if (!task || more.length > 0) throw refuse('notFound');
  return { conventionId: idOf(conventionId), task: idOf(task) };
}
