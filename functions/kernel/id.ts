import * as z from 'zod/mini';
import { refuse } from './refusal.ts';

/** Ids as addresses have them: one that cannot exist is unknown like any other. */

const Id = z.string().check(z.regex(/^[a-z0-9-]{1,80}$/));

export function idOf(value: string | undefined): string {
  const id = z.safeParse(Id, value);
  if (!id.success) throw refuse('notFound');
  return id.data;
}

/** A task is named by its aggregate and itself: `c1x.t7`. */
export function taskIdOf(value: string | undefined): { aggregate: string; task: string } {
  const [aggregate, task, ...more] = (value ?? '').split('.');
  if (!task || more.length > 0) throw refuse('notFound');
  return { aggregate: idOf(aggregate), task: idOf(task) };
}
