import { read, type World } from '../../scenarios/client.ts';

/** A convention's trail and ledger, without the values that depend on the clock, chance and other conventions. */

const LEFT_OUT = new Set(['at', 'hash', 'previous', 'seq', 'event', 'conventionId', 'textHash']);

/** An instant of the clock is called so: `at`, `dueAt`, `declaredAt`. */
const isLeftOut = (key: string) => LEFT_OUT.has(key) || /At$/.test(key);

/** The number in a series of its region; those of amendments and deliberations stay. */
const isConventionNumber = (key: string, value: unknown) =>
  key === 'number' && /^[A-Z]+-\d{4}-\d+$/.test(String(value));

/** An entry's id has the number of its event, which reminders before it move on. */
const ENTRY_ID = /^e\d+-(\d+)$/;

/** A task's id counts the tasks, and those of procedures beside each other are opened in either order. */
const TASK_ID = /^t\d+$/;

function timeless(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(ENTRY_ID, 'entry-$1').replace(TASK_ID, 'task');
  if (Array.isArray(value)) return value.map(timeless);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, inner]) => !isLeftOut(key) && !isConventionNumber(key, inner))
      .map(([key, inner]) => [key, timeless(inner)]),
  );
}

interface TrailEvent {
  type: string;
  data: { task?: string };
}

/** Reminders and escalations depend on how long a restart takes; they are looked at apart. */
const BY_CLOCK = ['TaskReminded', 'TaskEscalated'];

export async function storyOf(world: World, id: string) {
  const user = 'council.auditor';
  const trail = await read(world, user, `/v1/conventions/${id}/events?limit=500`);
  const ledger = await read(world, user, `/v1/conventions/${id}/ledger`);
  const events: TrailEvent[] = Array.isArray(trail.body.items) ? trail.body.items : [];
  const told = events.filter(({ type }) => !BY_CLOCK.includes(type));
  return {
    verification: trail.body.verification,
    events: told.filter(({ type }) => type !== 'StepOpened').map(timeless),
    opened: told
      .flatMap((event) => (event.type === 'StepOpened' ? [JSON.stringify(timeless(event))] : []))
      .sort(),
    escalations: events.filter(({ type }) => type === 'TaskEscalated').map(({ data }) => data.task),
    statement: ledger.body.statement,
    entries: timeless(ledger.body.entries),
  };
}
