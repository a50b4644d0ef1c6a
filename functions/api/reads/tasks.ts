import * as z from 'zod/mini';
import { textHashFor } from '../../aggregates/convention/amendment/text.ts';
import { duties } from '../../aggregates/convention/execution/duties.ts';
import type { Duty } from '../../aggregates/convention/execution/duty.ts';
import { CONVENTION_KIND } from '../../aggregates/convention/kind.ts';
import { decisionsFor } from '../../aggregates/convention/procedures/decisions.ts';
import type { ConventionAnswer } from '../../aggregates/convention/shown/answers.ts';
import { TaskRow } from '../../aggregates/convention/shown/inbox.ts';
import { asOfNow, summaryOf } from '../../aggregates/convention/shown/summary.ts';
import { askedView } from '../../aggregates/convention/shown/view.ts';
import type { Convention } from '../../aggregates/convention/state.ts';
import { taskIdOf } from '../../kernel/id.ts';
import { Cursor, Limit } from '../../kernel/query.ts';
import { refuse } from '../../kernel/refusal.ts';
import type { RouteTable } from '../../kernel/route.ts';
import type { Language } from '../../kernel/wording.ts';
import { type InboxRow, inbox, inboxRow } from '../../store/inbox.ts';
import { openStore } from '../../store/table.ts';
import { ok } from '../http.ts';
import { parseQuery } from '../parse.ts';
import { known } from '../view-route.ts';
import { SHOWN } from './inbox-rows.ts';
import { pageFrom, type ReadRoute } from './read-route.ts';

/** The reads of inboxes and tasks. */

const InboxQuery = z.strictObject({ limit: Limit, cursor: Cursor });

/** A duty of the convention, by its id; one that is settled as it was. */
async function dutyOf(convention: Convention, id: string): Promise<Duty | undefined> {
  const open = duties(convention).find((each) => each.id === id);
  if (open) return open;
  const row = TaskRow.safeParse(await inboxRow(openStore(), CONVENTION_KIND, convention.id, id)).data;
  return row && !('procedure' in row.task) ? row.task : undefined;
}

/** A row as its own kind shows it. */
function shownRow(row: InboxRow, language: Language): object {
  const kind = SHOWN.find(({ prefix }) => row.PK.startsWith(`${prefix}#`));
  if (!kind) throw new Error(`No kind shows what ${row.PK} asks`);
  return kind.shown(row, language);
}

export const TASK_READS: RouteTable<ReadRoute<ConventionAnswer>> = {
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
        const { aggregate, task: id } = taskIdOf(request.params.id);
        const convention = await known(CONVENTION_KIND, person, aggregate);
        const task = convention.tasks.find((each) => each.id === id);
        const asked = task ?? (await dutyOf(convention, id));
        if (!asked) throw refuse('notFound');
        return ok({
          ...askedView(convention, asked, request.language),
          ...(task && { decisions: decisionsFor(task, person), textHash: textHashFor(convention, task) }),
          convention: asOfNow(summaryOf(convention), new Date().toISOString()),
        });
      },
    },
  ],
};
