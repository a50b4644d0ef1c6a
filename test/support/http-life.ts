import { procedureOf } from '../../functions/aggregates/convention/execution/records.ts';
import type { Task } from '../../functions/aggregates/convention/procedures/tasks.ts';
import type { Convention } from '../../functions/aggregates/convention/state.ts';
import type { Person } from '../../functions/kernel/principal.ts';
import type { Store } from '../../functions/store/table.ts';
import { person } from '../../scenarios/cases.ts';
import type { CallOptions, caller, Reply } from './caller.ts';
import { WORKFLOW } from './life.ts';
import { SMALL, smallLines, smallPledges, smallTerms } from './small.ts';
import { REHEARSAL } from './stage.ts';
import { execute, load, project } from './store.ts';

/** The small convention, lived over the API's own handlers; the workflows' part is played by the test. */

type Call = Awaited<ReturnType<typeof caller>>;

export class HttpLife {
  readonly #call: Call;
  readonly #store: Store;
  readonly today = new Date().toISOString().slice(0, 10);
  id = '';

  constructor(store: Store, call: Call) {
    this.#store = store;
    this.#call = call;
  }

  get path(): string {
    return `/v1/conventions/${this.id}`;
  }

  /** Calls, and throws unless it is answered with success. */
  async does(
    as: Person,
    method: string,
    path: string,
    body?: unknown,
    options?: CallOptions,
  ): Promise<Reply> {
    const reply = await this.#call(method, path, as, body, options);
    if (reply.status >= 300) throw new Error(`${method} ${path}: ${JSON.stringify(reply.body)}`);
    return reply;
  }

  async convention(): Promise<Convention> {
    const { convention } = await load(this.#store, this.id);
    if (!convention) throw new Error('Nothing proposed yet');
    return convention;
  }

  async tasks(): Promise<Task[]> {
    return (await this.convention()).tasks.filter((task) => task.status === 'open');
  }

  /** Opens the step that is due in a procedure, as a workflow does, and lists it, as the stream does. */
  async open(procedure: string): Promise<void> {
    await execute(this.#store, {
      rules: REHEARSAL,
      conventionId: this.id,
      command: { type: 'openGroup', data: { procedure } },
      actor: WORKFLOW,
      now: () => new Date().toISOString(),
    });
    await project(this.#store, await this.convention());
  }

  async propose(): Promise<Reply> {
    const terms = smallTerms(this.today);
    const reply = await this.does(person(SMALL.ministry, 'officer'), 'POST', '/v1/conventions', { terms });
    this.id = String(Object(reply.body.convention).id);
    return reply;
  }

  /** Every party pledges what it brings, and a colleague confirms. */
  async pledge(): Promise<void> {
    for (const { party, terms } of smallPledges(this.today)) {
      const made = await this.does(person(party, 'officer'), 'POST', `${this.path}/pledges`, terms);
      const confirmation = `${this.path}/pledges/${Object(made.body.pledge).id}/confirmation`;
      await this.does(person(party, 'approver'), 'POST', confirmation);
    }
  }

  async decide(task: Task): Promise<Reply> {
    const { party, role } = task.assignee;
    const as = person(party, role, 9);
    const address = `/v1/tasks/${this.id}.${task.id}`;
    const { textHash } = (await this.does(as, 'GET', address)).body;
    const deliberation = { number: '1', date: this.today, session: 's', votesFor: 3, votesAgainst: 1 };
    return this.does(as, 'POST', `${address}/decision`, {
      decision: 'approve',
      ...(task.kind === 'signature' && { textHash }),
      ...(task.kind === 'refundExecution' && { reference: 'VIR-9' }),
      ...(task.kind === 'deliberation' && { deliberation: { ...deliberation, abstentions: 0 } }),
    });
  }

  /** Opens what is due in a procedure and approves it, until the convention has left the phase. */
  async approve(procedure: string): Promise<void> {
    await this.open(procedure);
    const { phase } = await this.convention();
    for (const task of await this.tasks()) {
      if (task.procedure !== procedure) continue;
      if (task.kind === 'pledging' && (await this.convention()).pledges.length === 0) await this.pledge();
      await this.decide(task);
      if ((await this.convention()).phase !== phase) return;
    }
  }

  async form(): Promise<void> {
    if (!this.id) await this.propose();
    await this.does(person(SMALL.ministry, 'officer'), 'POST', `${this.path}/submission`);
    while ((await this.convention()).phase !== 'active') await this.approve('formation-1');
  }

  /** Releases a tranche. */
  async release(n: 1 | 2): Promise<void> {
    await this.open(`tranche-${n}`);
    await this.receive(n);
    await this.pay(n);
  }

  /** Records what every party owes to a tranche. */
  async receive(n: 1 | 2): Promise<void> {
    for (const { id, amount, tranche } of (await this.convention()).calls) {
      if (tranche !== n) continue;
      const receipt = { amount, valueDate: this.today, reference: `REC-${id}` };
      const holder = person(SMALL.council, 'accountant');
      await this.does(holder, 'POST', `${this.path}/calls/${id}/receipts`, receipt);
    }
    await this.open(`tranche-${n}`);
  }

  /** Prepares, authorises and executes the order of a tranche, and says its id. */
  async pay(n: 1 | 2, lines = smallLines(n)): Promise<string> {
    const id = await this.authorised(n, lines);
    const holder = person(SMALL.council, 'accountant');
    const execution = `${this.path}/payment-orders/${id}/execution`;
    await this.does(holder, 'POST', execution, { reference: `VIR-${id}` });
    return id;
  }

  /** Prepares and authorises an order of a tranche: its execution is asked for. Says its id. */
  async authorised(n: 1 | 2, lines = smallLines(n)): Promise<string> {
    const officer = person(SMALL.council, 'officer');
    const order = { tranche: n, lines };
    const prepared = await this.does(officer, 'POST', `${this.path}/payment-orders`, order);
    const id = String(Object(prepared.body.paymentOrder).id);
    const key = procedureOf({ id });
    await this.approve(key);
    await this.open(key);
    return id;
  }
}
