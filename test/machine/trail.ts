import * as z from 'zod/mini';
import { read, until, type World } from '../../scenarios/client.ts';

/** Stories of aggregates, without the values that depend on the clock, chance, and other aggregates. */

const USER = 'council.auditor';

const LEFT_OUT = new Set([
  'at',
  'hash',
  'previous',
  'seq',
  'event',
  'conventionId',
  'convention',
  'textHash',
  // Each life of a campaign is that of another year.
  'year',
  'campaign',
]);

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

/** What the trail of an aggregate tells. Steps opened beside each other may come in either order. */
async function toldOf(world: World, path: string) {
  const trail = await read(world, USER, `${path}/events?limit=500`);
  const events: TrailEvent[] = Array.isArray(trail.body.items) ? trail.body.items : [];
  const told = events.filter(({ type }) => !BY_CLOCK.includes(type));
  return {
    verification: trail.body.verification,
    events: told.filter(({ type }) => type !== 'StepOpened').map(timeless),
    opened: told
      .flatMap((event) => (event.type === 'StepOpened' ? [JSON.stringify(timeless(event))] : []))
      .sort(),
    escalations: events.filter(({ type }) => type === 'TaskEscalated').map(({ data }) => data.task),
  };
}

export type Story = Awaited<ReturnType<typeof toldOf>> & {
  /** Where it stands at its end, in the answers that people read. */
  end: unknown;
};

/** A convention's story, and its ledger. */
export async function storyOf(world: World, id: string): Promise<Story> {
  const { body } = await read(world, USER, `/v1/conventions/${id}/ledger`);
  return {
    ...(await toldOf(world, `/v1/conventions/${id}`)),
    end: { statement: body.statement, entries: timeless(body.entries) },
  };
}

/** A campaign's story, and what everybody may see of its year. */
export async function campaignStory(world: World, id: string): Promise<Story> {
  const query = `region=MA-04&period=${id.slice(-4)}&view=public`;
  const { body } = await read(world, USER, `/v1/coverage?${query}`);
  return { ...(await toldOf(world, `/v1/campaigns/${id}`)), end: timeless(body) };
}

/** A centre's story, and where it stands. */
export async function centreStory(world: World, id: string): Promise<Story> {
  const { body } = await read(world, USER, `/v1/centres/${id}`);
  const { stage, status, verified, tasks, reached, operator, posts, authorisation } = body;
  return {
    ...(await toldOf(world, `/v1/centres/${id}`)),
    end: timeless({ stage, status, verified, tasks, reached, operator, posts, authorisation }),
  };
}

/** A plan's story, and where it stands with the money of its convention. */
export async function planStory(world: World, id: string): Promise<Story> {
  const { body } = await read(world, USER, `/v1/plans/${id}`);
  const { phase, tasks, money, envelopes, targets, lines, sessions } = body;
  return {
    ...(await toldOf(world, `/v1/plans/${id}`)),
    end: timeless({ phase, tasks, money, envelopes, targets, lines, sessions }),
  };
}

/** Neither the ids of what it led to, nor the day on which what is waited for is due. */
const Recommendations = z.array(
  z.looseObject({
    links: z.array(
      z.object({ kind: z.string(), isOpen: z.boolean(), title: z.optional(z.unknown()), party: z.string() }),
    ),
    waitsFor: z.optional(z.object({ kind: z.string(), parties: z.array(z.string()) })),
  }),
);

/**
 * A consultation's story, and what became of each recommendation. The auditor may see all that these led to, and their
 * lists, by which a link is open to them, follow the acts by moments.
 */
export async function consultationStory(world: World, id: string): Promise<Story> {
  const { phase, attendance, recommendations } = await until('what was led to in the lists', async () => {
    const { body } = await read(world, USER, `/v1/consultations/${id}`);
    const recommendations = z.parse(Recommendations, body.recommendations);
    const links = recommendations.flatMap((each) => each.links);
    const { phase, attendance } = body;
    return links.every(({ isOpen }) => isOpen) ? { phase, attendance, recommendations } : undefined;
  });
  return {
    ...(await toldOf(world, `/v1/consultations/${id}`)),
    end: timeless({ phase, attendance, recommendations }),
  };
}
