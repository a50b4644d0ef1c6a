import { textHashFor } from '../../functions/aggregates/convention/amendment/text.ts';
import type { Command, CommandData } from '../../functions/aggregates/convention/commands.ts';
import type { Event } from '../../functions/aggregates/convention/events.ts';
import { isOpenOrder } from '../../functions/aggregates/convention/execution/availability.ts';
import type { Entry } from '../../functions/aggregates/convention/execution/entries.ts';
import {
  receiverOf,
  undeclaredOf,
} from '../../functions/aggregates/convention/execution/in-kind/delivery.ts';
import { procedureOf } from '../../functions/aggregates/convention/execution/records.ts';
import type { DecisionDetails, Task } from '../../functions/aggregates/convention/procedures/tasks.ts';
import type { Convention, Phase } from '../../functions/aggregates/convention/state.ts';
import type { DocumentReference } from '../../functions/aggregates/shared/document.ts';
import type { Actor } from '../../functions/kernel/principal.ts';
import type { Decision } from '../../functions/kernel/procedure/schema.ts';
import type { Refusal } from '../../functions/kernel/refusal.ts';
import type { AddedHoliday } from '../../functions/kernel/stage-calendar.ts';
import { person } from '../../scenarios/cases.ts';
import { decide } from './decide.ts';
import { entriesOf } from './entries.ts';
import { assertReadable } from './readable.ts';
import { BESIDE } from './stage.ts';

export const WORKFLOW: Actor = { kind: 'system', name: 'workflow' };

export function documentOf(kind: string): DocumentReference {
  return { kind, title: kind, link: `https://ged.example.ma/${kind}`, sha256: 'a'.repeat(64) };
}

/** A digest like no other of a life. */
const digestOf = (number: number) => number.toString(16).padStart(64, '0');

const CARRIED = { number: '12/2026', session: 'mars', votesFor: 40, votesAgainst: 2, abstentions: 1 };

type Pledges = { party: string; terms: CommandData<'pledge'> }[];

/**
 * One convention and its trail, lived through command by command in a test. The clock is the test's own: it
 * moves a minute with each command, and by `wait`.
 */
export class Life {
  readonly events: Event[] = [];
  now: string;
  /** The days off that were added to the stage's calendar. */
  holidays: readonly AddedHoliday[] = [];
  rules = BESIDE.rules;
  #convention: Convention | undefined;

  /** Other lives, whose states its commands may read. */
  readonly others = new Map<string, Life>();
  /** The states of centres, which its commands may read. */
  readonly centres = new Map<string, unknown>();
  readonly id: string;

  constructor(now = '2026-03-02T09:00:00.000Z', id = 'c1') {
    this.now = now;
    this.id = id;
  }

  get c(): Convention {
    if (!this.#convention) throw new Error('Nothing proposed yet');
    return this.#convention;
  }

  /** All that its events have booked. */
  get entries(): Entry[] {
    return entriesOf(this.events);
  }

  get today(): string {
    return this.now.slice(0, 10);
  }

  wait(days: number): this {
    this.now = new Date(Date.parse(this.now) + days * 86_400_000).toISOString();
    return this;
  }

  /** Tries a command; what it comes to is kept. Returns the refusal, if it is one; each reads as a sentence. */
  attempt(command: Command, actor: Actor): Refusal | undefined {
    this.now = new Date(Date.parse(this.now) + 60_000).toISOString();
    const result = this.#decided(command, actor);
    if ('refusal' in result) {
      assertReadable(result.refusal);
      return result.refusal;
    }
    this.#convention = result.state;
    this.events.push(...result.events);
    return undefined;
  }

  /** The state that a command would lead to, which is not kept; undefined where it is refused. */
  preview(command: Command, actor: Actor): { state: Convention | undefined } {
    const result = this.#decided(command, actor);
    return { state: 'refusal' in result ? undefined : result.state };
  }

  #decided(command: Command, actor: Actor) {
    const lives = [...this.others].map(([id, life]) => [id, life.c] as const);
    const others = new Map<string, unknown>([...lives, ...this.centres]);
    const numbered = this.id === 'c1' ? 0 : 1;
    const beside = { ...BESIDE, numbered, rules: this.rules, holidays: this.holidays, others };
    return decide(this.id, this.#convention, command, actor, this.now, beside, this.events);
  }

  /** Gives a command that must be accepted; returns the types of the events it led to. */
  act(command: Command, actor: Actor): string[] {
    const before = this.events.length;
    const refusal = this.attempt(command, actor);
    if (refusal) throw new Error(`${command.type}: ${refusal.code} ${JSON.stringify(refusal.details)}`);
    return this.events.slice(before).map((event) => event.type);
  }

  /** The code with which a command is refused; undefined when it is accepted. */
  refusal(command: Command, actor: Actor): string | undefined {
    return this.attempt(command, actor)?.code;
  }

  open(procedure: string): string[] {
    return this.act({ type: 'openGroup', data: { procedure: this.#waiting(procedure) } }, WORKFLOW);
  }

  /** A tranche's procedure, or while an order of it is open the procedure of the first such order. */
  #waiting(key: string): string {
    const order = this.c.orders.find((each) => key === `tranche-${each.tranche}` && isOpenOrder(each));
    return order ? procedureOf(order) : key;
  }

  applyDeadlines(procedure: string): string[] {
    return this.act({ type: 'applyDeadlines', data: { procedure } }, WORKFLOW);
  }

  tasks(): Task[] {
    return this.c.tasks.filter((task) => task.status === 'open');
  }

  /** The open task of a kind, of one party where several are asked. */
  task(kind: string, party?: string): Task {
    const task = this.tasks().find((each) => each.kind === kind && (!party || each.assignee.party === party));
    if (!task) throw new Error(`No open ${kind}`);
    return task;
  }

  /** The details that a decision on a task must carry to be accepted. */
  details(task: Task, decision: Decision): DecisionDetails {
    if (decision !== 'approve') return { comment: 'Motif' };
    if (task.kind === 'deliberation') return { deliberation: { ...CARRIED, date: this.today } };
    if (task.kind === 'signature') return { textHash: textHashFor(this.c, task) };
    return task.kind === 'refundExecution' ? { reference: 'VIR-9' } : {};
  }

  command(task: Task, decision: Decision = 'approve', details: DecisionDetails = {}): Command {
    return {
      type: 'decideTask',
      data: { task: task.id, decision, ...this.details(task, decision), ...details },
    };
  }

  settle(task: Task, decision: Decision = 'approve', details: DecisionDetails = {}): string[] {
    const { party, role } = task.assignee;
    return this.act(this.command(task, decision, details), person(party, role));
  }

  /** Opens what is due in a procedure and approves all of it; fails where there is nothing to approve. */
  approve(procedure: string): void {
    const { version } = this.c;
    this.open(procedure);
    const waiting = this.#waiting(procedure);
    for (const { id } of this.tasks().filter((task) => task.procedure === waiting)) {
      const task = this.tasks().find((each) => each.id === id);
      if (task) this.settle(task);
    }
    if (this.c.version === version) throw new Error(`Nothing to approve on ${procedure}`);
  }

  propose(data: CommandData<'propose'>, proposer: string): this {
    this.act({ type: 'propose', data }, person(proposer, 'officer'));
    return this;
  }

  /** Pledges and confirms by another. */
  pledge(pledges: Pledges): this {
    for (const { party, terms } of pledges) {
      this.act({ type: 'pledge', data: terms }, person(party, 'officer'));
      const pledge = this.c.pledges.at(-1)?.id ?? '';
      this.act({ type: 'confirmPledge', data: { pledge } }, person(party, 'approver'));
    }
    return this;
  }

  /** From the draft to a later phase of the formation, by the shortest way. */
  reach(phase: Phase, pledges: Pledges): this {
    if (this.c.phase === 'draft' || this.c.phase === 'returned') {
      this.act({ type: 'submit', data: {} }, person(this.c.proposer, 'officer'));
    }
    while (this.c.phase !== phase) {
      if (this.c.phase === 'pledging' && this.c.pledges.length === 0) this.pledge(pledges);
      const formation = this.c.procedures.findLast((each) => each.kind === 'formation');
      this.approve(formation?.key ?? '');
    }
    return this;
  }

  receive(tranche: number): this {
    for (const call of this.c.calls.filter(
      (each) => each.tranche === tranche && each.status !== 'cancelled',
    )) {
      const amount = call.amount - call.received;
      if (amount > 0) this.receiveOn(call.id, amount);
    }
    return this;
  }

  receiveOn(call: string, amount: number): string[] {
    const data = { call, amount, valueDate: this.today, reference: `REC-${this.entries.length}` };
    return this.act({ type: 'recordReceipt', data }, person(this.c.terms.accountHolder, 'accountant'));
  }

  /** The whole release of a tranche, by one order of the given lines. */
  release(tranche: number, lines: CommandData<'preparePayment'>['lines']): this {
    const key = `tranche-${tranche}`;
    this.open(key);
    this.receive(tranche);
    this.open(key);
    return this.pay(tranche, lines);
  }

  /** One payment order of a tranche, from its preparation to its payment. */
  pay(tranche: number, lines: CommandData<'preparePayment'>['lines']): this {
    const holder = this.c.terms.accountHolder;
    this.act({ type: 'preparePayment', data: { tranche, lines } }, person(holder, 'officer'));
    const order = this.c.orders.at(-1)?.id ?? '';
    const key = procedureOf({ id: order });
    this.approve(key);
    this.open(key);
    this.act(
      { type: 'executePayment', data: { order, reference: `VIR-${order}` } },
      person(holder, 'accountant'),
    );
    return this;
  }

  closeTranche(tranche: number): this {
    this.act(
      { type: 'closeTranche', data: { tranche } },
      person(this.c.terms.accountHolder, 'authorising-officer'),
    );
    return this;
  }

  justify(tranche: number, amount: number, earmark?: string): this {
    const data = {
      tranche,
      amount,
      document: { ...documentOf('financial-statement'), sha256: digestOf(this.events.length) },
      ...(earmark && { earmark }),
    };
    this.act({ type: 'justifyExpenditure', data }, person(this.c.terms.projectOwner, 'officer'));
    return this;
  }

  minutes(tranche: number): this {
    const data = { tranche, document: documentOf('committee-minutes') };
    this.act({ type: 'provideDocument', data }, person(this.c.proposer, 'officer'));
    return this;
  }

  /** Everything that is promised in kind is delivered whole and confirmed. */
  deliver(): this {
    for (const pledge of this.c.pledges.filter(({ nature }) => nature !== 'cash')) {
      const { amount, quantity } = undeclaredOf(this.c.deliveries, pledge);
      if (amount + quantity === 0) continue;
      this.declare(pledge.id, { ...(quantity > 0 && { quantity }), ...(amount > 0 && { amount }) });
      this.confirm();
    }
    return this;
  }

  /** A part of a pledge in kind is declared delivered today. */
  declare(pledge: string, measure: { quantity?: number; amount?: number }): this {
    const party = this.c.pledges.find(({ id }) => id === pledge)?.party ?? '';
    const document = { ...documentOf('delivery-minutes'), sha256: digestOf(this.events.length) };
    const data = { pledge, date: this.today, ...measure, document, confirmedDistinct: true };
    this.act({ type: 'deliver', data }, person(party, 'officer'));
    return this;
  }

  /** The delivery that was declared last is confirmed by who receives it. */
  confirm(): string[] {
    const delivery = this.c.deliveries.at(-1);
    if (!delivery) throw new Error('Nothing declared');
    const data = { delivery: delivery.id };
    return this.act(
      { type: 'confirmDelivery', data },
      person(receiverOf(this.c.terms, delivery), 'approver'),
    );
  }

  /** Opens the closure and approves it to its end. */
  close(): this {
    if (this.c.phase === 'active') this.deliver();
    this.act(
      { type: 'close', data: { report: documentOf('final-report') } },
      person(this.c.proposer, 'officer', 7),
    );
    const key = this.c.procedures.at(-1)?.key ?? '';
    while (this.c.phase === 'closing') this.approve(key);
    return this;
  }
}
