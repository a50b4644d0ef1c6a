import * as z from 'zod/mini';
import { ACTION_PLAN_ANSWERS } from '../../functions/aggregates/action-plan/answers.ts';
import { ACTION_PLAN } from '../../functions/aggregates/action-plan/index.ts';
import { ACTION_PLAN_KIND } from '../../functions/aggregates/action-plan/kind.ts';
import { conventionsOf } from '../../functions/aggregates/action-plan/listing.ts';
import { CONVENTION_KIND } from '../../functions/aggregates/convention/kind.ts';
import { planLineOf } from '../../functions/aggregates/convention/shown/plan-line.ts';
import type { Person } from '../../functions/kernel/principal.ts';
import * as execution from '../../functions/store/execute.ts';
import { project } from '../../functions/store/lists.ts';
import { load } from '../../functions/store/load.ts';
import { projectConvention, projectPlan } from '../../functions/store/plan-lines.ts';
import type { Store } from '../../functions/store/table.ts';
import { COUNCIL, caseA, MINISTRY, person, WILAYA } from '../../scenarios/cases.ts';
import type { CallOptions, caller, Reply } from './caller.ts';
import { CONTRIBUTOR, DELIBERATION, LINE, officers, PLAN_BESIDE, PROPOSAL, TARGET } from './plan-setting.ts';
import { REHEARSAL } from './stage.ts';
import { execute } from './store.ts';

/** An action plan over the API's own handlers, as its three parties draft and adopt it. */

type Call = Awaited<ReturnType<typeof caller>>;

const Proposed = z.object({ actionPlan: z.object({ id: z.string(), version: z.int() }) });
const Entered = z.object({ convention: z.object({ id: z.string() }) });

export class HttpPlan {
  readonly #call: Call;
  readonly #store: Store;
  id = '';

  constructor(store: Store, call: Call) {
    this.#call = call;
    this.#store = store;
  }

  get path(): string {
    return `/v1/plans/${this.id}`;
  }

  /** Declares the three and the contributor in the register. */
  async declareParties(): Promise<void> {
    const administrator = person(COUNCIL, 'administrator');
    const kinds = {
      [MINISTRY]: 'ministry',
      [WILAYA]: 'wilaya',
      [COUNCIL]: 'localAuthority',
      [CONTRIBUTOR]: 'publicInstitution',
    };
    for (const [party, kind] of Object.entries(kinds)) {
      const where = ['wilaya', 'localAuthority'].includes(kind) ? { region: 'MA-04' } : {};
      const entry = { party, kind, name: { ar: party, fr: party }, provinces: [], ...where };
      await this.#call('POST', '/v1/organisations', administrator, entry);
    }
  }

  /** A convention of the three as a draft; its id. */
  async convention(): Promise<string> {
    const { body } = await this.#call('POST', '/v1/conventions', officers.council, caseA('2026-11-24'));
    return z.parse(Entered, body).convention.id;
  }

  /** Submits a convention, and asks its parties to review it, as its workflow does. */
  async submits(conventionId: string): Promise<void> {
    await this.#call('POST', `/v1/conventions/${conventionId}/submission`, officers.council, {});
    await execute(this.#store, {
      rules: REHEARSAL,
      conventionId,
      command: { type: 'openGroup', data: { procedure: 'formation-1' } },
      actor: { kind: 'system', name: 'workflow' },
      now: () => new Date().toISOString(),
    });
  }

  /** Names no consultation: those of the setting are in no table. */
  async propose(change: object = {}): Promise<this> {
    const proposal = { ...PROPOSAL, consultations: [], ...change };
    const { body } = await this.#call('POST', '/v1/plans', officers.council, proposal);
    this.id = z.parse(Proposed, body).actionPlan.id;
    return this;
  }

  attempt(as: Person, act: string, body: unknown = {}, options: CallOptions = {}): Promise<Reply> {
    const [method = 'POST', path = ''] = act.split(' ');
    return this.#call(method, `${this.path}${path}`, as, body, options);
  }

  /** Acts, and throws unless it is answered with success. */
  async does(as: Person, act: string, body: unknown = {}, options: CallOptions = {}): Promise<Reply> {
    const reply = await this.attempt(as, act, body, options);
    if (reply.status >= 300) throw new Error(`${act}: ${JSON.stringify(reply.body)}`);
    return reply;
  }

  /** Replaces a part of the text as it stands. */
  async puts(act: string, body: unknown): Promise<Reply> {
    const { etag } = await this.seen(officers.council);
    return this.does(officers.council, act, body, { headers: { 'if-match': etag } });
  }

  /** Proposes a revision of the text as it stands. */
  revises(body: unknown): Promise<Reply> {
    return this.puts('POST /revisions', body);
  }

  /** All that it needs to be submitted, with a convention as its core line; the convention's id. */
  async draft(): Promise<string> {
    const convention = await this.convention();
    await this.puts('PUT /targets', { targets: [TARGET] });
    await this.does(officers.wilaya, 'POST /lines', { ...LINE, convention });
    return convention;
  }

  async seen(reader: Person) {
    const { body } = await this.#call('GET', this.path, reader);
    return ACTION_PLAN_ANSWERS.ActionPlan.parse(body);
  }

  /** Opens the step that is due in a procedure, as its workflow does. */
  async opens(procedure: string): Promise<void> {
    await execution.execute(this.#store, ACTION_PLAN, {
      id: this.id,
      command: { type: 'openGroup', data: { procedure } },
      actor: { kind: 'system', name: 'workflow' },
      rules: PLAN_BESIDE.rules,
      now: () => new Date().toISOString(),
    });
  }

  /** Whoever is asked approves, step by step, until the procedure is done. */
  async passes(procedure: string, steps: readonly string[]): Promise<void> {
    for (const step of steps) {
      await this.opens(procedure);
      await this.approves(step);
    }
  }

  /** Whoever is asked for something of a kind approves it. */
  async approves(kind: string): Promise<void> {
    const { tasks } = await this.seen(officers.council);
    const role = kind === 'signature' ? 'signatory' : 'approver';
    const details = kind === 'deliberation' ? { deliberation: DELIBERATION } : {};
    for (const { id, party } of tasks.filter((task) => task.kind === kind)) {
      const act = `POST /tasks/${id.split('.')[1]}/decision`;
      await this.does(person(party, role), act, { decision: 'approve', ...details });
    }
  }

  /** Brings its lists and the rows of its conventions up to date, as the stream does. */
  async project(): Promise<void> {
    const { state } = await load(this.#store, ACTION_PLAN_KIND, this.id);
    if (!state) return;
    await project(this.#store, ACTION_PLAN_KIND, state);
    await projectPlan(this.#store, { ...state, conventions: conventionsOf(state) }, async (id) => {
      const { state: convention } = await load(this.#store, CONVENTION_KIND, id);
      return convention && planLineOf(convention);
    });
  }

  async projectConvention(id: string): Promise<void> {
    const { state } = await load(this.#store, CONVENTION_KIND, id);
    if (state) await projectConvention(this.#store, planLineOf(state));
  }
}
