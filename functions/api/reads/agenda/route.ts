import * as z from 'zod/mini';
import { daysLater } from '../../../../morocco/clock.ts';
import { Day, dayOf, FIRST_DAY, LAST_DAY } from '../../../kernel/calendar.ts';
import { fault } from '../../../kernel/faults.ts';
import type { RouteTable } from '../../../kernel/route.ts';
import { assertMayRemoveSubscriptions } from '../../../kernel/subscription.ts';
import { subscriptionOf, subscriptionsOf } from '../../../store/subscriptions.ts';
import { openStore } from '../../../store/table.ts';
import { holderOf } from '../../agenda-address.ts';
import { subscriberView, subscriptionView } from '../../agenda-view.ts';
import { ok } from '../../http.ts';
import { parseQuery } from '../../parse.ts';
import type { ReadRoute } from '../read-route.ts';
import { agendaOf } from './agenda.ts';

/** How many days one answer covers at most: a year and both its edges. */
const MAX_DAYS = 400;
/** Without days it begins a week ago and ends in three months. */
const DAYS_BACK = 7;
const DAYS_AHEAD = 92;

const AgendaQuery = z
  .strictObject({ from: z.optional(Day), until: z.optional(Day) })
  .check(
    z.refine(
      ({ from, until }) =>
        from === undefined || until === undefined || (from <= until && until <= daysLater(from, MAX_DAYS)),
      { ...fault('daysOutOfOrder'), path: ['until'] },
    ),
  );

function daysOf({ from, until }: z.infer<typeof AgendaQuery>, today: string) {
  if (from === undefined && until !== undefined) return { from: near(until, -DAYS_AHEAD), until };
  const first = from ?? daysLater(today, -DAYS_BACK);
  return { from: first, until: until ?? near(from ?? today, DAYS_AHEAD) };
}

/** So many days later or earlier, within the days that there are. */
function near(day: string, days: number): string {
  const [, nearest = day] = [FIRST_DAY, daysLater(day, days), LAST_DAY].sort();
  return nearest;
}

export const AGENDA_READS: RouteTable<ReadRoute<'Agenda' | 'Subscribed' | 'Subscribers'>> = {
  servedBy: 'Read',
  heading: 'Agenda',
  routes: [
    {
      route: 'GET /v1/agenda',
      summary:
        'The days that concern you: what is asked of you, tranches and sessions of your party, openings of centres',
      answers: 'Agenda',
      query: AgendaQuery,
      handle: async (request) => {
        const person = request.person();
        const now = new Date().toISOString();
        const days = daysOf(parseQuery(AgendaQuery, request.query, request.language), dayOf(now));
        const { language } = request;
        return ok({ ...days, ...(await agendaOf(openStore(), { person, language, now, ...days })) });
      },
    },
    {
      route: 'GET /v1/agenda/subscription',
      summary: 'Your subscription to your agenda, without its address: that is shown once',
      answers: 'Subscribed',
      handle: async (request) => {
        const { sub } = request.person();
        return ok(
          subscriptionView(await subscriptionOf(openStore(), holderOf(sub)), new Date().toISOString()),
        );
      },
    },
    {
      route: 'GET /v1/agenda/subscriptions',
      summary: 'Who of your party has subscribed to their agenda, for its administrator',
      answers: 'Subscribers',
      refusals: ['notAllowed'],
      handle: async (request) => {
        const person = request.person();
        assertMayRemoveSubscriptions(person);
        const items = await subscriptionsOf(openStore(), person.party);
        return ok({ items: items.map(subscriberView) });
      },
    },
  ],
};
