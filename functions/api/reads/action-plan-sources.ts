import * as z from 'zod/mini';
import type { ActionPlan } from '../../aggregates/action-plan/action-plan.ts';
import type { BoardSources } from '../../aggregates/action-plan/board/board.ts';
import { ACTION_PLAN_KIND } from '../../aggregates/action-plan/kind.ts';
import { maySee } from '../../aggregates/campaign/coverage-view.ts';
import { campaignIdOf } from '../../aggregates/campaign/id.ts';
import { CAMPAIGN_RECORD } from '../../aggregates/campaign/record.ts';
import { CoverageDocument } from '../../aggregates/campaign/versions/coverage-document.ts';
import { CENTRE_KIND } from '../../aggregates/centre/kind.ts';
import { centreList } from '../../aggregates/centre/listing.ts';
import { CONSULTATION_KIND } from '../../aggregates/consultation/kind.ts';
import { consultationList } from '../../aggregates/consultation/listing.ts';
import { CONVENTION_RECORD } from '../../aggregates/convention/record.ts';
import { planLineOf } from '../../aggregates/convention/shown/plan-line.ts';
import type { ConventionLine } from '../../aggregates/shared/convention-line.ts';
import { LEGAL_POPULATION } from '../../aggregates/shared/legal-population.ts';
import { coverageName } from '../../aggregates/shared/published-coverage.ts';
import { dayOf } from '../../kernel/calendar.ts';
import type { Person } from '../../kernel/principal.ts';
import { documentsOf } from '../../store/documents.ts';
import { listPage } from '../../store/lists.ts';
import { statesOf } from '../../store/load.ts';
import { linesOf, plansOf } from '../../store/plan-lines.ts';
import { openStore, type Store } from '../../store/table.ts';

/** What a plan is read with: its conventions, the centres and the figures of its region. */

/**
 * The conventions of a plan's lines, by their ids: its rows, and of lines that were entered a moment ago the conventions
 * themselves.
 */
export async function conventionsIn({ id, contents }: ActionPlan): Promise<Map<string, ConventionLine>> {
  const rows = await linesOf(openStore(), id);
  const missing = contents.lines.filter(({ convention }) => !rows.has(convention));
  const { prefix, state } = CONVENTION_RECORD;
  const states = await statesOf(
    openStore(),
    missing.map(({ convention }) => ({ prefix, id: convention })),
  );
  for (const [convention, raw] of states) rows.set(convention, planLineOf(z.parse(state, raw)));
  return rows;
}

/**
 * The plans that have a convention, of those that a person may know, the one changed last first: a convention stands in a
 * few.
 */
export async function plansWith(store: Store, person: Person, convention: string): Promise<ActionPlan[]> {
  const { prefix, state } = ACTION_PLAN_KIND;
  const ids = await plansOf(store, convention);
  const states = await statesOf(
    store,
    ids.map((id) => ({ prefix, id })),
  );
  return [...states.values()]
    .map((raw) => z.parse(state, raw))
    .filter((plan) => ACTION_PLAN_KIND.knows(plan, person))
    .sort((a, b) => (a.changedAt > b.changedAt ? -1 : 1));
}

/** More centres than a region has: a board counts them, so it needs every one. */
const MAX_CENTRES = 500;

async function centresIn(region: string): Promise<BoardSources['centres']> {
  const { items } = await listPage(openStore(), CENTRE_KIND, {
    list: centreList(region),
    limit: MAX_CENTRES,
  });
  return items.map(({ next, opening, ...centre }) => ({
    ...centre,
    nextOn: next?.day,
    openedOn: opening?.day,
  }));
}

/** As many consultations as a region has in six years and more: what is counted of them is read whole. */
const MAX_CONSULTATIONS = 30;

/** The newest consultations of a region in a line each, with how far their recommendations have come. */
export async function consultationsIn(region: string): Promise<BoardSources['consultations']> {
  const wanted = { list: consultationList(region), limit: MAX_CONSULTATIONS };
  return (await listPage(openStore(), CONSULTATION_KIND, wanted)).items;
}

/** The newest published figures of a region, of this year or of the last: two documents, however many years there are. */
async function coverageIn(
  region: ActionPlan['region'],
  year: number,
  person: Person,
): Promise<BoardSources['coverage']> {
  const asked = [year, year - 1].map((each) => ({ id: campaignIdOf(region, each), name: coverageName() }));
  const documents = (await documentsOf(openStore(), CAMPAIGN_RECORD, asked)).flatMap((content) =>
    content === undefined ? [] : [CoverageDocument.parse(content)],
  );
  const newest = documents.find((document) => maySee(document, person));
  if (!newest) return undefined;
  const rows = newest.shown.filter(({ measure, unit }) => measure === 'reached' && unit === 'people');
  return {
    year: newest.year,
    reached: rows.flatMap(({ targetGroup: group, provinces, region: whole }) =>
      [...provinces, whole].map(({ place, isHidden, part }) => ({ place, group, isHidden, ...part })),
    ),
  };
}

/** What the board of a plan is made of. */
export async function boardSources(plan: ActionPlan, person: Person): Promise<BoardSources> {
  const now = new Date().toISOString();
  const [conventions, centres, coverage, consultations] = await Promise.all([
    conventionsIn(plan),
    centresIn(plan.region),
    coverageIn(plan.region, Number(dayOf(now).slice(0, 4)), person),
    plan.contents.consultations.length > 0 ? consultationsIn(plan.region) : [],
  ]);
  const population = LEGAL_POPULATION[plan.region];
  return { conventions, centres, coverage, consultations, population, now };
}
