import * as z from 'zod/mini';
import type { ActionPlan } from '../../../aggregates/action-plan/action-plan.ts';
import { ACTION_PLAN_KIND } from '../../../aggregates/action-plan/kind.ts';
import type { Centre } from '../../../aggregates/centre/centre.ts';
import { CENTRE_KIND } from '../../../aggregates/centre/kind.ts';
import type { Recommendation } from '../../../aggregates/consultation/consultation.ts';
import { ledToList } from '../../../aggregates/consultation/listing.ts';
import { CONVENTION_KIND } from '../../../aggregates/convention/kind.ts';
import type { Convention } from '../../../aggregates/convention/state.ts';
import type { Kind } from '../../../kernel/aggregate.ts';
import type { Versioned } from '../../../kernel/context.ts';
import type { NewEvent } from '../../../kernel/event.ts';
import type { Person } from '../../../kernel/principal.ts';
import { listPage } from '../../../store/lists.ts';
import { statesOf } from '../../../store/load.ts';
import type { Store } from '../../../store/table.ts';
import { plansWith } from '../action-plan-sources.ts';
import { RECOMMENDATION_ROWS } from '../consultations.ts';
import type {
  ConventionTraceability,
  RecommendationTraceability,
  TracedLine,
  TracedPlan,
} from './answers.ts';
import { centresOf, centreTraced, conventionTraced } from './components.ts';

/**
 * The way from a recommendation to the people reached, from its middle and from its beginning. Each thing is read by its
 * id or from the rows that are kept for it: what it costs follows from how many things there are on the way.
 */

/** How many recommendations one answer names: more have led to no convention yet. */
const MAX_RECOMMENDATIONS = 50;

/** The aggregates of some ids, of those that a person may know, by their ids. */
async function knownOf<S extends Versioned, E extends NewEvent, Key extends object>(
  store: Store,
  kind: Kind<S, E, Key>,
  person: Person,
  ids: readonly string[],
): Promise<Map<string, S>> {
  const { prefix, state } = kind;
  const states = await statesOf(
    store,
    ids.map((id) => ({ prefix, id })),
  );
  return new Map(
    [...states].flatMap(([id, raw]) => {
      const found = z.parse(state, raw);
      return kind.knows(found, person) ? [[id, found] as const] : [];
    }),
  );
}

const planTraced = ({ id, contents, phase }: ActionPlan): TracedPlan => ({
  id,
  title: contents.title,
  phase,
  years: contents.years,
});

/** The line of a convention in a plan; undefined where it has none, or none any more. */
function lineIn({ contents }: ActionPlan, convention: string): TracedLine | undefined {
  const line = contents.lines.find((each) => each.convention === convention);
  const axis = contents.axes.find(({ id }) => id === line?.axis);
  return line && axis && { convention, axis: axis.title, role: line.role };
}

/** What a convention, which its reader may know, comes from and came to. */
export async function conventionTraceability(
  store: Store,
  convention: Convention,
  person: Person,
): Promise<ConventionTraceability> {
  const { id } = convention;
  const [recommended, plans, centres] = await Promise.all([
    listPage(store, RECOMMENDATION_ROWS, { list: ledToList(id), limit: MAX_RECOMMENDATIONS }),
    plansWith(store, person, id),
    knownOf(store, CENTRE_KIND, person, centresOf(convention)),
  ]);
  return {
    ...conventionTraced(convention, centres),
    recommendations: recommended.items,
    more: recommended.cursor !== undefined,
    plans: plans.flatMap((plan) => {
      const line = lineIn(plan, id);
      return line ? [{ ...planTraced(plan), line }] : [];
    }),
  };
}

const PLAN_LINKS: readonly string[] = ['planLine', 'target', 'centreProgramme'];

/** The conventions and centres that links name, and the plans, each once. */
function namedBy(links: Recommendation['links']) {
  const ids = (of: (link: Recommendation['links'][number]) => string | undefined) => [
    ...new Set(links.flatMap((link) => of(link) ?? [])),
  ];
  return {
    conventions: ids(({ kind, id, part }) => {
      if (kind === 'planLine') return part;
      return kind === 'convention' ? id : undefined;
    }),
    centres: ids(({ kind, id }) => (kind === 'centre' ? id : undefined)),
    plans: ids(({ kind, id }) => (PLAN_LINKS.includes(kind) ? id : undefined)),
  };
}

/** What a recommendation, which its reader may read, came to. */
export async function recommendationTraceability(
  store: Store,
  { n, text, status, links }: Recommendation,
  person: Person,
): Promise<RecommendationTraceability> {
  const named = namedBy(links);
  const [plans, conventions] = await Promise.all([
    knownOf(store, ACTION_PLAN_KIND, person, named.plans),
    knownOf(store, CONVENTION_KIND, person, named.conventions),
  ]);
  const owned = [...conventions.values()].flatMap(centresOf);
  const centres = await knownOf(store, CENTRE_KIND, person, [...new Set([...named.centres, ...owned])]);
  const isSeen = ({ kind, id }: Recommendation['links'][number]) =>
    (PLAN_LINKS.includes(kind) ? plans : kind === 'centre' ? centres : conventions).has(id);
  return {
    n,
    text,
    status,
    plans: links.flatMap(({ kind, id, part }) => {
      const plan = plans.get(id);
      if (!plan) return [];
      const line = kind === 'planLine' && part !== undefined ? lineIn(plan, part) : undefined;
      return [{ ...planTraced(plan), kind, ...(part !== undefined && { part }), ...(line && { line }) }];
    }),
    conventions: [...conventions.values()].map((convention) =>
      conventionTraced(convention, only(centres, centresOf(convention))),
    ),
    centres: [
      ...only(
        centres,
        named.centres.filter((id) => !owned.includes(id)),
      ).values(),
    ].map(centreTraced),
    hidden: links.filter((link) => !isSeen(link)).length,
  };
}

const only = (centres: ReadonlyMap<string, Centre>, ids: readonly string[]) =>
  new Map([...centres].filter(([id]) => ids.includes(id)));
