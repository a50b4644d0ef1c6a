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
import type { Awaited } from './answers.ts';

/** What is waited for in a region, and whose turn it is: late, or due later. */

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

/** What was or is due first stands first. Of a convention of others nothing is said beyond what a plan says of it. */
export function awaitedIn(
  { plan, conventions, centres }: Sources,
  reading: Reading,
): { late: Awaited[]; next: Awaited[] } {
  const today = dayOf(reading.now);
  const awaited = [
    ...(plan ? tasksOf(plan, reading) : []),
    ...[...conventions].flatMap((line) => ofConvention(line, reading) ?? []),
    ...centres.flatMap((centre) => ofCentre(centre, reading) ?? []),
  ].sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
  return {
    late: awaited.filter(({ dueOn }) => dueOn < today),
    next: awaited.filter(({ dueOn }) => dueOn >= today),
  };
}

function tasksOf({ id, contents, tasks }: ActionPlan, { language }: Reading): Awaited[] {
  return tasks
    .filter(({ status }) => status === 'open')
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

function ofConvention(
  { convention: id, title, parties, waitsFor }: ConventionLine,
  { party, language }: Reading,
): Awaited | undefined {
  if (!waitsFor || !parties.includes(party)) return undefined;
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

/** What a centre is waited for: what is asked, its opening, or its next stage, whichever is due first. */
function ofCentre(centre: Centre, { language }: Reading): Awaited | undefined {
  const { id, name, owner, waitsFor, built, next } = centre;
  const awaited = [
    ...(waitsFor ? [{ ...waitsFor, escalated: waitsFor.escalatedTo !== undefined }] : []),
    ...(built
      ? [{ kind: 'builtNotOpen' as const, parties: [owner], dueOn: built.openBy, escalated: false }]
      : []),
    ...(next?.day === undefined
      ? []
      : [{ kind: 'stageReport' as const, parties: [owner], dueOn: next.day, escalated: false }]),
  ].sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  const [first] = awaited;
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
