import { type ChildProcess, spawn } from 'node:child_process';
import { afterAll, expect, test } from 'vitest';
import { endProcess } from '../../local/processes.ts';
import { mintToken } from '../../local/token.ts';
import { caseAScenes } from '../../scenarios/case-a.ts';
import type { Answer, World } from '../../scenarios/client.ts';
import { campaignScenes } from '../../scenarios/region/campaign-scenes.ts';
import { playRegister } from '../../scenarios/register.ts';
import type { Scene } from '../../scenarios/scene.ts';
import { newPlace } from '../assembly.ts';
import { centreScenes } from '../support/centre-life.ts';
import { consultationLife } from '../support/consultation-life.ts';
import { planLife } from '../support/plan-life.ts';
import { folderOfTests } from '../temporary.ts';
import { campaignStory, centreStory, consultationStory, planStory, type Story, storyOf } from './trail.ts';

const { port, assembly } = await newPlace();
/** Long enough that restarts in a row do not escalate what people answer promptly. */
const TEMPO = { today: new Date().toISOString().slice(0, 10), callSeconds: 25 };

const folder = folderOfTests('killed');
// The demonstration's conventions are played elsewhere: here they would only take time at each start.
folder.write('demonstration.json', { plays: ['', ''], done: true });

let child: ChildProcess | undefined;
afterAll(async () => {
  if (child) await endProcess(child);
});

/** `npm start` as a process of its own, until it says that it is ready. */
async function start(): Promise<ChildProcess> {
  const started = spawn(process.execPath, ['local/start.ts'], {
    env: { ...process.env, PORT: String(port), SHARAKA_DATA: folder.path, SHARAKA_ASSEMBLY: assembly },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  await new Promise<void>((resolve, reject) => {
    started.stdout.on('data', (chunk) => {
      said += chunk;
      if (said.includes('is ready')) resolve();
    });
    started.stderr.on('data', (chunk) => {
      said += chunk;
    });
    started.once('exit', () => reject(new Error(`It did not start: ${said}`)));
  });
  return started;
}

/** Lives of one kind: the acts of the n-th, and the story that it has in the end. */
interface Kind {
  scenes: (n: number) => Scene[];
  /** Its id, where no answer gives it. */
  id?: (n: number) => string;
  story: (world: World, id: string) => Promise<Story>;
}

/** Each campaign is of a year of its own, and none of a year after another's: they know nothing of each other. */
const yearOf = (n: number) => 2031 + 2 * n;

const KINDS = {
  convention: { scenes: () => caseAScenes(TEMPO), story: storyOf },
  campaign: {
    scenes: (n) => campaignScenes({ today: TEMPO.today, year: yearOf(n) }),
    id: (n) => `kma04${yearOf(n)}`,
    story: campaignStory,
  },
  centre: { scenes: () => centreScenes(TEMPO.today), story: centreStory },
  plan: { scenes: () => planLife(TEMPO.today), story: planStory },
  consultation: { scenes: (n) => consultationLife(TEMPO.today, `life-${n}`), story: consultationStory },
} as const satisfies Record<string, Kind>;

const worldOf = (play: string): World => ({
  play,
  url: () => `http://localhost:${port}`,
  token: (user) => mintToken(folder, user, { port }),
});

/** A life that is played scene by scene. */
class Life {
  readonly kind: keyof typeof KINDS;
  readonly #of: Kind;
  readonly #world: World;
  readonly #scenes: Scene[];
  #next = 0;
  #id: string;

  constructor(kind: keyof typeof KINDS, n: number) {
    this.kind = kind;
    this.#of = KINDS[kind];
    this.#world = worldOf(`${kind}-${n}`);
    this.#scenes = this.#of.scenes(n);
    this.#id = this.#of.id?.(n) ?? '';
  }

  get length(): number {
    return this.#scenes.length;
  }

  /** Plays up to a scene, or to the end, undisturbed. */
  async playTo(scene: number): Promise<void> {
    while (this.#next < Math.min(scene, this.length)) await this.playNext();
  }

  /** Plays the next scene, once more where it is said; returns what was answered to its act, if it is one. */
  async playNext({ again = false } = {}): Promise<Answer | undefined> {
    const scene = this.#scenes[again ? this.#next - 1 : this.#next];
    if (!again) this.#next += 1;
    let answer: Answer | undefined;
    const seen = await scene?.play({
      ...this.#world,
      onAct: async (given) => {
        answer = given;
      },
    });
    if (this.#id === '') this.#id = seen ?? '';
    return answer;
  }

  async story(): Promise<Story> {
    await this.playTo(this.length);
    return this.#of.story(this.#world, this.#id);
  }
}

/** So many conventions are killed together, each in a part of its own, so that every act is followed by a kill. */
const CONVENTIONS = 6;
const ROUNDS = Math.ceil(new Life('convention', 0).length / CONVENTIONS);

/** As many lives of a kind as it takes to kill each of its acts within the same rounds, and where each begins. */
function livesOf(kind: keyof typeof KINDS): { life: Life; from: number }[] {
  const { length } = new Life(kind, 0);
  return Array.from({ length: Math.ceil(length / ROUNDS) }, (_, n) => ({
    life: new Life(kind, n + 1),
    from: n * ROUNDS,
  }));
}

test('killed after every act and started anew, conventions, campaigns, centres, plans and consultations come to the same end', async () => {
  child = await start();
  await playRegister(worldOf('register'));
  const kinds = ['convention', 'campaign', 'centre', 'plan', 'consultation'] as const;
  const lives = kinds.flatMap(livesOf);
  const [expected] = await Promise.all([
    storiesOf(kinds),
    ...lives.map(({ life, from }) => life.playTo(from)),
  ]);
  for (let round = 0; round < ROUNDS; round += 1) {
    // The machine is killed with the last answer of them all, while consumers work on each.
    const answers = await Promise.all(lives.map(({ life }) => life.playNext()));
    await endProcess(child, { signal: 'SIGKILL' });
    child = await start();
    // A caller who did not get the answer repeats with the same key, and gets the same answer.
    const repeated = await Promise.all(lives.map(({ life }) => life.playNext({ again: true })));
    expect(repeated.map((each) => each?.body)).toEqual(answers.map((each) => each?.body));
  }
  for (const { life } of lives) {
    const { verification, escalations, ...story } = await life.story();
    expect([life.kind, story]).toEqual([life.kind, expected[life.kind]]);
    expect(verification).toMatchObject({ verified: true });
    expect(new Set(escalations).size).toBe(escalations.length);
  }
});

/** What undisturbed lives tell, one of each kind. */
async function storiesOf(kinds: readonly (keyof typeof KINDS)[]) {
  const stories = kinds.map(async (kind) => {
    const { verification: _verified, escalations: _late, ...story } = await new Life(kind, 0).story();
    return [kind, story] as const;
  });
  return Object.fromEntries(await Promise.all(stories));
}
