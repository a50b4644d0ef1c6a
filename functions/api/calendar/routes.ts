import * as z from 'zod/mini';
import { refuse } from '../../aggregates/convention/refusals.ts';
import { Day } from '../../kernel/calendar.ts';
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
import type { Documented } from '../command.ts';
import type { HttpAnswer, HttpRequest } from '../http.ts';
import { parseBody } from '../parse.ts';
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

export const CALENDAR_ROUTES: Documented[] = [
  {
    route: 'PUT /v1/calendar/holidays/{day}',
    summary: 'Add a day off for the whole stage: open delays are reckoned anew',
    acts: [],
    body: Named,
    example: { name: { ar: 'عيد الفطر', fr: 'Aïd el-Fitr' } },
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
    acts: [],
    body: Withdrawal,
    example: { reason: 'Le croissant a été vu un jour plus tard' },
    status: 200,
    repeatsHarmlessly: true,
    handle: async (request) => {
      const person = request.person();
      const day = dayOf(request);
      const { reason } = parseBody(Withdrawal, request.body, request.language);
      return change(request, (calendar) => withdrawHoliday(calendar, { day, reason }, person, now()));
    },
  },
];
