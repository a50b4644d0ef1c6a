import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { daysLater } from '../../../../morocco/clock.ts';
import { beginningOf, dayOf } from '../../../kernel/calendar.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { isValid, type Subscription } from '../../../kernel/subscription.ts';
import { type Language, written } from '../../../kernel/wording.ts';
import { subscriptionOf } from '../../../store/subscriptions.ts';
import { openStore } from '../../../store/table.ts';
import { addressParts, isSecretOf } from '../../agenda-address.ts';
import type { HttpAnswer, HttpRequest, Route } from '../../http.ts';
import { suspensionOf } from '../../own-organisation.ts';
import { agendaOf } from './agenda.ts';
import type { AgendaItem } from './answers.ts';
import { type CalendarEvent, calendarText } from './icalendar.ts';

/** The agenda of a subscription as an iCalendar file, for programs that sign nobody in. */

/** What a program shows: a month back, and a year ahead. */
const DAYS_BACK = 30;
const DAYS_AHEAD = 366;

const NAMES: Record<Language, string> = {
  ar: 'شراكة: المواعيد',
  fr: 'Sharaka : échéances',
  en: 'Sharaka: agenda',
};

/** The page of the portal where each is. */
export const PAGES: Record<string, string> = {
  convention: '/conventions',
  campaign: '/region/campaigns',
  centre: '/centres',
  consultation: '/region/consultations',
  actionPlan: '/region/plans',
};

function pageOf({ kind, id, about }: AgendaItem): string {
  return kind === 'task' ? `/tasks/${id}` : `${PAGES[about.kind]}/${about.id}`;
}

/** No more than an inbox shows: what is asked, of which aggregate, until when; no amount and no person. */
function eventOf(item: AgendaItem, language: Language): CalendarEvent {
  const { id, day, label, about, version, changedAt } = item;
  const title = written(about.title, language);
  const url = `${process.env.PORTAL_URL ?? ''}${pageOf(item)}`;
  return {
    uid: `${id}@sharaka`,
    day,
    summary: `${label} | ${title}`,
    description: [...(about.number === undefined ? [] : [about.number]), title, url].join('\n'),
    url,
    sequence: version,
    changedAt,
  };
}

/** The subscription that an address opens; one that is unknown, over or of another secret is not found, and none tells why. */
async function openedBy(address: string, now: string): Promise<Subscription> {
  const parts = addressParts(address);
  if (!parts) throw refuse('notFound');
  const store = openStore();
  const found = await subscriptionOf(store, parts.holder);
  if (!found || !isSecretOf(parts.secret, found.secretHash) || !isValid(found, now)) throw refuse('notFound');
  // A suspended organisation keeps its people from it, as everywhere; no other state does.
  if (await suspensionOf(store, found.party)) throw refuse('notFound');
  return found;
}

const MORE: Record<Language, string> = {
  ar: 'مواعيد أخرى لم تُدرج هنا: انظروا المواعيد في البوابة',
  fr: 'D’autres dates ne figurent pas ici : voyez les échéances sur le portail',
  en: 'Other days are not shown here: see the agenda in the portal',
};

/** Whole days since 1970: a later day is a later edition. */
const editionOf = (day: string) => Date.parse(day) / 86_400_000;

/** What a calendar says that cannot show everything: today, so that it is seen. Each day it moves, which is an edition of it. */
const moreEvent = (today: string, language: Language): CalendarEvent => ({
  uid: 'more@sharaka',
  day: today,
  summary: MORE[language],
  description: `${process.env.PORTAL_URL ?? ''}/agenda`,
  url: `${process.env.PORTAL_URL ?? ''}/agenda`,
  sequence: editionOf(today),
  changedAt: beginningOf(today),
});

/** The calendar of what an agenda answers; one that is not complete says so. */
export const eventsOf = (
  { items, complete }: { items: readonly AgendaItem[]; complete: boolean },
  today: string,
  language: Language,
): CalendarEvent[] => [
  ...items.map((item) => eventOf(item, language)),
  ...(complete ? [] : [moreEvent(today, language)]),
];

const tagOf = (text: string) => `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;

/** Whether a caller has this very text (RFC 9110, 13.1.2): weak tags count, because proxies that compress weaken them. */
const hasAlready = (given: string, tag: string): boolean =>
  given
    .split(',')
    .map((each) => each.trim().replace(/^W\//, ''))
    .some((each) => each === tag || each === '*');

async function answer({ query, headers }: HttpRequest): Promise<HttpAnswer> {
  const now = new Date().toISOString();
  const { party, roles, language } = await openedBy(query.address ?? '', now);
  const today = dayOf(now);
  const found = await agendaOf(openStore(), {
    person: { party, roles },
    language,
    now,
    from: daysLater(today, -DAYS_BACK),
    until: daysLater(today, DAYS_AHEAD),
  });
  const events = eventsOf(found, today, language);
  const text = calendarText({ name: NAMES[language], language, events });
  const etag = tagOf(text);
  const common = { etag, 'cache-control': 'private, no-cache', 'content-language': language };
  if (hasAlready(headers['if-none-match'] ?? '', etag)) return { status: 304, headers: common, body: '' };
  return {
    status: 200,
    headers: {
      ...common,
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="sharaka.ics"',
    },
    body: text,
  };
}

/** Needs no token: the address is the key. */
export const FEED_ROUTE: Route = {
  route: 'GET /v1/agenda.ics',
  query: z.strictObject({ address: z._default(z.string(), '') }),
  handle: answer,
};
