import { daysLater } from '../../../../morocco/clock.ts';
import { planList } from '../../../aggregates/action-plan/listing.ts';
import { centreList } from '../../../aggregates/centre/listing.ts';
import { consultationList } from '../../../aggregates/consultation/listing.ts';
import { listOf } from '../../../aggregates/convention/shown/listing.ts';
import type { PlannedDay, PlannedDays } from '../../../kernel/agenda.ts';
import { beginningOf, dayOf, endOfDay } from '../../../kernel/calendar.ts';
import type { Person } from '../../../kernel/principal.ts';
import { awaitedUntil } from '../../../kernel/procedure/delays.ts';
import type { Language } from '../../../kernel/wording.ts';
import { plannedIn } from '../../../store/agenda.ts';
import { type InboxRow, inbox } from '../../../store/inbox.ts';
import type { Store } from '../../../store/table.ts';
import { askingOf } from '../asking-of.ts';
import type { AgendaItem } from './answers.ts';
import { labelOf } from './words.ts';

/**
 * The days that concern a person: what is asked of them, and what the conventions and plans of their party and the
 * centres that it has to do with have planned.
 */

/** How many tasks one answer shows. */
const MAX_TASKS = 300;
/** For how many days after its own a deadline that was handed on is looked for: it stands on the day of whoever has it now. */
const HANDED_ON = 90;

export interface AgendaRequest {
  person: Pick<Person, 'party' | 'roles'>;
  language: Language;
  /** ISO, UTC. */
  now: string;
  /** Days in Morocco, both included. */
  from: string;
  until: string;
}

export async function agendaOf(
  store: Store,
  { person: { party, roles }, language, now, from, until }: AgendaRequest,
): Promise<{ items: AgendaItem[]; complete: boolean }> {
  const due = { from: beginningOf(daysLater(from, -HANDED_ON)), until: endOfDay(until) };
  const planned = (list: string) => plannedIn(store, { list, from });
  const [tasks, conventions, plans, centres, consultations] = await Promise.all([
    inbox(store, { party, roles, now, limit: MAX_TASKS, due }),
    planned(listOf(party)),
    planned(planList(party)),
    planned(centreList()),
    planned(consultationList()),
  ]);
  const concerned = ({ rows }: typeof centres) => rows.filter(({ concerns }) => concerns?.includes(party));
  const items = [
    ...tasks.items.map((row) => taskItem(row, language)),
    ...plannedItems('convention', conventions.rows, language),
    ...plannedItems('actionPlan', plans.rows, language),
    ...plannedItems('centre', concerned(centres), language),
    ...plannedItems('consultation', concerned(consultations), language),
  ];
  const order = ({ day, id }: AgendaItem) => `${day}#${id}`;
  return {
    items: items
      .filter(({ day }) => from <= day && day <= until)
      .sort((a, b) => (order(a) < order(b) ? -1 : 1)),
    complete:
      tasks.cursor === undefined &&
      [conventions, plans, centres, consultations].every(({ isWhole }) => isWhole),
  };
}

function taskItem(row: InboxRow, language: Language): AgendaItem {
  const kind = askingOf(row);
  const { asked, ...named } = kind.inAgenda(row, language);
  const id = row.PK.slice(row.PK.indexOf('#') + 1);
  const { task, version, changedAt = task.openedAt } = row;
  return {
    id: `${id}.${task.id}`,
    kind: 'task',
    day: dayOf(awaitedUntil(task)),
    done: false,
    label: asked,
    about: { kind: kind.kind, id, ...named },
    version,
    changedAt,
  };
}

function plannedItems(kind: string, rows: readonly PlannedDays[], language: Language): AgendaItem[] {
  return rows.flatMap(({ id, title, number, days, version, changedAt }) =>
    days.map((planned) => ({
      id: idOf(id, planned),
      kind: planned.kind,
      day: planned.day,
      done: planned.done,
      label: labelOf(planned, language),
      about: { kind, id, title, ...(number !== undefined && { number }) },
      version,
      changedAt,
    })),
  );
}

const idOf = (id: string, { kind, n }: PlannedDay): string =>
  [id, kind, ...(n === undefined ? [] : [n])].join('.');
