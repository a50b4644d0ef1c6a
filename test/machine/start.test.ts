import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import { act, read, type World } from '../../local/demo/client.ts';
import { Folder } from '../../local/folder.ts';
import { mintToken } from '../../local/token.ts';
import { caseA } from '../support/cases.ts';

/** `npm start` as people meet it: it says what is missing, and leaves nothing running. */

const folder = mkdtempSync(join(tmpdir(), 'sharaka-start-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const port = inject('machinePort');

function start(environment: NodeJS.ProcessEnv = {}) {
  const data = {
    SHARAKA_DATA: join(folder, 'data'),
    SHARAKA_ASSEMBLY: inject('assembly'),
    PORT: String(port),
  };
  const child = spawn(process.execPath, ['local/start.ts'], {
    env: { ...process.env, ...data, ...environment },
  });
  const said = { text: '' };
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      said.text += chunk;
    });
  }
  return { child, said };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

test('without Java it says what to install', async () => {
  const path = join(folder, 'bin');
  new Folder(path);
  symlinkSync(process.execPath, join(path, 'node'));
  const { child, said } = start({ PATH: path });
  const [code] = await once(child, 'close');
  expect([code, said.text]).toEqual([1, expect.stringContaining('needs Java 17')]);
});

test('on a port that is taken it says so and how to choose another', async () => {
  const taken = createServer().listen(port, '127.0.0.1');
  await once(taken, 'listening');
  const { child, said } = start();
  const [code] = await once(child, 'close');
  taken.close();
  expect([code, said.text]).toEqual([1, expect.stringMatching(new RegExp(`Port ${port} is taken.*PORT=`))]);
});

test('Ctrl-C stops everything it started', async () => {
  const { child, said } = start();
  await expect.poll(() => said.text, { timeout: 60_000 }).toContain('is ready');
  const java = Number(new Folder(join(folder, 'data')).read('dynamodb.pid'));
  expect(isAlive(java)).toBe(true);
  child.kill('SIGINT');
  const [code] = await once(child, 'close');
  expect([code, isAlive(java)]).toEqual([0, false]);
});

test('what was done just before Ctrl-C is in the lists after the next start', async () => {
  const data = new Folder(join(folder, 'data'));
  const world: World = {
    url: () => `http://localhost:${port}`,
    token: (user) => mintToken(data, user, { port }),
    play: 'interrupted',
  };
  const proposed: string[] = [];
  for (const turn of [1, 2, 3]) {
    const { child, said } = start();
    await expect.poll(() => said.text, { timeout: 60_000 }).toContain('is ready');
    const proposal = caseA(new Date().toISOString().slice(0, 10));
    const { body } = await act(world, 'council.officer', `${turn}`, ['POST', '/v1/conventions', proposal]);
    proposed.push(String(Object(body.convention).id));
    child.kill('SIGINT');
    await once(child, 'close');
  }
  const { child, said } = start();
  await expect.poll(() => said.text, { timeout: 60_000 }).toContain('is ready');
  const listed = async () => {
    const { body } = await read(world, 'wilaya.officer', '/v1/conventions?phase=draft&limit=100');
    return JSON.stringify(body.items);
  };
  for (const id of proposed) await expect.poll(listed, { timeout: 10_000 }).toContain(id);
  child.kill('SIGINT');
  await once(child, 'close');
});
