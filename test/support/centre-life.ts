import * as z from 'zod/mini';
import { act, read, until, type World } from '../../scenarios/client.ts';
import type { Scene } from '../../scenarios/scene.ts';

/** A centre from its registration to its verified opening, as scenes: each is one act, once its task has come. */

const Registered = z.object({ centre: z.object({ id: z.string() }) });
const Shown = z.object({ tasks: z.array(z.object({ kind: z.string(), stage: z.optional(z.string()) })) });

const CENTRE = {
  name: { ar: 'مركز سلا', fr: 'Centre de Salé' },
  province: 'MA-SAL',
  work: 'new',
  groups: ['women'],
  places: 80,
  peopleAYear: 600,
  ministry: 'ministry-solidarity',
  wilaya: 'wilaya-rsk',
  council: 'council-rsk',
} as const;
const OPERATOR = 'entraide-nationale';

const document = (kind: string) => ({
  kind,
  title: kind,
  link: `https://ged.region-rsk.example/${kind}`,
  sha256: 'ce27e5'.repeat(10).concat('cafe'),
});

/** What the centre asks before an act: kinds of task, and of which stage. */
interface Task {
  kinds: readonly string[];
  stage?: string;
}

export function centreScenes(today: string): Scene[] {
  const story = { id: '' };
  const all: Scene[] = [];
  /** Waits for its task once: played again, the act has settled what asked for it. */
  const does = (by: string, title: string, [method, to]: [string, string], body: unknown, task?: Task) => {
    let wasAsked = task === undefined;
    all.push({
      by,
      title,
      play: async (world) => {
        const path = `/v1/centres/${story.id}`;
        if (!wasAsked) await until(`${title}: its task`, () => isAsked(world, path, task));
        wasAsked = true;
        const request: [string, string, unknown] = [method, to === '' ? '/v1/centres' : path + to, body];
        const { body: answered } = await act(world, by, title, request);
        if (story.id === '') story.id = z.parse(Registered, answered).centre.id;
        return story.id;
      },
    });
  };
  const owner = 'council.officer';
  does(owner, 'registers a centre', ['POST', ''], {
    ...CENTRE,
    planned: { equipped: `${Number(today.slice(0, 4)) + 2}-01-31` },
  });
  for (const [stage, kind] of [
    ['studies', 'study'],
    ['works', 'works-order'],
    ['equipped', 'inventory'],
  ] as const)
    does(
      owner,
      `reports ${stage}`,
      ['POST', '/stages'],
      { stage, day: today, documents: [document(kind)] },
      { kinds: ['stageReport'], stage },
    );
  does(
    owner,
    'names the operator',
    ['PUT', '/operator'],
    { party: OPERATOR },
    { kinds: ['operator', 'builtNotOpen'] },
  );
  const staff = { needed: 10, filled: 10, asOf: today };
  does('entraide.officer', 'reports the staff', ['PUT', '/staff'], staff, { kinds: ['staff'] });
  does(
    owner,
    'records the authorisation',
    ['POST', '/authorisation'],
    { reference: 'A 14', day: today },
    { kinds: ['authorisation'] },
  );
  const opening = { day: today, minutes: document('reception-minutes') };
  does(owner, 'declares the opening', ['POST', '/opening'], opening, { kinds: ['opening'] });
  does(
    'ministry.approver',
    'verifies the opening',
    ['POST', '/opening/verification'],
    {},
    { kinds: ['verification'] },
  );
  return all;
}

async function isAsked(world: World, path: string, task: Task | undefined): Promise<true | undefined> {
  const { tasks } = z.parse(Shown, (await read(world, 'council.officer', path)).body);
  const isOpen = (wanted: string) =>
    tasks.some(({ kind, stage }) => kind === wanted && (task?.stage === undefined || stage === task.stage));
  return task?.kinds.every(isOpen) ? true : undefined;
}
