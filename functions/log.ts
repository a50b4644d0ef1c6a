import { AsyncLocalStorage } from 'node:async_hooks';
import { zoneDataWarning } from '../morocco/clock.ts';

type Ids = Record<string, unknown>;

type Level = 'info' | 'warn' | 'error';
const LEVELS: readonly string[] = ['info', 'warn', 'error'] satisfies Level[];

/**
 * Whether lines of a level are written: LOG_LEVEL is the least that is, `info` unless said. `silent` writes nothing.
 */
function isWritten(level: Level): boolean {
  const least = process.env.LOG_LEVEL ?? 'info';
  if (least === 'silent') return false;
  return LEVELS.indexOf(level) >= LEVELS.indexOf(least);
}

const known = new AsyncLocalStorage<Ids>();

/** Does work in which every line of the log carries these ids too. */
export function withIds<T>(ids: Ids, work: () => T): T {
  return known.run({ ...known.getStore(), ...ids }, work);
}

/**
 * One line of JSON for each thing worth knowing: ids to correlate by, never a name or a token. Written as it is,
 * because Lambda would wrap what goes through the console, and CloudWatch then finds no field in it.
 */
export function log(level: Level, message: string, ids: Ids = {}): void {
  if (!isWritten(level)) return;
  const timestamp = new Date().toISOString();
  write({ timestamp, level, message, ...known.getStore(), ...ids });
}

/**
 * Counts metrics by their names. CloudWatch reads them off the log (its embedded metric format), by stage; the
 * ids stay in the log only, where they cost nothing and say which aggregate it was. They are written whatever the level
 * is, unless it is `silent`: alarms are raised from them.
 */
export function counting<Name extends string>(...names: readonly Name[]) {
  const count = (metrics: Readonly<Partial<Record<Name, number>>>, ids: Ids = {}, at = new Date()): void => {
    const Metrics = Object.keys(metrics).map((each) => ({ Name: each }));
    if (Metrics.length === 0 || process.env.LOG_LEVEL === 'silent') return;
    const CloudWatchMetrics = [{ Namespace: 'Sharaka', Dimensions: [['stage']], Metrics }];
    const stage = process.env.STAGE ?? 'none';
    write({
      _aws: { Timestamp: at.getTime(), CloudWatchMetrics },
      stage,
      ...known.getStore(),
      ...ids,
      ...metrics,
    });
  };
  return Object.assign(count, { names });
}

/** Said once, when a function starts: whoever reads its log must know by which clock its machine goes. */
export function warnOfOldZoneData(release = process.versions.tz): void {
  const warning = zoneDataWarning(release);
  if (warning !== undefined) log('warn', warning, { zoneData: release });
}

/** Lambda leaves the trace of the present invocation in the environment: the same id all the way through a workflow. */
function trace(): Ids {
  const root = /Root=([^;]+)/.exec(process.env._X_AMZN_TRACE_ID ?? '')?.[1];
  return root ? { trace: root } : {};
}

function write(line: Ids): void {
  process.stdout.write(`${JSON.stringify({ ...line, ...trace() })}\n`);
}
