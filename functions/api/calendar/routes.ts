import * as z from 'zod/mini';
import { Day } from '../../kernel/calendar.ts';
import { refuse } from '../../kernel/refusal.ts';
import type { RouteFacts, RouteTable } from '../../kernel/route.ts';
import {
  addHoliday,
  type Changed,
  Holiday,
  type StageCalendar,
  Withdrawal,
  withdrawHoliday,
} from '../../kernel/stage-calendar.ts';
import { log } from '../../log.ts';
import { changeCalendar } from '../../store/calendar.ts';
import { openStore } from '../../store/table.ts';
import type { HttpAnswer, HttpRequest, Route } from '../http.ts';
import { parseBody } from '../parse.ts';
import type { CALENDAR_EXAMPLES } from './answers.ts';
import { calendarView } from './view.ts';

/** The days off of the whole stage: its administrator's alone. A repeat changes nothing, so it needs no key. */

const Named = z.omit(Holiday, { day: true });

function dayOf({ params }: HttpRequest): string {
  const day = z.safeParse(Day, params.day);
  if (!day.success) throw refuse('notFound');
  return day.data;
}

async function change(
  request: HttpRequest,
  decide: (calendar: StageCalendar) => Changed,
): Promise<HttpAnswer> {
  const calendar = await changeCalendar(openStore(), decide);
  log('info', 'the calendar is as asked', { day: dayOf(request), version: calendar.version });
  return { status: 200, body: calendarView(calendar) };
}

const now = () => new Date().toISOString();

/** An act on the stage's calendar: a repeat is the same act, so it takes no key and names no version. */
interface CalendarRoute extends RouteFacts<'CalendarChanged'>, Pick<Route, 'handle'> {
  body: z.ZodMiniType;
  examples: readonly (keyof typeof CALENDAR_EXAMPLES)[];
  status: 200;
  repeatsHarmlessly: true;
}

/** The refusals of every change of the calendar. */
const REFUSALS = ['notFound', 'notAllowed', 'holidayKnown', 'holidayUnknown', 'holidaysTooMany'] as const;

export const CALENDAR_ROUTES: RouteTable<CalendarRoute> = {
  servedBy: 'Calendar',
  heading: 'Calendar',
  routes: [
    {
      route: 'PUT /v1/calendar/holidays/{day}',
      summary: 'Add a day off for the whole stage: open delays are reckoned anew',
      answers: 'CalendarChanged',
      refusals: REFUSALS,
      body: Named,
      examples: ['holiday'],
      status: 200,
      repeatsHarmlessly: true,
      handle: async (request) => {
        const person = request.person();
        const day = dayOf(request);
        const { name } = parseBody(Named, request.body, request.language);
        return change(request, (calendar) => addHoliday(calendar, { day, name }, person, now()));
      },
    },
    {
      route: 'DELETE /v1/calendar/holidays/{day}',
      summary: 'Withdraw a day off that was added by mistake; delays that it put off stay so',
      answers: 'CalendarChanged',
      refusals: REFUSALS,
      body: Withdrawal,
      examples: ['withdrawal'],
      status: 200,
      repeatsHarmlessly: true,
      handle: async (request) => {
        const person = request.person();
        const day = dayOf(request);
        const { reason } = parseBody(Withdrawal, request.body, request.language);
        return change(request, (calendar) => withdrawHoliday(calendar, { day, reason }, person, now()));
      },
    },
  ],
};
