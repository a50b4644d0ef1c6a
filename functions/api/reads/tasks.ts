import * as z from 'zod/mini';
import { taskIdOf } from '../../kernel/id.ts';
import { Cursor, Limit } from '../../kernel/query.ts';
import { refuse } from '../../kernel/refusal.ts';
import type { RouteTable } from '../../kernel/route.ts';
import { inbox } from '../../store/inbox.ts';
import { openStore } from '../../store/table.ts';
import { ok } from '../http.ts';
import { parseQuery } from '../parse.ts';
import { ASKING } from './asking-kinds.ts';
import { shownRow } from './asking-of.ts';
import { pageFrom, type ReadRoute } from './read-route.ts';

/** The reads of inboxes and tasks, of whatever kind of aggregate. */

const InboxQuery = z.strictObject({ limit: Limit, cursor: Cursor });

export const TASK_READS: RouteTable<ReadRoute<'Inbox' | 'TaskDetail'>> = {
  servedBy: 'Read',
  heading: 'Reading',
  routes: [
    {
      route: 'GET /v1/tasks',
      summary: 'The tasks that wait for you, the most urgent first',
      answers: 'Inbox',
      query: InboxQuery,
      handle: async (request) => {
        const query = parseQuery(InboxQuery, request.query, request.language);
        const { party, roles } = request.person();
        const now = new Date().toISOString();
        const page = await pageFrom(query.cursor, () => inbox(openStore(), { ...query, party, roles, now }));
        return ok({ ...page, items: page.items.map((row) => shownRow(row, request.language)) });
      },
    },
    {
      route: 'GET /v1/tasks/{id}',
      summary:
        'A task: what is asked, the act that settles it, what you can decide, and the hash of the text',
      answers: 'TaskDetail',
      handle: async (request) => {
        const person = request.person();
        const { aggregate, task } = taskIdOf(request.params.id);
        const kind = ASKING.find(({ letter }) => aggregate.startsWith(letter));
        const reading = { person, language: request.language, now: new Date().toISOString() };
        const shown = await kind?.detail(aggregate, task, reading);
        if (!shown) throw refuse('notFound');
        return ok(shown);
      },
    },
  ],
};
