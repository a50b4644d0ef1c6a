import { randomUUID } from 'node:crypto';
import { dayAt } from '../morocco/clock.ts';
import { caseAScenes } from '../scenarios/case-a.ts';
import { read, type World } from '../scenarios/client.ts';
import { runningOf } from './access.ts';
import { showEnd } from './demo/end.ts';
import { defaultFolder, Folder } from './folder.ts';
import { mintToken } from './token.ts';

/** `npm run demo`: plays the Rabat-Salé-Kénitra case against a running system, and shows each step. */

const folder = new Folder(defaultFolder());
const port = Number(process.env.PORT ?? runningOf(folder)?.port ?? 3000);
const url = `http://localhost:${port}`;
const tokens = new Map<string, Promise<string>>();
const world: World = {
  url: () => url,
  play: randomUUID(),
  token: (user) => {
    const known = tokens.get(user) ?? mintToken(folder, user, { port });
    tokens.set(user, known);
    return known;
  },
};

const began = Date.now();
try {
  await read(world, 'council.officer', '/v1/tasks').catch((error: Error) => {
    throw new Error(`No system answers at ${url}. Start one first: npm start (${error.message})`);
  });
  const today = dayAt(Date.now());
  const scenes = caseAScenes({ today, callSeconds: 4 });
  let id = '';
  for (const [index, { title, by, play }] of scenes.entries()) {
    const seen = await play(world);
    if (index === 0) id = seen;
    const seconds = ((Date.now() - began) / 1000).toFixed(1).padStart(5);
    console.log(
      `${seconds} s  ${String(index + 1).padStart(2)}/${scenes.length}  ${by.padEnd(28)} ${title}  [${seen}]`,
    );
  }
  await showEnd(world, id, began);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
