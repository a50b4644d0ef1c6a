import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { caseAScenes } from '../../local/demo/case-a.ts';
import type { Answer, World } from '../../local/demo/client.ts';
import { Folder } from '../../local/folder.ts';
import { startMachine } from '../../local/machine.ts';
import { mintToken } from '../../local/token.ts';
import { newPlace } from '../assembly.ts';
import { storyOf } from './trail.ts';

const { port, assembly } = await newPlace();
/** Long enough that restarts in a row do not escalate what people answer promptly. */
const TEMPO = { today: new Date().toISOString().slice(0, 10), callSeconds: 25 };

const folders: string[] = [];
function newFolder(): Folder {
  const path = mkdtempSync(join(tmpdir(), 'sharaka-killed-'));
  folders.push(path);
  return new Folder(path);
}

let child: ChildProcess | undefined;
afterAll(() => {
  child?.kill('SIGTERM');
  for (const path of folders) rmSync(path, { recursive: true, force: true });
});

/** `npm start` as a process of its own, until it says that it is ready. */
async function start(folder: Folder): Promise<ChildProcess> {
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

async function kill(process: ChildProcess | undefined): Promise<void> {
  if (!process || process.exitCode !== null || process.signalCode !== null) return;
  const gone = once(process, 'exit');
  process.kill('SIGKILL');
  await gone;
}

function worldOf(folder: Folder, play: string): World {
  return { play, url: () => `http://localhost:${port}`, token: (user) => mintToken(folder, user, { port }) };
}

async function undisturbed() {
  const folder = newFolder();
  const machine = await startMachine({ port, folder, assembly });
  const world = worldOf(folder, 'undisturbed');
  const scenes = caseAScenes(TEMPO);
  let id = '';
  for (const [index, scene] of scenes.entries()) {
    const seen = await scene.play(world);
    if (index === 0) id = seen;
  }
  const story = await storyOf(world, id);
  await machine.stop();
  return story;
}

test('killed after every act and started anew, a convention comes to the same end', async () => {
  const expected = await undisturbed();
  const folder = newFolder();
  child = await start(folder);
  const world = worldOf(folder, 'killed');
  const scenes = caseAScenes(TEMPO);
  let id = '';
  for (const [index, scene] of scenes.entries()) {
    const answers: Answer[] = [];
    const seen = await scene.play({
      ...world,
      onAct: async (answer) => {
        answers.push(answer);
        await kill(child);
      },
    });
    if (index === 0) id = seen;
    if (answers.length === 0) continue;
    child = await start(folder);
    // Whoever did not get the answer asks again with the same key, and is answered alike.
    const repeated: Answer[] = [];
    await scene.play({ ...world, onAct: async (answer) => void repeated.push(answer) });
    expect(repeated[0]?.body, scene.title).toEqual(answers[0]?.body);
  }
  const story = await storyOf(world, id);
  expect(story.events).toEqual(expected.events);
  expect(story.entries).toEqual(expected.entries);
  expect(story.statement).toEqual(expected.statement);
  expect(story.verification).toMatchObject({ verified: true });
  expect(new Set(story.escalations).size).toBe(story.escalations.length);
});
