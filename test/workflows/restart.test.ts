import { afterAll, beforeAll, beforeEach, expect, inject, test, vi } from 'vitest';
import { runOf } from '../../functions/store/executions.ts';
import { Stage } from './harness.ts';
import { approve, officer, submitted } from './officials.ts';

/** A run that failed is started anew at once, and not for ever; one that nobody needs is left alone. */

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.set(inject('dynamodb'));
});
afterAll(() => stage.strike());
let told: Parameters<Stage['ended']>[0][];
beforeEach(() => {
  told = [];
  stage.ended = (event) => told.push(event);
  stage.interfere = (event, next) => next(event);
});

const RUN = 'formation-1-r0';
/** The events that the template's rule selects: failed executions of the procedure machine. */
const failures = (id: string) =>
  told.filter(
    ({ detail }) => detail.status === 'FAILED' && new RegExp(`^${id}-${RUN}-\\d+$`).test(detail.name),
  );
const executions = (id: string) =>
  stage.workflows
    .list()
    .filter(({ name }) => new RegExp(`^${id}-${RUN}-\\d+$`).test(name))
    .map(({ name, status }) => `${name.split('-').at(-1)} ${status}`);
const restarts = async (id: string) => (await runOf(stage.store, id, RUN))?.restarts;

/** A convention whose run has failed `times` times. */
async function failing(): Promise<string> {
  stage.interfere = (event, next) =>
    Object(event).act === 'openGroup' ? Promise.reject(new Error('broken')) : next(event);
  const id = await submitted(stage);
  await expect.poll(() => failures(id).length).toBe(1);
  return id;
}

test('a run that failed is started anew, goes on where the convention stands, and asks nobody twice', async () => {
  const id = await failing();
  stage.interfere = (event, next) => next(event);
  await stage.restart(...failures(id));
  expect(executions(id)).toEqual(['0 FAILED', '1 RUNNING']);
  await approve(stage, id, 'review');
  await stage.until(id, 'pledging', (c) => c.phase === 'pledging');
  const types = await stage.types(id);
  expect(types.slice(0, types.indexOf('PhaseEntered')).filter((type) => type === 'StepOpened')).toHaveLength(
    1,
  );
});

test('told of twice, also at once, a failure makes one restart', async () => {
  const id = await failing();
  stage.interfere = (event, next) => next(event);
  const [failure = {}] = failures(id);
  await Promise.all([stage.restart(failure, failure), stage.restart(failure)]);
  await stage.restart(failure);
  expect([executions(id), await restarts(id)]).toEqual([['0 FAILED', '1 RUNNING'], 1]);
});

test('after three restarts within ten minutes it is left to the sweep, and counted', async () => {
  const id = await failing();
  const said: string[] = [];
  vi.stubEnv('LOG_LEVEL', 'info');
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((line) => said.push(String(line)) > 0);
  for (let times = 1; times <= 4; times += 1) {
    await expect.poll(() => failures(id).length).toBe(times);
    expect(said.join('')).not.toContain('RunsGivenUp');
    await stage.restart(failures(id).at(-1) ?? {});
  }
  write.mockRestore();
  vi.unstubAllEnvs();
  expect(said.join('')).toContain('"RunsGivenUp":1');
  expect([executions(id).at(-1), await restarts(id)]).toEqual(['3 FAILED', 3]);

  // A day later the sweep takes it up, and a failure of that run is restarted as the first was.
  await stage.sweep();
  await expect.poll(() => failures(id).length).toBe(5);
  stage.interfere = (event, next) => next(event);
  await stage.restart(failures(id).at(-1) ?? {});
  expect(executions(id).at(-1)).toBe('5 RUNNING');
});

test('restarts of more than ten minutes ago do not count', async () => {
  const id = await failing();
  vi.useFakeTimers({ toFake: ['Date'] });
  for (let times = 1; times <= 5; times += 1) {
    await expect.poll(() => failures(id).length).toBe(times);
    vi.setSystemTime(Date.now() + 5 * 60_000);
    await stage.restart(failures(id).at(-1) ?? {});
  }
  vi.useRealTimers();
  await expect.poll(() => executions(id).length).toBe(6);
});

test('what nobody needs any more stays as it is: withdrawn, started anew by the sweep, or never heard of', async () => {
  const id = await failing();
  stage.interfere = (event, next) => next(event);
  await stage.sweep();
  expect(executions(id)).toEqual(['0 FAILED', '1 RUNNING']);
  await stage.restart(...failures(id));
  expect(executions(id)).toEqual(['0 FAILED', '1 RUNNING']);

  const withdrawn = await failing();
  await stage.does(withdrawn, officer, 'withdraw', { reason: 'autre programme' });
  await stage.restart(...failures(withdrawn));
  expect(executions(withdrawn)).toEqual(['0 FAILED']);

  const name = `c${'z'.repeat(20)}-${RUN}-0`;
  expect(await stage.restart({ detail: { name, status: 'FAILED' } })).toEqual({ batchItemFailures: [] });
});

test('a message that cannot be parsed goes to the dead-letter queue, and stops no other', async () => {
  const id = await failing();
  stage.interfere = (event, next) => next(event);
  const answer = await stage.restart({ detail: {} }, ...failures(id));
  expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'm0' }] });
  expect(executions(id).at(-1)).toBe('1 RUNNING');
});
