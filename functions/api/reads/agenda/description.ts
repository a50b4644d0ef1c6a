import type { Description } from '../../../kernel/description.ts';
import { AGENDA_EXAMPLES } from '../../agenda-routes.ts';
import { Subscribed, Subscribers, SubscriptionMade } from '../../agenda-view.ts';
import { AGENDA_ANSWERS, AgendaItem } from './answers.ts';

/** The words of the agenda in the API's document. */
export const AGENDA_DESCRIPTION: Description = {
  noun: 'subscription',
  answers: { ...AGENDA_ANSWERS, Subscribed, Subscribers, SubscriptionMade },
  examples: AGENDA_EXAMPLES,
  schemas: { AgendaItem },
  parameters: {
    from: 'The first day, as YYYY-MM-DD; without it, a week ago',
    until: 'The last day, at most 400 days later; without it, three months on',
    holder: 'Who has subscribed, as the list of subscribers names them',
  },
  headings: {
    Agenda:
      'Deadlines, tranches, sessions and openings that concern the caller. `GET /v1/agenda.ics?address=...` answers them without a token as an iCalendar file (RFC 5545), with an ETag; an address that is unknown or over is 404.',
  },
  refusalsOf: () => [],
  givenBy: () =>
    'By everybody who is signed in, for themselves; for others by the administrator of their party',
  unknownTo: 'nobody',
};
