import * as z from 'zod/mini';
import { CONSULTATION_ANSWERS } from '../../functions/aggregates/consultation/answers.ts';
import { CONSULTATION } from '../../functions/aggregates/consultation/index.ts';
import { CONSULTATION_KIND } from '../../functions/aggregates/consultation/kind.ts';
import type { Person } from '../../functions/kernel/principal.ts';
import { execute } from '../../functions/store/execute.ts';
import { project } from '../../functions/store/lists.ts';
import { load } from '../../functions/store/load.ts';
import type { Store } from '../../functions/store/table.ts';
import { COUNCIL, MINISTRY, person, WILAYA } from '../../scenarios/cases.ts';
import type { CallOptions, caller, Reply } from './caller.ts';
import {
  ASSOCIATION,
  ATTENDANCE,
  CALL,
  CONSULTATION_BESIDE,
  document,
  officer,
  RECOMMENDATION,
  wali,
  walisHand,
} from './consultation-setting.ts';

/** A consultation over the API's own handlers, as its officials bring it from its call to its follow-up. */

type Call = Awaited<ReturnType<typeof caller>>;

const administrator = person(COUNCIL, 'administrator');
const second = person(COUNCIL, 'administrator', 2);
const Called = z.object({ consultation: z.object({ id: z.string() }) });

export class HttpConsultation {
  readonly #call: Call;
  readonly #store: Store;
  id = '';

  constructor(store: Store, call: Call) {
    this.#store = store;
    this.#call = call;
  }

  get path(): string {
    return `/v1/consultations/${this.id}`;
  }

  /** Declares and verifies the parties in the register. */
  async declareParties(): Promise<void> {
    const kinds = {
      [MINISTRY]: 'ministry',
      [WILAYA]: 'wilaya',
      [COUNCIL]: 'localAuthority',
      [ASSOCIATION]: 'association',
    };
    for (const [party, kind] of Object.entries(kinds)) {
      const name = { ar: party, fr: party };
      const where = ['wilaya', 'localAuthority'].includes(kind) ? { region: 'MA-04' } : {};
      const entry = { party, kind, name, provinces: [], ...where };
      await this.#call('POST', '/v1/organisations', administrator, entry);
      await this.#call('POST', `/v1/organisations/o-${party}/verification`, second, {});
    }
  }

  /** Acts, and throws unless it is answered with success. What is put names the version that is there. */
  async does(as: Person, act: string, body: unknown = {}, options: CallOptions = {}): Promise<Reply> {
    const [method = 'POST', path = ''] = act.split(' ');
    const headers = method === 'POST' ? {} : { 'if-match': (await this.seen(as)).etag };
    const reply = await this.#call(method, `${this.path}${path}`, as, body, { headers, ...options });
    if (reply.status >= 300) throw new Error(`${act}: ${JSON.stringify(reply.body)}`);
    return reply;
  }

  async callUp(change: object = {}): Promise<this> {
    const { body } = await this.#call('POST', '/v1/consultations', officer, { ...CALL, ...change });
    this.id = z.parse(Called, body).consultation.id;
    return this;
  }

  /** Held, with recommendations, and its minutes approved. */
  async approved(recommendations: number, said: readonly object[] = []): Promise<this> {
    await this.does(officer, 'POST /holding', { day: '2026-05-04' });
    for (let n = 1; n <= recommendations; n += 1)
      await this.does(officer, 'POST /recommendations', said[n - 1] ?? RECOMMENDATION);
    await this.does(officer, 'PUT /attendance', ATTENDANCE);
    await this.does(officer, 'PUT /minutes', { document: document('minutes') });
    await this.does(wali, 'POST /minutes/approval');
    return this;
  }

  /** Its recommendations are assigned to the council, and their follow-up has begun. */
  async followed(recommendations: number): Promise<this> {
    for (let n = 1; n <= recommendations; n += 1)
      await this.does(officer, `PUT /recommendations/${n}/assignee`, { party: COUNCIL });
    await this.does(walisHand, 'POST /follow-up');
    return this;
  }

  /** Asks whoever a recommendation is assigned to, as its workflow does. */
  asks(recommendation: number): Promise<void> {
    return this.#step('openGroup', recommendation, new Date().toISOString());
  }

  /** Nobody answers a recommendation, nor whoever it is handed on to: it is referred to the steering committee. */
  async goesUnanswered(recommendation: number): Promise<void> {
    for (const years of [1, 2]) {
      const late = new Date(Date.now() + years * 365 * 86_400_000).toISOString();
      await this.#step('applyDeadlines', recommendation, late);
    }
  }

  async #step(type: 'openGroup' | 'applyDeadlines', recommendation: number, now: string): Promise<void> {
    await execute(this.#store, CONSULTATION, {
      id: this.id,
      command: { type, data: { procedure: `recommendation-${recommendation}` } },
      actor: { kind: 'system', name: 'workflow' },
      rules: CONSULTATION_BESIDE.rules,
      now: () => now,
    });
  }

  async seen(as: Person) {
    return CONSULTATION_ANSWERS.Consultation.parse((await this.#call('GET', this.path, as)).body);
  }

  /** Lists the consultation, as the stream does of an event. */
  async project(since = 0): Promise<void> {
    const { state } = await load(this.#store, CONSULTATION_KIND, this.id);
    if (state) await project(this.#store, CONSULTATION_KIND, state, { since });
  }
}
