import * as z from 'zod/mini';
import type { PlannedDays } from '../../kernel/agenda.ts';
import { AT_ONCE, type Due, type Listing } from '../../kernel/aggregate.ts';
import { Instant } from '../../kernel/calendar.ts';
import { fold } from '../../kernel/fold.ts';
import { Slug } from '../../kernel/slug.ts';
import { Bilingual } from '../../kernel/text.ts';
import { Region } from '../shared/place-codes.ts';
import { type ActionPlan, openRevision, Phase, partiesOf } from './action-plan.ts';
import { PROCESS } from './adoption/workflow.ts';
import { Years } from './contents.ts';
import { WaitsFor, waitsForOf } from './waits-for.ts';

/** An action plan in a line, and the lists in which it is found: those of its parties. */
export const Summary = z.object({
  id: z.string(),
  title: Bilingual,
  region: Region,
  years: Years,
  phase: Phase,
  phaseSince: Instant,
  proposer: Slug,
  parties: z.array(Slug),
  /** How many conventions, axes and envelopes it has. */
  lines: z.int(),
  axes: z.int(),
  envelopes: z.int(),
  waitsFor: z.optional(WaitsFor),
  version: z.int(),
  changedAt: Instant,
});
export type Summary = z.infer<typeof Summary>;

export function summaryOf(plan: ActionPlan): Summary {
  const { id, contents, region, phase, phaseSince, proposer, version, changedAt } = plan;
  const waitsFor = waitsForOf(plan);
  return {
    id,
    title: contents.title,
    region,
    years: contents.years,
    phase,
    phaseSince,
    proposer,
    parties: partiesOf(plan),
    lines: contents.lines.length,
    axes: contents.axes.length,
    envelopes: contents.envelopes.length,
    ...(waitsFor && { waitsFor }),
    version,
    changedAt,
  };
}

/** The list of a party's plans. */
export const planList = (party: string) => `PLANS#${party}`;

/** The latest sessions that an agenda shows; the plan has them all. */
const SESSIONS_SHOWN = 24;

/** The sessions of its steering committee: those that were held, and those that are called for a day. */
function agendaOf({ id, contents, sessions, version, changedAt }: ActionPlan): PlannedDays {
  const days = sessions
    .filter(({ status }) => status !== 'cancelled')
    .sort((a, b) => (a.day < b.day ? 1 : -1))
    .slice(0, SESSIONS_SHOWN)
    .map(({ number: n, status, day, subject }) => ({
      kind: 'session' as const,
      day,
      done: status === 'held',
      n,
      subject,
    }));
  return { id, title: contents.title, days, version, changedAt };
}

export function listing(plan: ActionPlan): Listing {
  const summary = summaryOf(plan);
  const { id, region, title, phase } = summary;
  const lists = summary.parties.map(planList);
  return {
    lists,
    phase,
    search: fold(`${id} ${region} ${title.ar} ${title.fr}`),
    summary,
    entries: [
      {
        kind: 'plan',
        id,
        // Its parties find it until it is withdrawn.
        scopes: phase === 'withdrawn' ? [] : lists,
        title,
        names: [],
        place: region,
        since: plan.createdAt,
      },
    ],
    agenda: agendaOf(plan),
  };
}

/** The lists of those who were party to the plan and no longer are. */
export function formerLists(before: ActionPlan, after: ActionPlan): string[] {
  const parties = new Set(partiesOf(after));
  return partiesOf(before).flatMap((party) => (parties.has(party) ? [] : [planList(party)]));
}

/** At once while a workflow should be running. */
export function due(plan: ActionPlan): Due | undefined {
  const { region, changedAt } = plan;
  return PROCESS.runsNeeded(plan, changedAt).length > 0 ? { region, at: AT_ONCE } : undefined;
}

/** The conventions whose rows a plan has: of its lines, in force and in the revision that is open. */
export function conventionsOf(plan: Pick<ActionPlan, 'contents' | 'revisions'>): string[] {
  const revision = openRevision(plan);
  const entered = [...plan.contents.lines, ...(revision?.changes.lines?.put ?? [])];
  return [...new Set(entered.map(({ convention }) => convention))];
}
