import * as z from 'zod/mini';
import { daysLater } from '../../../../morocco/clock.ts';
import { type ActionPlan, partiesOf } from '../../../aggregates/action-plan/action-plan.ts';
import { derivedOf } from '../../../aggregates/action-plan/board/derived.ts';
import type { Summary } from '../../../aggregates/action-plan/listing.ts';
import { planMoneyOf } from '../../../aggregates/action-plan/money/plan-money.ts';
import { ACTION_PLAN_RECORD } from '../../../aggregates/action-plan/record.ts';
import { CENTRE_KIND } from '../../../aggregates/centre/kind.ts';
import { centreList } from '../../../aggregates/centre/listing.ts';
import type { ConventionLine } from '../../../aggregates/shared/convention-line.ts';
import { LEGAL_POPULATION } from '../../../aggregates/shared/legal-population.ts';
import type { Region } from '../../../aggregates/shared/place-codes.ts';
import { REGIONS } from '../../../aggregates/shared/places.ts';
import { together } from '../../../aggregates/shared/recommendation-counts.ts';
import { dayOf } from '../../../kernel/calendar.ts';
import type { Person } from '../../../kernel/principal.ts';
import type { Language } from '../../../kernel/wording.ts';
import { listPage } from '../../../store/lists.ts';
import { statesOf } from '../../../store/load.ts';
import type { Store } from '../../../store/table.ts';
import { consultationsIn, conventionsIn } from '../action-plan-sources.ts';
import { pointsIn } from '../social-map/points.ts';
import { mapOfRegion } from '../social-map/read.ts';
import type { Country, RegionView } from './answers.ts';
import { awaitedIn } from './awaited.ts';
import { centresOf } from './centres.ts';
import { changedSince } from './changed.ts';
import { newestCoverage, publishedOf } from './coverage.ts';
import { namesOf } from './names.ts';
import { livingPlans, planOfRegion, planRef } from './plan.ts';
import { waitingFor } from './waiting.ts';

/** A region's page in one answer, and the country's: everything comes from rows and documents that are kept for it. */

/** For how many days back a region's page says what has changed. */
const RECENT_DAYS = 30;
/** More centres than a region has: they are counted, so every one is needed. */
const MAX_CENTRES = 500;
/** How many lines a page has at first of what is late, and of what has changed. */
const MAX_LINES = 20;
/** And of what is waited for and not late. */
const MAX_NEXT = 5;

interface Reading {
  person: Person;
  language: Language;
  /** ISO, UTC. */
  now: string;
  /** Whether what is late, waited for and changed is wanted to the last line; without it the first of each. */
  isWhole?: boolean;
}

const yearOf = (now: string) => Number(dayOf(now).slice(0, 4));

/** The plan of a region that the reader may know, with its conventions in a line each; and whether all were looked at. */
async function planWith(store: Store, region: Region, { party }: Person) {
  const { plans, isWhole } = await livingPlans(store, party);
  const row = planOfRegion(plans, region);
  return { isWhole, ...(row && (await planOf(store, row, party))) };
}

async function planOf(store: Store, row: Summary, party: string) {
  const states = await statesOf(store, [{ prefix: ACTION_PLAN_RECORD.prefix, id: row.id }]);
  const plan = z.parse(ACTION_PLAN_RECORD.state, states.get(row.id));
  // A list may be behind: whoever has left the plan since may not know it any more.
  if (!partiesOf(plan).includes(party)) return undefined;
  return { row, plan, conventions: await conventionsOf(plan) };
}

/** The conventions that are lines of a plan now: rows of those that have left it stay. */
async function conventionsOf(plan: ActionPlan): Promise<Map<string, ConventionLine>> {
  const rows = await conventionsIn(plan);
  const lines = plan.contents.lines.map(({ convention }) => convention);
  return new Map([...rows].filter(([id]) => lines.includes(id)));
}

export async function regionView(store: Store, region: Region, reading: Reading): Promise<RegionView> {
  const { person, language, now, isWhole = false } = reading;
  const today = dayOf(now);
  const thisYear = yearOf(now);
  const [planned, coverages, { items: centres, cursor: more }, consultations, waiting] = await Promise.all([
    planWith(store, region, person),
    newestCoverage(store, [region], { thisYear, years: 3 }),
    listPage(store, CENTRE_KIND, { list: centreList(region), limit: MAX_CENTRES }),
    consultationsIn(region),
    waitingFor(store, person, { language, now }),
  ]);
  const { row, plan, conventions = new Map<string, ConventionLine>() } = planned;
  const newest = coverages.get(region);
  const coverage = newest ? publishedOf(newest, person) : null;
  const { late, next } = awaitedIn(
    { plan, conventions: conventions.values(), centres },
    { party: person.party, language, now },
  );
  const since = daysLater(today, -RECENT_DAYS);
  const changed = changedSince(since, {
    party: person.party,
    conventions: conventions.values(),
    centres,
    coverage: coverage ? { ...coverage, region } : undefined,
  });
  const first = <T>(lines: readonly T[], most: number) => lines.slice(0, isWhole ? undefined : most);
  const shown = { late: first(late, MAX_LINES), next: first(next, MAX_NEXT) };
  return {
    region,
    asOf: today,
    population: LEGAL_POPULATION[region],
    plan: row ? planRef(row) : null,
    money: plan ? planMoneyOf(plan.contents, conventions) : null,
    derived: plan ? derivedIn(plan) : [],
    coverage,
    centres: centresOf(centres, plan?.contents.programme, { today, isWhole }),
    recommendations: together(consultations),
    waiting,
    late: { total: late.length, items: shown.late },
    next: { total: next.length, items: shown.next },
    changed: { since, total: changed.length, items: first(changed, MAX_LINES) },
    map: { ...mapOfRegion(region, newest?.document, thisYear), points: pointsIn(centres) },
    names: await namesOf(
      store,
      [...shown.late, ...shown.next].flatMap(({ parties }) => parties),
      { plan, document: newest?.document, isWhole },
    ),
    complete: planned.isWhole && more === undefined,
  };
}

/** What follows from the envelopes of a plan, with what each is called. */
function derivedIn({ contents, region }: ActionPlan): RegionView['derived'] {
  const titles = new Map(contents.envelopes.map(({ id, title }) => [id, title]));
  return derivedOf(contents, LEGAL_POPULATION[region]).flatMap((each) => {
    const title = titles.get(each.envelope);
    return title ? [{ ...each, title }] : [];
  });
}

/**
 * The twelve regions, and what waits for the reader: three queries and one call for all of them, whatever each has, and more
 * where the reader's party has had more than a hundred plans.
 */
export async function countryView(store: Store, { person, language, now }: Reading): Promise<Country> {
  const regions = REGIONS.map(({ code }) => code);
  const [{ plans, isWhole }, coverages, waiting] = await Promise.all([
    livingPlans(store, person.party),
    newestCoverage(store, regions, { thisYear: yearOf(now), years: 2 }),
    waitingFor(store, person, { language, now }),
  ]);
  return {
    asOf: dayOf(now),
    waiting,
    items: regions.map((region) => {
      const plan = planOfRegion(plans, region);
      const newest = coverages.get(region);
      return {
        region,
        population: LEGAL_POPULATION[region],
        plan: plan ? planRef(plan) : null,
        coverage: newest ? publishedOf(newest, person) : null,
      };
    }),
    complete: isWhole,
  };
}
