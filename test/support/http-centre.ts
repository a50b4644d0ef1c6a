import * as z from 'zod/mini';
import { CENTRE_ANSWERS } from '../../functions/aggregates/centre/answers.ts';
import { CENTRE_KIND } from '../../functions/aggregates/centre/kind.ts';
import { dayOf } from '../../functions/kernel/calendar.ts';
import type { Person } from '../../functions/kernel/principal.ts';
import { project } from '../../functions/store/lists.ts';
import { load } from '../../functions/store/load.ts';
import type { Store } from '../../functions/store/table.ts';
import { COUNCIL, MINISTRY, person, WILAYA } from '../../scenarios/cases.ts';
import type { CallOptions, caller, Reply } from './caller.ts';
import { document, OPERATOR, operator, owner, REGISTRATION } from './centre-setting.ts';

/** A centre over the API's own handlers, as its owner brings it from stage to stage. */

type Call = Awaited<ReturnType<typeof caller>>;

const administrator = person(COUNCIL, 'administrator');
const second = person(COUNCIL, 'administrator', 2);
export const today = (): string => dayOf(new Date().toISOString());

/** Without the convention's component: conventions are played elsewhere. */
export const { link: _link, ...UNLINKED } = REGISTRATION;

const Registered = z.object({ centre: z.object({ id: z.string() }) });

export class HttpCentre {
  readonly #call: Call;
  readonly #store: Store;
  id = '';
  /** The day that its acts name. */
  #day = today();

  constructor(store: Store, call: Call) {
    this.#store = store;
    this.#call = call;
  }

  get path(): string {
    return `/v1/centres/${this.id}`;
  }

  /** Declares and verifies the parties in the register. */
  async declareParties(): Promise<void> {
    const kinds = {
      [MINISTRY]: 'ministry',
      [WILAYA]: 'wilaya',
      [COUNCIL]: 'localAuthority',
      [OPERATOR]: 'publicInstitution',
    };
    for (const [party, kind] of Object.entries(kinds)) {
      const name = { ar: party, fr: party };
      const where = ['wilaya', 'localAuthority'].includes(kind) ? { region: 'MA-04' } : {};
      const entry = { party, kind, name, provinces: [], ...where };
      await this.#call('POST', '/v1/organisations', administrator, entry);
      await this.#call('POST', `/v1/organisations/o-${party}/verification`, second, {});
    }
  }

  /** Acts, and throws unless it is answered with success. */
  async does(as: Person, act: string, body: unknown = {}, options: CallOptions = {}): Promise<Reply> {
    const [method = 'POST', path = ''] = act.split(' ');
    const reply = await this.#call(method, `${this.path}${path}`, as, body, options);
    if (reply.status >= 300) throw new Error(`${act}: ${JSON.stringify(reply.body)}`);
    return reply;
  }

  /** From now on its acts name a day before the quarters of which tests report. */
  longAgo(): this {
    this.#day = '2026-01-05';
    return this;
  }

  async register(change: object = {}): Promise<this> {
    const { body } = await this.#call('POST', '/v1/centres', owner, { ...UNLINKED, planned: {}, ...change });
    this.id = z.parse(Registered, body).centre.id;
    return this;
  }

  async reach(...stages: string[]): Promise<this> {
    for (const stage of stages)
      await this.does(owner, 'POST /stages', { stage, day: this.#day, documents: [document('study')] });
    return this;
  }

  /** Everything that it needs to open. */
  async prepare(): Promise<this> {
    await this.does(owner, 'PUT /operator', { party: OPERATOR });
    await this.does(operator, 'PUT /staff', { needed: 10, filled: 10, asOf: this.#day });
    await this.does(owner, 'POST /authorisation', { reference: 'A 14', day: this.#day });
    return this;
  }

  async open(): Promise<this> {
    await this.does(owner, 'POST /opening', { day: this.#day, minutes: document('reception-minutes') });
    return this;
  }

  async seen(as: Person) {
    return CENTRE_ANSWERS.Centre.parse((await this.#call('GET', this.path, as)).body);
  }

  /** Lists the centre, as the stream does. */
  async project(): Promise<void> {
    const { state } = await load(this.#store, CENTRE_KIND, this.id);
    if (state) await project(this.#store, CENTRE_KIND, state);
  }
}
