import { readFileSync } from 'node:fs';
import type { Campaign } from '../../../../functions/aggregates/campaign/campaign.ts';
import { fileReport } from '../../../../functions/aggregates/campaign/collection/submission.ts';
import type { Command, CommandData } from '../../../../functions/aggregates/campaign/commands.ts';
import type { Event } from '../../../../functions/aggregates/campaign/events.ts';
import { campaignIdOf } from '../../../../functions/aggregates/campaign/id.ts';
import { CAMPAIGN } from '../../../../functions/aggregates/campaign/index.ts';
import { PROVINCES } from '../../../../functions/aggregates/shared/places.ts';
import type { Actor } from '../../../../functions/kernel/principal.ts';
import { MINISTRY, WILAYA } from '../../../../scenarios/cases.ts';
import {
  ADS,
  approver,
  CAMPAIGN_BESIDE,
  ENTRAIDE,
  REGION,
  RSU,
  reporter,
  secondApprover,
  steward,
} from '../../../support/campaign-setting.ts';

/** The campaign of Rabat-Salé-Kénitra for 2026, as the specifications play it. */

export const ID = campaignIdOf(REGION, 2026);
export const PLACES = PROVINCES.filter(({ region }) => region === REGION).map(({ code }) => code);
export const SALT = 'salt-of-this-submission';
const workflow: Actor = { kind: 'system', name: 'workflow' };

export const LAUNCH: CommandData<'launch'> = {
  region: REGION,
  year: 2026,
  ministry: MINISTRY,
  wilaya: WILAYA,
  targetGroups: ['disability'],
  measures: [
    { measure: 'eligible', unit: 'people' },
    { measure: 'reached', unit: 'people' },
  ],
  dueOn: '2026-12-31',
  requests: [ENTRAIDE, ADS, RSU].map((source) => ({ source, places: PLACES })),
};

/** A campaign as people play it; an act that is refused throws its code. */
export class Play {
  state: Campaign | undefined;
  readonly events: Event[] = [];
  now = '2026-11-02T09:00:00.000Z';

  attempt(command: Command, actor: Actor): string | undefined {
    const given = { id: ID, state: this.state, actor, now: this.now, beside: CAMPAIGN_BESIDE };
    const result = CAMPAIGN.decide(command, given);
    if ('refusal' in result) return result.refusal.code;
    this.events.push(...result.events);
    this.state = result.state;
    return undefined;
  }

  act(command: Command, actor: Actor): this {
    const code = this.attempt(command, actor);
    if (code) throw new Error(`${command.type}: ${code}`);
    return this;
  }

  get campaign(): Campaign {
    if (!this.state) throw new Error('not launched');
    return this.state;
  }

  at(now: string): this {
    this.now = now;
    return this;
  }

  /** The workflow opens what is due, and applies deadlines. */
  run(): this {
    for (const { key } of this.campaign.procedures) {
      this.act({ type: 'openGroup', data: { procedure: key } }, workflow);
      this.act({ type: 'applyDeadlines', data: { procedure: key } }, workflow);
    }
    return this;
  }

  report(csv: string, source: string) {
    return fileReport(
      { state: this.campaign, beside: CAMPAIGN_BESIDE, now: this.now, id: ID },
      { kind: 'figures', csv, source },
    );
  }

  /** Imports a file as its dry run showed it. */
  import(source: string, csv: string): this {
    const { digest } = this.report(csv, source);
    return this.act(
      { type: 'importFigures', data: { kind: 'figures', csv, source, digest, salt: SALT } },
      reporter(source),
    );
  }

  accept(source: string): this {
    return this.act({ type: 'acceptFigures', data: { source } }, approver);
  }
}

export const fileOf = (source: string) =>
  readFileSync(
    new URL(`../../../../scenarios/region/figures/rsk-2026-${source}.csv`, import.meta.url),
    'utf8',
  );

export const launched = () => new Play().act({ type: 'launch', data: LAUNCH }, steward);

/** The invented figures, accepted and frozen. */
export function frozen(): Play {
  const play = launched().run();
  for (const source of [RSU, ENTRAIDE, ADS]) play.import(source, fileOf(source)).accept(source);
  return play.act({ type: 'freeze', data: {} }, approver);
}

export const published = () => frozen().act({ type: 'publish', data: {} }, secondApprover);
