import { mayChangeCalendar } from '../../kernel/stage-calendar.ts';
import { changesOf, loadCalendar } from '../../store/calendar.ts';
import { openStore } from '../../store/table.ts';
import { calendarView, changeView } from '../calendar/view.ts';
import { ok } from '../http.ts';
import type { ReadRoute } from './read-route.ts';

export const CALENDAR_ROUTE: ReadRoute<'Calendar'> = {
  route: 'GET /v1/calendar',
  summary: 'The days off of the whole stage, those of every year and those added, with the latest changes',
  answers: 'Calendar',
  handle: async (request) => {
    const changeable = mayChangeCalendar(request.person());
    const [calendar, changes] = await Promise.all([loadCalendar(openStore()), changesOf(openStore())]);
    return ok({ ...calendarView(calendar), changeable, changes: changes.map(changeView) });
  },
};
