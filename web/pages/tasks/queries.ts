import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { type Api, read } from '../../api/client.ts';
import type { GetTasksIdAnswer } from '../../api/schema.d.ts';

/** The queries of the tasks' pages. Keys begin with their subject, so that acts can renew them. */

/** A task of a procedure, on which somebody decides or which an act settles. */
export type ProcedureTask = Extract<GetTasksIdAnswer, { procedure: string }>;

/** What a campaign asks: figures, or that somebody looks at them. */
export type FiguresTask = Extract<GetTasksIdAnswer, { campaign: object }>;

/** What a centre asks: a stage, or an act of its opening. */
export type CentreTask = Extract<GetTasksIdAnswer, { centre: object }>;

/** What an action plan asks: that somebody decides on it. */
export type PlanTask = Extract<GetTasksIdAnswer, { plan: object }>;

/** What a consultation asks: something about one of its recommendations. */
export type ConsultationTask = Extract<GetTasksIdAnswer, { consultation: object }>;

/** A duty of the convention: an act on its own pages. */
export type DutyTask = Exclude<
  GetTasksIdAnswer,
  | { procedure: string }
  | { campaign: object }
  | { centre: object }
  | { plan: object }
  | { consultation: object }
>;

export function isDuty(
  task: Exclude<GetTasksIdAnswer, FiguresTask | CentreTask | PlanTask | ConsultationTask>,
): task is DutyTask {
  return !('procedure' in task);
}

const PAGE = '25';

export function inboxQuery(api: Api) {
  return infiniteQueryOptions({
    queryKey: ['tasks'],
    queryFn: ({ pageParam, signal }) =>
      read(
        api.GET('/v1/tasks', {
          params: { query: { limit: PAGE, ...(pageParam !== '' && { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.cursor,
    // A colleague may have decided: the list is asked again while it is looked at.
    refetchInterval: 20_000,
  });
}

export function taskQuery(api: Api, id: string) {
  return queryOptions({
    queryKey: ['task', id],
    queryFn: ({ signal }) => read(api.GET('/v1/tasks/{id}', { params: { path: { id } }, signal })),
  });
}
