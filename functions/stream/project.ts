import { load } from '../store/conventions.ts';
import { project } from '../store/lists.ts';
import { openStore } from '../store/table.ts';
import { type BatchAnswer, eachConvention } from './batch.ts';

/** Keeps the lists of conventions in step with the events. */
export async function handler(event: unknown): Promise<BatchAnswer> {
  return eachConvention(event, async ({ conventionId }) => {
    const { convention } = await load(openStore(), conventionId);
    if (convention) await project(openStore(), convention);
  });
}
