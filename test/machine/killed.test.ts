import { type ChildProcess, spawn } from 'node:child_process';
import { afterAll, expect, test } from 'vitest';
import { endProcess } from '../../local/processes.ts';
import { mintToken } from '../../local/token.ts';
import { caseAScenes } from '../../scenarios/case-a.ts';
import type { Answer, World } from '../../scenarios/client.ts';
import { newPlace } from '../assembly.ts';
import { folderOfTests } from '../temporary.ts';
import { storyOf } from './trail.ts';

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

/** A convention whose life is played scene by scene. */
class Life {
  readonly #world: World;
  readonly #scenes = caseAScenes(TEMPO);
  #next = 0;
  #id = '';

  constructor(play: string) {
    this.#world = {
      play,
      url: () => `http://localhost:${port}`,
      token: (user) => mintToken(folder, user, { port }),
    };
  }

  static get length(): number {
    return caseAScenes(TEMPO).length;
  }

  /** Plays up to a scene, or to the end, undisturbed. */
  async playTo(scene: number): Promise<void> {
    while (this.#next < Math.min(scene, Life.length)) await this.playNext();
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

  async story() {
    await this.playTo(Life.length);
    return storyOf(this.#world, this.#id);
  }
}

/** How many lives are killed together: each in a part of its own, so that every act is followed by a kill. */
const LIVES = 6;

test('killed after every act and started anew, a convention comes to the same end', async () => {
  child = await start();
  const part = Math.ceil(Life.length / LIVES);
  const lives = Array.from({ length: LIVES }, (_, n) => new Life(`killed-${n}`));
  const [expected] = await Promise.all([
    new Life('undisturbed').story(),
    ...lives.map((life, n) => life.playTo(n * part)),
  ]);
  for (let round = 0; round < part; round += 1) {
    // The machine is killed with the last answer of them all, while consumers work on each.
    const answers = await Promise.all(lives.map((life) => life.playNext()));
    await endProcess(child, { signal: 'SIGKILL' });
    child = await start();
    // A caller who did not get the answer repeats with the same key, and gets the same answer.
    const repeated = await Promise.all(lives.map((life) => life.playNext({ again: true })));
    expect(repeated.map((each) => each?.body)).toEqual(answers.map((each) => each?.body));
  }
  for (const story of await Promise.all(lives.map((life) => life.story()))) {
    expect(story.events).toEqual(expected.events);
    expect(story.opened).toEqual(expected.opened);
    expect(story.entries).toEqual(expected.entries);
    expect(story.statement).toEqual(expected.statement);
    expect(story.verification).toMatchObject({ verified: true });
    expect(new Set(story.escalations).size).toBe(story.escalations.length);
  }
});
