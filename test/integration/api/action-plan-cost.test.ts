import { beforeAll, expect, inject, test } from 'vitest';
import { ACTION_PLAN_ANSWERS } from '../../../functions/aggregates/action-plan/answers.ts';
import { MAX_ENVELOPES, MAX_LINES } from '../../../functions/aggregates/action-plan/contents.ts';
import { projectConvention, projectPlan } from '../../../functions/store/plan-lines.ts';
import { openStore, type Store } from '../../../functions/store/table.ts';
import { caller } from '../../support/caller.ts';
import { putConsultations } from '../../support/consultation-rows.ts';
import { HttpCentre } from '../../support/http-centre.ts';
import { HttpConsultation } from '../../support/http-consultation.ts';
import { HttpPlan } from '../../support/http-plan.ts';
import { LINE, officers, REGIONAL, TARGET } from '../../support/plan-setting.ts';
import { usualLine } from '../../support/region-setting.ts';
import { newStore } from '../../table.ts';

/** A board of sixty conventions is read at a cost that no convention's trail has a part in. */

const MAX_UNITS = 12;

let store: Store;
let call: Awaited<ReturnType<typeof caller>>;
let units = 0;

beforeAll(async () => {
  store = await newStore(inject('dynamodb'));
  call = await caller(inject('dynamodb'), store.table);
  await new HttpPlan(store, call).declareParties();
  openStore().client.middlewareStack.add(
    (next) => async (args) => {
      Object.assign(args.input, { ReturnConsumedCapacity: 'TOTAL' });
      const answer = await next(args);
      const used = [Object(answer.output).ConsumedCapacity ?? []].flat();
      units += used.reduce((sum, { CapacityUnits }) => sum + Number(CapacityUnits), 0);
      return answer;
    },
    { step: 'initialize', priority: 'low' },
  );
}, 60_000);

test('a board of 60 conventions, 28 centres, 200 targets and 60 consultations of the region takes at most 12 read units', async () => {
  const plan = await new HttpPlan(store, call).propose();
  const conventions: string[] = [];
  for (let each = 0; each < MAX_LINES; each += 1) {
    const convention = await plan.convention();
    conventions.push(convention);
    await plan.does(officers.council, 'POST /lines', { ...LINE, convention });
  }
  const envelopes = Array.from({ length: MAX_ENVELOPES }, (_, n) => ({ ...REGIONAL, id: `pole-${n}` }));
  await plan.puts('PUT /envelopes', { envelopes });
  const places = ['MA-04', 'MA-RAB', 'MA-SAL', 'MA-SKH', 'MA-KEN', 'MA-KHE', 'MA-SIK', 'MA-SIL'];
  const measures = ['eligible', 'registered', 'reached', 'capacity', 'waiting'];
  const targets = places.flatMap((place) =>
    measures.flatMap((measure) =>
      [2022, 2023, 2024, 2025, 2026].map((year, index) => ({
        ...TARGET,
        place,
        measure,
        year,
        value: 1_013 * (index + 7) + place.charCodeAt(4) * 31,
      })),
    ),
  );
  await plan.puts('PUT /targets', { targets });
  await projectPlan(store, { id: plan.id, version: 99, conventions }, async (id) => usualLine(id));
  for (const convention of conventions)
    await projectConvention(store, { ...usualLine(convention), version: 10 });
  for (let each = 0; each < 28; each += 1) await (await new HttpCentre(store, call).register()).project();
  const consultation = new HttpConsultation(store, call);
  await consultation.declareParties();
  await (await (await consultation.callUp()).approved(3)).project();
  await putConsultations(store, 59);
  const programme = {
    new: { count: 28, groups: 'notPublished' },
    rehabilitated: { count: 0, groups: 'notPublished' },
  };
  await plan.puts('PATCH ', { consultations: [consultation.id], programme });
  units = 0;
  const { body } = await call('GET', `${plan.path}/board`, officers.wilaya);
  const board = ACTION_PLAN_ANSWERS.ActionPlanBoard.parse(body);
  expect(board.money.committed).toBe(60 * 2_400_000_000);
  expect(board.centres.new).toMatchObject({ registered: 28, inRegion: { registered: 28 } });
  expect(board.coverage.targets).toHaveLength(200);
  expect(board.recommendations).toMatchObject({ consultations: 1, total: 3 });
  expect(units).toBeLessThanOrEqual(MAX_UNITS);
}, 180_000);
