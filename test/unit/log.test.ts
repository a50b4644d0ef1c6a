import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { counting, log, warnOfOldZoneData, withIds } from '../../functions/log.ts';

/** The log lines for CloudWatch: one line of JSON each, with the ids of the aggregate. */

const count = counting('PledgesMade', 'MoneyCalled');
const lines: Record<string, unknown>[] = [];
beforeEach(() => {
  vi.stubEnv('LOG_LEVEL', 'info');
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => {
    expect(line).toMatch(/^\{.*\}\n$/);
    lines.push(JSON.parse(String(line)));
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  lines.length = 0;
});

test('a line has the ids of all that it was written in, and nothing of what goes on beside it', async () => {
  await Promise.all([
    withIds({ conventionId: 'c1' }, async () => {
      await Promise.resolve();
      withIds({ seq: 7 }, () => log('warn', 'inner', { cause: 'x' }));
      log('info', 'outer');
    }),
    withIds({ conventionId: 'c2' }, async () => log('error', 'beside')),
  ]);
  const shown = lines.map(({ timestamp, ...line }) => [Number.isNaN(Date.parse(String(timestamp))), line]);
  expect(shown).toEqual([
    [false, { level: 'error', message: 'beside', conventionId: 'c2' }],
    [false, { level: 'warn', message: 'inner', conventionId: 'c1', seq: 7, cause: 'x' }],
    [false, { level: 'info', message: 'outer', conventionId: 'c1' }],
  ]);
});

test.each([
  ['info', ['info', 'warn', 'error', 'figures']],
  ['warn', ['warn', 'error', 'figures']],
  ['error', ['error', 'figures']],
  ['silent', []],
  [undefined, ['info', 'warn', 'error', 'figures']],
  ['mistyped', ['info', 'warn', 'error', 'figures']],
])('at level %s are written: %j', (level, written) => {
  vi.stubEnv('LOG_LEVEL', level);
  for (const each of ['info', 'warn', 'error'] as const) log(each, each);
  count({ PledgesMade: 1 });
  expect(lines.map((line) => line.level ?? 'figures')).toEqual(written);
});

test('a line names the trace of its invocation', () => {
  vi.stubEnv('_X_AMZN_TRACE_ID', 'Root=1-abc-def;Parent=1;Sampled=1');
  log('info', 'traced');
  expect(lines[0]).toMatchObject({ trace: '1-abc-def' });
});

test('figures become metrics of the stage; ids stay in the log', () => {
  vi.stubEnv('STAGE', 'prod');
  count({ PledgesMade: 1, MoneyCalled: 449.99 }, { conventionId: 'c1' }, new Date(1000));
  expect(lines).toEqual([
    {
      _aws: {
        Timestamp: 1000,
        CloudWatchMetrics: [
          {
            Namespace: 'Sharaka',
            Dimensions: [['stage']],
            Metrics: [{ Name: 'PledgesMade' }, { Name: 'MoneyCalled' }],
          },
        ],
      },
      stage: 'prod',
      conventionId: 'c1',
      PledgesMade: 1,
      MoneyCalled: 449.99,
    },
  ]);
});

test('nothing to count is nothing to write', () => {
  count({});
  expect(lines).toEqual([]);
});

test('a function whose zone data are older than 2026c says so as it starts', () => {
  warnOfOldZoneData('2026c');
  expect(lines).toEqual([]);
  warnOfOldZoneData('2025c');
  expect(lines[0]).toMatchObject({ level: 'warn', zoneData: '2025c' });
  expect(lines[0]?.message).toMatch(/older than 2026c/);
});
