import * as z from 'zod/mini';
import { amendedText } from '../../aggregates/convention/amendment.ts';
import { decisionsFor, textHashFor } from '../../aggregates/convention/approval.ts';
import { type Convention, Phase } from '../../aggregates/convention/convention.ts';
import { type Duty, duties } from '../../aggregates/convention/duties.ts';
import { asOf, statement } from '../../aggregates/convention/ledger.ts';
import { isMember } from '../../aggregates/convention/permissions.ts';
import { refuse } from '../../aggregates/convention/refusals.ts';
import { conventionText } from '../../aggregates/convention/signature.ts';
import { begunBy, type Summary, summaryOf } from '../../aggregates/convention/summary.ts';
import { askedView, conventionView, readinessView } from '../../aggregates/convention/view.ts';
import { PROVINCES, REGIONS } from '../../aggregates/shared/places.ts';
import { Day, endOfDay, Instant } from '../../kernel/calendar.ts';
import { fault } from '../../kernel/faults.ts';
import { etagOf } from '../../kernel/version.ts';
import { changesOf, loadCalendar } from '../../store/calendar.ts';
import { load } from '../../store/conventions.ts';
import { inbox, settledDuty } from '../../store/inbox.ts';
import { listConventions } from '../../store/lists.ts';
import { overview } from '../../store/overview.ts';
import { sameReference } from '../../store/references.ts';
import { StoreRefusal } from '../../store/refusals.ts';
import { openStore } from '../../store/table.ts';
import { conventionAt } from '../../store/trail.ts';
import { trailPage } from '../../store/trail-page.ts';
import { calendarView, changeView } from '../calendar/view.ts';
import type { HttpAnswer, HttpRequest } from '../http.ts';
import { idOf, taskIdOf } from '../ids.ts';
import { parseQuery } from '../parse.ts';

/** A documented route that only reads. */
export interface ReadRoute {
  route: string;
  summary: string;
  query?: z.ZodMiniType;
  handle: (request: HttpRequest) => Promise<HttpAnswer>;
}

const whole = (least: number, most: number) =>
  z.pipe(
    z.pipe(z.string().check(z.regex(/^\d{1,6}$/)), z.transform(Number)),
    z.int().check(z.minimum(least), z.maximum(most)),
  );
const Limit = z._default(whole(1, 100), 25);
const Cursor = z.optional(z.string().check(z.maxLength(2000)));
const word = (length: number) => z.optional(z.string().check(z.minLength(1), z.maxLength(length)));

const ListQuery = z.strictObject({
  phase: z.optional(Phase),
  region: word(10),
  province: word(10),
  party: word(63),
  text: word(200),
  overdue: z.optional(z.literal('true')),
  limit: Limit,
  cursor: Cursor,
});
const InboxQuery = z.strictObject({ limit: Limit, cursor: Cursor });
const TextQuery = z.strictObject({
  amendment: z.optional(whole(1, 999)),
  at: z.optional(whole(1, 999_999)),
});
const OverviewQuery = z.strictObject({ region: word(10) });
const LedgerQuery = z.strictObject({ asOf: z.optional(z.union([Instant, Day])) });
const TrailQuery = z
  .strictObject({
    after: z.optional(whole(0, 999_999)),
    before: z.optional(whole(1, 999_999)),
    cursor: Cursor,
    limit: z._default(whole(1, 500), 100),
  })
  .check(
    z.refine(
      ({ after, before, cursor }) => [after, before, cursor].filter((each) => each !== undefined).length <= 1,
      fault('oneBeginningOnly'),
    ),
  );

/** A convention of the caller's party; a foreign one is as unknown as one that does not exist. */
async function ownConvention(request: HttpRequest, id: string): Promise<Convention> {
  const { party } = request.person();
  const { convention } = await load(openStore(), id);
  if (!convention || !isMember(convention, party)) throw refuse('notFound');
  return convention;
}

/** The convention after its event number `at`: folded anew from the trail. A number yet to come is unknown. */
async function asItWas(convention: Convention, at: number): Promise<Convention> {
  const past = await conventionAt(openStore(), convention.id, at);
  if (past?.version !== at) throw refuse('notFound');
  return past;
}

/** A summary without what its convention will wait for later. */
function asOfNow(summary: Summary): Summary {
  return { ...summary, waitingFor: begunBy(summary, new Date().toISOString()) };
}

/** A duty of the convention, by its id; one that is settled as it was. */
async function dutyOf(convention: Convention, id: string): Promise<Duty | undefined> {
  const open = duties(convention).find((each) => each.id === id);
  return open ?? (await settledDuty(openStore(), convention.id, id));
}

/** Only DynamoDB knows whether a position lies in a list: one it will not start from was never handed out. */
async function pageFrom<T>(cursor: string | undefined, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    const isRefused = error instanceof Error && error.name === 'ValidationException';
    throw cursor !== undefined && isRefused ? new StoreRefusal('cursorInvalid') : error;
  }
}

const ok = (body: unknown, headers?: Record<string, string>): HttpAnswer => ({
  status: 200,
  body,
  ...(headers && { headers }),
});

const PLACES = {
  regions: REGIONS.map(({ code, ar, fr }) => ({
    code,
    name: { ar, fr },
    provinces: PROVINCES.filter(({ region }) => region === code).map((province) => ({
      code: province.code,
      name: { ar: province.ar, fr: province.fr },
    })),
  })),
};

export const READ_ROUTES: ReadRoute[] = [
  {
    route: 'GET /v1/conventions',
    summary: "Your party's conventions, the newest first",
    query: ListQuery,
    handle: async (request) => {
      const { party: withParty, overdue, ...query } = parseQuery(ListQuery, request.query, request.language);
      const overdueAt = overdue && new Date().toISOString();
      const asked = { ...query, withParty, overdueAt, party: request.person().party };
      const page = await pageFrom(query.cursor, () => listConventions(openStore(), asked));
      return ok({ ...page, items: page.items.map(asOfNow) });
    },
  },
  {
    route: 'GET /v1/conventions/{id}',
    summary: 'A convention: where it stands, whom it waits for, its money',
    handle: async (request) => {
      const convention = await ownConvention(request, idOf(request.params.id));
      const reading = { now: new Date().toISOString(), language: request.language };
      return ok(conventionView(convention, request.person(), reading), { etag: etagOf(convention.version) });
    },
  },
  {
    route: 'GET /v1/conventions/{id}/text',
    summary: "The text in Arabic and French, or an amendment's, or as it was after an event, with its hash",
    query: TextQuery,
    handle: async (request) => {
      const { amendment, at } = parseQuery(TextQuery, request.query, request.language);
      const current = await ownConvention(request, idOf(request.params.id));
      const convention = at === undefined ? current : await asItWas(current, at);
      return ok(amendment === undefined ? conventionText(convention) : amendedText(convention, amendment));
    },
  },
  {
    route: 'GET /v1/conventions/{id}/readiness',
    summary:
      'What still keeps the convention from its signature, and what is good to know and keeps it from nothing',
    handle: async (request) => {
      const convention = await ownConvention(request, idOf(request.params.id));
      const others = await sameReference(openStore(), convention, request.person().party);
      return ok(readinessView(convention, others, request.language));
    },
  },
  {
    route: 'GET /v1/conventions/{id}/ledger',
    summary: 'The ledger as of any instant, or of the end of a day in Morocco',
    query: LedgerQuery,
    handle: async (request) => {
      const { asOf: given } = parseQuery(LedgerQuery, request.query, request.language);
      const convention = await ownConvention(request, idOf(request.params.id));
      const instant =
        given === undefined
          ? convention.changedAt
          : given.length === 10
            ? endOfDay(given)
            : new Date(given).toISOString();
      const entries = asOf(convention.entries, instant);
      return ok({ asOf: instant, statement: statement(entries), entries });
    },
  },
  {
    route: 'GET /v1/conventions/{id}/events',
    summary:
      'The trail, the oldest events first or those before a number: without a cursor the whole is verified, its chain and the convention it leads to; with one the page',
    query: TrailQuery,
    handle: async (request) => {
      const query = parseQuery(TrailQuery, request.query, request.language);
      const convention = await ownConvention(request, idOf(request.params.id));
      return ok(await trailPage(openStore(), convention, query));
    },
  },
  {
    route: 'GET /v1/calendar',
    summary: 'The days off of the whole stage, those of every year and those added, with the latest changes',
    handle: async (request) => {
      request.person();
      const [calendar, changes] = await Promise.all([loadCalendar(openStore()), changesOf(openStore())]);
      return ok({ ...calendarView(calendar), changes: changes.map(changeView) });
    },
  },
  {
    route: 'GET /v1/overview',
    summary:
      "Your party's conventions together, of one region or all: phases, money, what is late, what comes",
    query: OverviewQuery,
    handle: async (request) => {
      const { region } = parseQuery(OverviewQuery, request.query, request.language);
      const { party } = request.person();
      return ok(await overview(openStore(), { party, region, now: new Date().toISOString() }));
    },
  },
  {
    route: 'GET /v1/places',
    summary: 'The regions with their prefectures and provinces, named in Arabic and French',
    handle: async () => ok(PLACES),
  },
  {
    route: 'GET /v1/tasks',
    summary: 'The tasks that wait for you, the most urgent first',
    query: InboxQuery,
    handle: async (request) => {
      const query = parseQuery(InboxQuery, request.query, request.language);
      const { party, roles } = request.person();
      const now = new Date().toISOString();
      const page = await pageFrom(query.cursor, () => inbox(openStore(), { ...query, party, roles, now }));
      const items = page.items.map(({ convention, task, money }) => ({
        ...askedView(convention, task, request.language),
        convention,
        ...(money && { money }),
      }));
      return ok({ ...page, items });
    },
  },
  {
    route: 'GET /v1/tasks/{id}',
    summary: 'A task: what is asked, the act that settles it, what you can decide, and the hash of the text',
    handle: async (request) => {
      const { conventionId, task: id } = taskIdOf(request.params.id);
      const convention = await ownConvention(request, conventionId);
      const summary = asOfNow(summaryOf(convention));
      const task = convention.tasks.find((each) => each.id === id);
      const asked = task ?? (await dutyOf(convention, id));
      if (!asked) throw refuse('notFound');
      return ok({
        ...askedView(convention, asked, request.language),
        ...(task && {
          decisions: decisionsFor(task, request.person()),
          textHash: textHashFor(convention, task),
        }),
        convention: summary,
      });
    },
  },
];
