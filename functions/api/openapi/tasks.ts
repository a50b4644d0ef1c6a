import * as z from 'zod/mini';
import type { Description } from '../../kernel/description.ts';

/** What the document says of tasks: an inbox holds the rows of every kind that asks anything of people. */
export function tasksDescription(kinds: readonly Description[]): Description {
  const row = z.union(kinds.flatMap(({ asks }) => asks?.rows ?? []));
  const detail = z.union(kinds.flatMap(({ asks }) => asks?.details ?? []));
  return {
    noun: 'task',
    answers: {
      Inbox: z.strictObject({ items: z.array(row), cursor: z.optional(z.string()) }),
      TaskDetail: detail,
    },
    examples: {},
    schemas: {},
    parameters: { id: 'The id of the task, as inboxes have it' },
    headings: {},
    refusalsOf: () => [],
    givenBy: (command) => {
      throw new Error(`Nobody gives ${command} to a task as such`);
    },
    unknownTo: 'whoever may not know what it is about',
  };
}
