import { dayOf } from '../../../kernel/calendar.ts';
import type { Campaign, Request } from '../campaign.ts';

/** Figures that have not come, and how long their sources have for them. */

export const isAwaited = ({ status }: Request): boolean => status === 'asked' || status === 'returned';

/**
 * The days in Morocco until which a source may answer what is open: of its tasks, and of what is about to be asked of it;
 * today at least, where its time begins only once it is asked. `besides` leaves one task out.
 */
export function daysGiven(
  { procedures, tasks }: Pick<Campaign, 'procedures' | 'tasks'>,
  source: string,
  { now, besides }: { now: string; besides?: string },
): string[] {
  const open = tasks.filter(
    ({ id, kind, status, assignee }) =>
      id !== besides && kind === 'figures' && status === 'open' && assignee.party === source,
  );
  const unopened = procedures
    .filter(({ status, opened }) => status === 'open' && !opened)
    .flatMap(({ steps }) => steps)
    .filter(({ asked }) => asked.some(({ subject }) => subject === source));
  return [...open.map(({ dueAt }) => dayOf(dueAt)), ...unopened.map(({ dueOn = dayOf(now) }) => dueOn)];
}
