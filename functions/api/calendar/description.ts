import type { Description } from '../../kernel/description.ts';
import { Places } from '../reads/places-answer.ts';
import { CALENDAR_EXAMPLES, Calendar, CalendarView } from './answers.ts';

/** The words of the stage in the API's document: its days off, and the places that it knows. */
export const STAGE_DESCRIPTION: Description = {
  noun: 'stage',
  answers: { Calendar, CalendarChanged: CalendarView, Places },
  examples: CALENDAR_EXAMPLES,
  schemas: {},
  parameters: { day: 'The day off, as YYYY-MM-DD' },
  headings: { Calendar: 'The days off of the whole stage, for its administrator.' },
  refusalsOf: () => [],
  givenBy: () => "By the stage's administrator",
  unknownTo: 'nobody',
};
