import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { campaignIdOf } from '../../functions/aggregates/campaign/id.ts';
import { CAMPAIGN_KIND } from '../../functions/aggregates/campaign/kind.ts';
import { dayOf } from '../../functions/kernel/calendar.ts';
import type { Person } from '../../functions/kernel/principal.ts';
import { project } from '../../functions/store/lists.ts';
import { load } from '../../functions/store/load.ts';
import type { Store } from '../../functions/store/table.ts';
import { daysLater } from '../../morocco/clock.ts';
import { COUNCIL, MINISTRY, person, WILAYA } from '../../scenarios/cases.ts';
import type { CallOptions, caller, Reply } from './caller.ts';
import {
  ADS,
  approver,
  ENTRAIDE,
  REGION,
  RSU,
  reporter,
  secondApprover,
  steward,
} from './campaign-setting.ts';

/** The campaign of Rabat-Salé-Kénitra over the API's own handlers; the workflows' part is played by the test. */

type Call = Awaited<ReturnType<typeof caller>>;

export const CAMPAIGN_PLACES = ['MA-RAB', 'MA-SAL', 'MA-SKH', 'MA-KEN', 'MA-KHE', 'MA-SIK', 'MA-SIL'];

const REPORTED = {
  [RSU]: ['eligible'],
  [ENTRAIDE]: ['reached', 'submitted', 'processed', 'delivered'],
  [ADS]: ['reached'],
};

const administrator = person(COUNCIL, 'administrator');
const second = person(COUNCIL, 'administrator', 2);

/** The invented figures of a source, as those of a year. */
export const figuresOf = (source: string, year = 2026): string =>
  readFileSync(
    new URL(`../../scenarios/region/figures/rsk-2026-${source}.csv`, import.meta.url),
    'utf8',
  ).replace(/^2026,/gm, `${year},`);

export const LAUNCH = {
  region: REGION,
  year: 2026,
  ministry: MINISTRY,
  wilaya: WILAYA,
  targetGroups: ['disability'],
  measures: [
    { measure: 'eligible', unit: 'people' },
    { measure: 'reached', unit: 'people' },
  ],
  dueOn: daysLater(dayOf(new Date().toISOString()), 30),
  requests: [RSU, ENTRAIDE, ADS].map((source) => ({ source, places: CAMPAIGN_PLACES })),
};

const Digest = z.object({ digest: z.string() });

function succeeded(what: string, reply: Reply): Reply {
  if (reply.status >= 300) throw new Error(`${what}: ${JSON.stringify(reply.body)}`);
  return reply;
}

export class HttpCampaign {
  readonly id: string;
  readonly path: string;
  readonly year: number;
  readonly #call: Call;
  readonly #store: Store;

  constructor(store: Store, call: Call, year = 2026) {
    this.#store = store;
    this.#call = call;
    this.year = year;
    this.id = campaignIdOf(REGION, year);
    this.path = `/v1/campaigns/${this.id}`;
  }

  /** Acts, and throws unless it is answered with success. */
  async does(as: Person, path: string, body: unknown = {}, options: CallOptions = {}): Promise<Reply> {
    return succeeded(path, await this.#call('POST', path, as, body, options));
  }

  /** Declares a party, verifies it and says what it may report, in this region. */
  async register(party: string, kind: string, measures: readonly string[] = []): Promise<void> {
    const path = `/v1/organisations/o-${party}`;
    const name = { ar: party, fr: party };
    const where = kind === 'wilaya' ? { region: REGION } : {};
    await this.does(administrator, '/v1/organisations', { party, kind, name, provinces: [], ...where });
    await this.does(second, `${path}/verification`);
    if (measures.length === 0) return;
    const figures = measures.map((measure) => ({ measure, regions: [REGION], provinces: [] }));
    const rights = [{ figures }, { headers: { 'if-match': '*' } }] as const;
    succeeded(party, await this.#call('PUT', `${path}/figures`, second, ...rights));
  }

  /** All parties are registered, and the campaign is launched. */
  async begin(): Promise<void> {
    await this.register(MINISTRY, 'ministry');
    await this.register(WILAYA, 'wilaya');
    for (const [source, measures] of Object.entries(REPORTED))
      await this.register(source, 'publicInstitution', measures);
    await this.launch();
  }

  async launch(): Promise<void> {
    await this.does(steward, '/v1/campaigns', { ...LAUNCH, year: this.year });
  }

  /** Sends a file: for a dry run, or with the digest of one. */
  sends(source: string, csv: string, query: Record<string, string>, as = reporter(source)): Promise<Reply> {
    return this.#call('POST', '/v1/imports/figures', as, undefined, {
      raw: csv,
      headers: { 'content-type': 'text/csv' },
      query: { campaign: this.id, ...query },
    });
  }

  /** The digest of a dry run. */
  async digest(source: string, csv = figuresOf(source, this.year)): Promise<string> {
    return z.parse(Digest, (await this.sends(source, csv, { dryRun: 'true' })).body).digest;
  }

  /** Imports a file as its dry run has shown it. */
  async imports(source: string, csv = figuresOf(source, this.year)): Promise<Reply> {
    const digest = await this.digest(source, csv);
    return succeeded(source, await this.sends(source, csv, { digest }));
  }

  /** Every source reports, all is accepted, and the campaign is frozen. */
  async freeze(): Promise<void> {
    for (const source of [RSU, ENTRAIDE, ADS]) {
      await this.imports(source);
      await this.does(approver, `${this.path}/acceptances`, { source });
    }
    await this.does(approver, `${this.path}/freeze`);
  }

  async publish(): Promise<void> {
    await this.does(secondApprover, `${this.path}/publication`);
  }

  /** Lists the campaign, as the stream does. */
  async project(): Promise<void> {
    const { state } = await load(this.#store, CAMPAIGN_KIND, this.id);
    if (state) await project(this.#store, CAMPAIGN_KIND, state);
  }
}
