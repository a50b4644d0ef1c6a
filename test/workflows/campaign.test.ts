import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test, vi } from 'vitest';
import type { Campaign } from '../../functions/aggregates/campaign/campaign.ts';
import type { Command } from '../../functions/aggregates/campaign/commands.ts';
import { campaignIdOf } from '../../functions/aggregates/campaign/id.ts';
import { CAMPAIGN } from '../../functions/aggregates/campaign/index.ts';
import { dayOf } from '../../functions/kernel/calendar.ts';
import type { Actor } from '../../functions/kernel/principal.ts';
import { execute } from '../../functions/store/execute.ts';
import { load } from '../../functions/store/load.ts';
import { allEvents } from '../../functions/store/trail.ts';
import { daysLater } from '../../morocco/clock.ts';
import { MINISTRY, WILAYA } from '../../scenarios/cases.ts';
import { ENTRAIDE, inventedFigures, RSU } from '../../scenarios/region/figures.ts';
import { caller } from '../support/caller.ts';
import { approver, reporter, secondApprover, steward } from '../support/campaign-setting.ts';
import { HttpCampaign } from '../support/http-campaign.ts';
import { REHEARSAL } from '../support/stage.ts';
import { Stage } from './harness.ts';

/**
 * A year's campaign by the deployed definitions. What waits for weeks is killed, and taken up by the sweep on the day on
 * which something is due: so every hand-over is one of a run that was lost.
 */

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.set(inject('dynamodb'));
  const call = await caller(inject('dynamodb'), stage.store.table);
  const campaign = new HttpCampaign(stage.store, call, 2026);
  await campaign.begin();
});
afterAll(() => stage.strike());
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => vi.useRealTimers());

/** Step Functions bills the states that are entered: what a year's campaign may cost. */
const MAX_TRANSITIONS = 200;
/** How long people have: the reminders 21, 14 and 7 days before its end lie within. */
const DAYS = 30;

class Year {
  readonly id: string;
  readonly year: number;
  readonly launchedOn = dayOf(new Date().toISOString());
  /** The states that lost runs had entered. */
  entered = 0;
  readonly #isKilled: boolean;

  constructor(year: number, { isKilled }: { isKilled: boolean }) {
    this.year = year;
    this.id = campaignIdOf('MA-04', year);
    this.#isKilled = isKilled;
  }

  async does(actor: Actor, command: Command): Promise<void> {
    await execute(stage.store, CAMPAIGN, {
      id: this.id,
      command,
      actor,
      rules: REHEARSAL,
      now: () => new Date().toISOString(),
    });
    if (this.#isKilled) await this.kill();
    else await stage.dispatch(this.id);
  }

  async state(): Promise<Campaign> {
    const { state } = await load(stage.store, CAMPAIGN, this.id);
    if (!state) throw new Error('not launched');
    return state;
  }

  runs() {
    return stage.workflows.list().filter(({ name }) => name.startsWith(this.id));
  }

  /** Every run is lost, with whatever was on its way; the sweep starts what is needed. */
  async kill(): Promise<void> {
    this.entered += this.runs().reduce((sum, { transitions }) => sum + transitions, 0);
    await stage.fallSilent();
    stage.loseWorkflows();
    await stage.sweep();
  }

  /** A day comes on which something is due: the runs are taken up anew, once. */
  async on(daysAfter: number, what: string, is: (campaign: Campaign) => boolean): Promise<void> {
    vi.setSystemTime(`${daysLater(this.launchedOn, daysAfter)}T10:00:00.000Z`);
    await this.kill();
    await this.until(what, is);
    if (this.#isKilled) await this.kill();
  }

  async until(what: string, is: (campaign: Campaign) => boolean): Promise<void> {
    await expect.poll(async () => is(await this.state()), { message: what }).toBe(true);
  }

  async launch(): Promise<void> {
    const places = ['MA-RAB', 'MA-SAL', 'MA-SKH', 'MA-KEN', 'MA-KHE', 'MA-SIK', 'MA-SIL'] as const;
    await this.does(steward, {
      type: 'launch',
      data: {
        region: 'MA-04',
        year: this.year,
        ministry: MINISTRY,
        wilaya: WILAYA,
        targetGroups: ['disability'],
        measures: [
          { measure: 'eligible', unit: 'people' },
          { measure: 'reached', unit: 'people' },
        ],
        dueOn: daysLater(this.launchedOn, DAYS),
        requests: [RSU, ENTRAIDE, 'ads'].map((source) => ({ source, places: [...places] })),
      },
    });
    await this.until('a task for each source', ({ tasks }) => tasks.length === 3);
  }

  async reports(source: typeof RSU | typeof ENTRAIDE): Promise<void> {
    const facts = inventedFigures(source, { year: this.year, today: this.launchedOn });
    const data = { source, facts, salt: 'salt-of-this-submission' };
    await this.does(reporter(source), { type: 'submitFigures', data });
  }

  /** From the launch to the publication: requests, three reminders, one source missing, one return. */
  async play(): Promise<void> {
    await this.launch();
    await this.reports(RSU);
    await this.does(approver, { type: 'acceptFigures', data: { source: RSU } });
    for (const [index, before] of [21, 14, 7].entries())
      await this.on(
        DAYS - before,
        `reminder ${index + 1}`,
        ({ tasks }) =>
          tasks.filter(({ status, remindAt }) => status === 'open' && remindAt !== this.#reminded(index))
            .length === 2,
      );
    await this.reports(ENTRAIDE);
    const places = ['MA-RAB' as const];
    await this.does(approver, {
      type: 'returnFigures',
      data: { source: ENTRAIDE, places, reason: 'Semestre' },
    });
    await this.until('the request to the source', ({ tasks }) =>
      tasks.some(({ procedure, status }) => procedure === 'return-1' && status === 'open'),
    );
    await this.reports(ENTRAIDE);
    await this.does(approver, { type: 'acceptFigures', data: { source: ENTRAIDE } });
    await this.on(DAYS + 1, 'figures that are missing', ({ requests }) =>
      requests.every(({ source, status }) => status === (source === 'ads' ? 'missing' : 'accepted')),
    );
    await this.does(approver, { type: 'freeze', data: {} });
    await this.does(secondApprover, { type: 'publish', data: {} });
    await this.until('the end of every run', ({ procedures }) =>
      procedures.every(({ status }) => status === 'done'),
    );
  }

  /** The instant at which the reminder of this number was due. */
  #reminded(index: number): string {
    return `${daysLater(this.launchedOn, DAYS - ([21, 14, 7][index] ?? 0))}T00:00:00.000Z`;
  }

  async story(): Promise<string[]> {
    const trail = await allEvents(stage.store, CAMPAIGN, this.id);
    return trail.map(({ type, data }) => `${type} ${'task' in data ? data.task : ''}`.trim());
  }
}

test('killed at every hand-over, a campaign comes to the same end and asks nobody twice', async () => {
  const undisturbed = new Year(2031, { isKilled: false });
  await undisturbed.play();
  vi.useRealTimers();
  vi.useFakeTimers({ toFake: ['Date'] });
  const killed = new Year(2032, { isKilled: true });
  await killed.play();
  expect(await killed.story()).toEqual(await undisturbed.story());
  const { status, requests } = await killed.state();
  expect(status).toBe('published');
  expect(requests.filter((each) => each.status === 'missing').map(({ source }) => source)).toEqual(
    Array.from({ length: 7 }, () => 'ads'),
  );
  expect(await killed.story()).toEqual([
    'CampaignLaunched',
    'StepOpened',
    'FiguresSubmitted',
    'FiguresAccepted',
    ...Array.from({ length: 3 }, () => ['TaskReminded t2', 'TaskReminded t3']).flat(),
    'FiguresSubmitted',
    'FiguresReturned',
    'StepOpened',
    'FiguresSubmitted',
    'StepConcluded',
    'FiguresAccepted',
    'FiguresMissed t3',
    'StepConcluded',
    'CampaignFrozen',
    'VersionPublished',
  ]);
});

test('a year’s campaign with three reminders, a return and a missing source enters at most 200 states', async () => {
  const year = new Year(2033, { isKilled: false });
  await year.play();
  const entered = year.entered + year.runs().reduce((sum, { transitions }) => sum + transitions, 0);
  expect(entered).toBeGreaterThan(20);
  expect(entered).toBeLessThanOrEqual(MAX_TRANSITIONS);
});
