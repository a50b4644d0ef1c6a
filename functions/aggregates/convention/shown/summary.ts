import * as z from 'zod/mini';
import { dayOf } from '../../../kernel/calendar.ts';
import { sum } from '../../../kernel/money.ts';
import { Role } from '../../../kernel/roles.ts';
import { Bilingual } from '../../../kernel/text.ts';
import { trancheOf } from '../execution/asked-money.ts';
import { duties } from '../execution/duties.ts';
import { type Duty, DutyKind } from '../execution/duty.ts';
import { type LedgerLine, statement } from '../execution/ledger.ts';
import { type Task, TaskKind } from '../procedures/tasks.ts';
import { type Convention, Phase } from '../state.ts';
import { PartyKind } from '../terms.ts';

/** A convention in a line: what lists, inboxes and overviews show without loading it. Amounts in centimes. */

/** The accounts of the ledger that are reported, in their order. */
export const Figures = z.strictObject({
  pledged: z.int(),
  committed: z.int(),
  called: z.int(),
  received: z.int(),
  disbursed: z.int(),
  justified: z.int(),
});
export type Figures = z.infer<typeof Figures>;

/** A party and how far its contributions of every nature have come. */
export const PartyFigures = z.extend(Figures, { party: z.string(), kind: PartyKind, name: Bilingual });
export type PartyFigures = z.infer<typeof PartyFigures>;

/** An open task or duty: whom the convention waits for, since when, until when. */
export const Waiting = z.strictObject({
  task: z.string(),
  kind: z.enum([...TaskKind.options, ...DutyKind.options]),
  party: z.string(),
  role: Role,
  /** The call, pledge, order or amendment it is about: a party may be asked the same for two. */
  subject: z.optional(z.string()),
  /** The tranche in whose procedure it is. */
  tranche: z.optional(z.int()),
  since: z.string(),
  dueAt: z.string(),
  /** The day in Morocco on which it is due. */
  dueOn: z.string(),
});
export type Waiting = z.infer<typeof Waiting>;

export const Summary = z.object({
  id: z.string(),
  number: z.string(),
  reference: z.optional(z.string()),
  title: Bilingual,
  region: z.string(),
  provinces: z.array(z.string()),
  parties: z.array(z.string()),
  phase: Phase,
  phaseSince: z.string(),
  version: z.int(),
  createdAt: z.string(),
  changedAt: z.string(),
  pledged: z.int(),
  target: z.strictObject({ minimum: z.int(), maximum: z.int() }),
  figures: z.array(PartyFigures),
  waitingFor: z.array(Waiting),
  /** When the first of what the convention waits for is due, also if it begins later; absent when nobody is asked. */
  nextDue: z.optional(z.string()),
  /** The next tranche that has not been called, where the convention is in force. */
  nextTranche: z.optional(z.strictObject({ n: z.int(), dueDate: z.string(), amount: z.int() })),
});
export type Summary = z.infer<typeof Summary>;

/** Which convention a row of an inbox is about. */
export const ConventionRef = z.strictObject({
  id: z.string(),
  number: z.string(),
  title: Bilingual,
  region: z.string(),
  phase: Phase,
});

export function summaryOf(convention: Convention): Summary {
  const { terms } = convention;
  const waitingFor = awaited(convention).map((each) => waitingLine(convention, each));
  return {
    id: convention.id,
    number: convention.number,
    reference: terms.reference,
    title: terms.title,
    region: terms.region,
    provinces: [...new Set(terms.components.map((component) => component.province))],
    parties: terms.parties.map((party) => party.id),
    phase: convention.phase,
    phaseSince: convention.phaseSince,
    version: convention.version,
    createdAt: convention.createdAt,
    changedAt: convention.changedAt,
    pledged: sum(convention.pledges.map((pledge) => pledge.amount)),
    target: terms.target,
    figures: figuresOf(convention),
    waitingFor: waitingFor.slice(0, 20),
    nextDue: waitingFor[0]?.dueAt,
    nextTranche: nextTranche(convention),
  };
}

/**
 * The tasks and duties that the convention waits for, due first before the others: its open tasks and its duties,
 * those included that begin later. While it is suspended time stands still for all but its resumption.
 */
export function awaited(convention: Convention): (Task | Duty)[] {
  const { phase, tasks } = convention;
  const asked = phase === 'suspended' ? [] : tasks.filter((task) => task.status === 'open');
  return [...asked, ...duties(convention)].sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
}

/** One open task or duty, in a line. */
export function waitingLine(convention: Pick<Convention, 'id' | 'orders'>, awaited: Task | Duty): Waiting {
  const { id } = convention;
  const { kind, assignee, subject, openedAt, dueAt } = awaited;
  const tranche = trancheOf(convention, awaited);
  return {
    task: `${id}.${awaited.id}`,
    kind,
    ...assignee,
    ...(subject !== undefined && { subject }),
    ...(tranche !== undefined && { tranche }),
    since: openedAt,
    dueAt,
    dueOn: dayOf(dueAt),
  };
}

/**
 * The tasks and duties of a summary that are open at an instant (ISO, UTC), without those that begin later. A clock
 * may be behind the one that changed the convention.
 */
export function begunBy({ waitingFor, changedAt }: Pick<Summary, 'waitingFor' | 'changedAt'>, now: string) {
  return waitingFor.filter(({ since }) => since <= now || since <= changedAt);
}

/** A summary without what its convention will wait for later than an instant (ISO, UTC). */
export function asOfNow(summary: Summary, now: string): Summary {
  return { ...summary, waitingFor: begunBy(summary, now) };
}

/** Whether a duty, by the time its convention last changed, had begun to matter. */
export function hasBegun({ openedAt }: Pick<Duty, 'openedAt'>, { changedAt }: Convention): boolean {
  return openedAt <= changedAt;
}

function figuresOf({ terms, books }: Convention): PartyFigures[] {
  const lines = statement(books.funds);
  return terms.parties.map(({ id, kind, name }) => {
    const own = lines.filter((line) => line.party === id);
    return { party: id, kind, name, ...sumsOf(own) };
  });
}

/** How far the money of all parties has come, those that have left the convention included. */
export function figuresOfAll({ books }: Pick<Convention, 'books'>): Figures {
  return sumsOf(statement(books.funds));
}

function sumsOf(lines: readonly LedgerLine[]): Figures {
  const of = (figure: keyof Figures) => sum(lines.map((line) => line[figure]));
  return {
    pledged: of('pledged'),
    committed: of('committed'),
    called: of('called'),
    received: of('received'),
    disbursed: of('disbursed'),
    justified: of('justified'),
  };
}

function nextTranche({ phase, terms, procedures }: Convention): Summary['nextTranche'] {
  if (phase !== 'active') return undefined;
  const [next] = terms.tranches
    .filter(({ n }) => !procedures.some(({ key }) => key === `tranche-${n}`))
    .sort((a, b) => (a.dueDate < b.dueDate ? -1 : 1));
  if (!next) return undefined;
  return { n: next.n, dueDate: next.dueDate, amount: sum(next.shares.map((share) => share.amount)) };
}
