import * as z from 'zod/mini';
import type { ActionPlan } from '../../../aggregates/action-plan/action-plan.ts';
import { ASKED as ASKED_OF_PLANS } from '../../../aggregates/action-plan/asking.ts';
import { ASKED as ASKED_OF_CENTRES } from '../../../aggregates/centre/asking.ts';
import type { Summary as Centre } from '../../../aggregates/centre/listing.ts';
import { askedIn } from '../../../aggregates/convention/shown/asked.ts';
import { Waiting } from '../../../aggregates/convention/shown/summary.ts';
import type { ConventionLine } from '../../../aggregates/shared/convention-line.ts';
import { dayOf } from '../../../kernel/calendar.ts';
import type { Language } from '../../../kernel/wording.ts';
import type { Late } from './answers.ts';

/** What is over its day in a region, and whose turn it is. */

interface Sources {
  plan: ActionPlan | undefined;
  conventions: Iterable<ConventionLine>;
  centres: readonly Centre[];
}

interface Reading {
  party: string;
  language: Language;
  /** ISO, UTC. */
  now: string;
}

/** The longest late first. Of a convention of others nothing is said beyond what a plan says of it. */
export function lateOf({ plan, conventions, centres }: Sources, reading: Reading): Late[] {
  const today = dayOf(reading.now);
  return [
    ...(plan ? tasksOf(plan, reading) : []),
    ...[...conventions].flatMap((line) => conventionLate(line, reading, today) ?? []),
    ...centres.flatMap((centre) => centreLate(centre, reading, today) ?? []),
  ].sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
}

function tasksOf({ id, contents, tasks }: ActionPlan, { language, now }: Reading): Late[] {
  return tasks
    .filter(({ status, dueAt }) => status === 'open' && dueAt < now)
    .map(({ id: task, kind, assignee, dueAt, escalatedTo }) => ({
      about: { kind: 'plan', id, title: contents.title },
      task: `${id}.${task}`,
      asked: ASKED_OF_PLANS[kind][language],
      parties: [assignee.party],
      role: assignee.role,
      dueOn: dayOf(dueAt),
      escalated: escalatedTo !== undefined,
    }));
}

function conventionLate(
  { convention: id, title, parties, waitsFor }: ConventionLine,
  { party, language }: Reading,
  today: string,
): Late | undefined {
  if (!waitsFor || waitsFor.dueOn >= today || !parties.includes(party)) return undefined;
  const { task, dueOn, role, escalated } = waitsFor;
  const kind = z.parse(Waiting.shape.kind, waitsFor.kind);
  return {
    about: { kind: 'convention', id, title },
    task,
    asked: askedIn(kind, language),
    parties: [waitsFor.party],
    role,
    dueOn,
    escalated,
  };
}

/** What a centre is late with: what is asked, its opening, or its next stage, whichever was due first. */
function centreLate(centre: Centre, { language }: Reading, today: string): Late | undefined {
  const { id, name, owner, waitsFor, built, next } = centre;
  const late = [
    ...(waitsFor ? [{ ...waitsFor, escalated: waitsFor.escalatedTo !== undefined }] : []),
    ...(built
      ? [{ kind: 'builtNotOpen' as const, parties: [owner], dueOn: built.openBy, escalated: false }]
      : []),
    ...(next?.day === undefined
      ? []
      : [{ kind: 'stageReport' as const, parties: [owner], dueOn: next.day, escalated: false }]),
  ]
    .filter(({ dueOn }) => dueOn < today)
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  const [first] = late;
  if (!first) return undefined;
  const { kind, parties, dueOn, escalated } = first;
  return {
    about: { kind: 'centre', id, title: name },
    asked: ASKED_OF_CENTRES[kind][language],
    parties,
    dueOn,
    escalated,
  };
}
