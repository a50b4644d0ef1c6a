import type * as z from 'zod/mini';
import { daysLater } from '../../../../morocco/clock.ts';
import { dayOf } from '../../../kernel/calendar.ts';
import type { ConventionLine } from '../../shared/convention-line.ts';
import { type RecommendationCounts, together } from '../../shared/recommendation-counts.ts';
import type { ActionPlan } from '../action-plan.ts';
import { planMoneyOf } from '../money/plan-money.ts';
import type { ActionPlanBoard } from './answer.ts';
import { derivedOf } from './derived.ts';
import { ownCentres } from './own-centres.ts';
import { type CentreLine, centreProgress, type Reached, targetProgress } from './progress.ts';
import { type ConsultationLine, waitingFor } from './referred.ts';

/** For how many days back a board says what has changed. */
const RECENT_DAYS = 30;

/** What a board is made of, besides its plan. */
export interface BoardSources {
  conventions: ReadonlyMap<string, ConventionLine>;
  /** All of the region. */
  centres: readonly CentreLine[];
  /** The newest published figures of the region; absent where there are none. */
  coverage?: { year: number; reached: readonly Reached[] } | undefined;
  /** The newest consultations of the region, whether the plan answers them or not. */
  consultations: readonly (ConsultationLine & { recommendations?: RecommendationCounts | undefined })[];
  population: number;
  /** ISO, UTC. */
  now: string;
}

type Board = z.infer<typeof ActionPlanBoard>;

/** The board of a plan: its money, its centres, what is reached, what was recommended, what is late, what has changed. */
export function boardOf(plan: ActionPlan, sources: BoardSources): Board {
  const { conventions, centres, coverage, consultations, population, now } = sources;
  const { contents } = plan;
  const own = ownCentres(contents, centres);
  const answered = consultations.filter(({ id }) => contents.consultations.includes(id));
  return {
    plan: {
      id: plan.id,
      version: plan.version,
      phase: plan.phase,
      region: plan.region,
      years: contents.years,
    },
    asOf: dayOf(now),
    money: planMoneyOf(contents, conventions),
    derived: derivedOf(contents, population),
    population,
    centres: centreProgress(contents, own, centres),
    coverage: {
      ...(coverage && { year: coverage.year }),
      targets: targetProgress(contents.targets, coverage?.reached ?? []),
    },
    recommendations: together(answered),
    referred: waitingFor(plan, { consultations: answered, centres: own, now }),
    late: lateOf(plan, own, now),
    changed: changedOf(plan, { conventions, centres: own, now }),
  };
}

/** What is over its day: tasks of the plan, and centres whose next stage was planned before today; the longest first. */
function lateOf(plan: ActionPlan, centres: readonly CentreLine[], now: string): Board['late'] {
  const today = dayOf(now);
  const tasks = plan.tasks
    .filter(({ status, dueAt }) => status === 'open' && dueAt < now)
    .map(({ id, kind, assignee, dueAt }) => ({
      what: 'task' as const,
      id: `${plan.id}.${id}`,
      kind,
      party: assignee.party,
      dueOn: dayOf(dueAt),
    }));
  const stages = centres.flatMap(({ id, name, nextOn }) =>
    nextOn !== undefined && nextOn < today ? [{ what: 'centre' as const, id, name, dueOn: nextOn }] : [],
  );
  return [...tasks, ...stages].sort((a, b) => a.dueOn.localeCompare(b.dueOn));
}

function changedOf(
  { contents }: ActionPlan,
  { conventions, centres, now }: Pick<BoardSources, 'conventions' | 'centres' | 'now'>,
): Board['changed'] {
  const since = daysLater(dayOf(now), -RECENT_DAYS);
  const lines = contents.lines.flatMap(({ convention }) => conventions.get(convention) ?? []);
  return {
    since,
    conventions: lines
      .filter(({ phaseSince }) => phaseSince >= since)
      .map(({ convention, title, phase, phaseSince }) => ({ convention, title, phase, day: phaseSince })),
    centres: centres
      .filter((centre) => centre.since >= since)
      .map(({ id, name, status, since: day }) => ({ id, name, status, day })),
  };
}
