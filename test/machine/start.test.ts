import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, get } from 'node:http';
import { join } from 'node:path';
import { ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, expect, test } from 'vitest';
import { runningOf, type TableAccess } from '../../local/access.ts';
import { clientOf, LOCAL_AWS, startDynamoDb } from '../../local/dynamodb.ts';
import { Folder } from '../../local/folder.ts';
import { endProcess } from '../../local/processes.ts';
import { readAssembly } from '../../local/template.ts';
import { issuerUrl, mintToken } from '../../local/token.ts';
import { caseA } from '../../scenarios/cases.ts';
import { act, read, type World } from '../../scenarios/client.ts';
import { newPlace } from '../assembly.ts';
import { expectArticle } from '../support/article.ts';
import { folderOfTests } from '../temporary.ts';

/** `npm start` as people meet it: it says what is missing, and leaves nothing running. */

const folder = folderOfTests('start');
const started: ChildProcess[] = [];
// After each: a machine that a failed test leaves would keep its port from the next.
afterEach(async () => {
  await Promise.all(started.splice(0).map((child) => endProcess(child)));
});
const { port, assembly } = await newPlace();

function start(environment: NodeJS.ProcessEnv = {}) {
  const data = {
    SHARAKA_DATA: folder.at('data'),
    SHARAKA_ASSEMBLY: assembly,
    PORT: String(port),
  };
  const child = spawn(process.execPath, ['local/start.ts'], {
    env: { ...process.env, ...data, ...environment },
  });
  started.push(child);
  const said = { text: '' };
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      said.text += chunk;
    });
  }
  return { child, said };
}

/** The demonstration takes its time where much else runs beside it. */
const isReady = (said: { text: string }) =>
  expect.poll(() => said.text, { timeout: 240_000 }).toContain('is ready');

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

test('without Java it says what to install', async () => {
  const path = folder.at('bin');
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

/** Runs one of the commands beside the machine. */
async function beside(file: string, words: string[], environment: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.execPath, [file, ...words], {
    env: { ...process.env, SHARAKA_DATA: folder.at('data'), PORT: undefined, ...environment },
  });
  const said = { out: '', error: '' };
  child.stdout.on('data', (chunk) => (said.out += chunk));
  child.stderr.on('data', (chunk) => (said.error += chunk));
  const [code] = await once(child, 'close');
  return { code, ...said };
}

const url = `http://localhost:${port}`;
const health = (headers = {}) => fetch(`${url}/v1/health`, { headers }).catch(() => undefined);

test('whoever comes while it starts is told when to come again', async () => {
  const { child, said } = start();
  await expect.poll(async () => (await health())?.status, { interval: 20 }).toBeDefined();
  const early = await health({ 'accept-language': 'fr' });
  const page = await fetch(url, { headers: { accept: 'text/html' } });
  expect(said.text).not.toContain('is ready');
  expect([early?.status, early?.headers.get('retry-after')]).toEqual([503, '2']);
  expect(await early?.json()).toMatchObject({ code: 'starting', detail: expect.stringContaining('démarre') });
  expect([page.status, await page.text()]).toEqual([503, expect.stringContaining('قيد التشغيل')]);
  await isReady(said);
  expect((await health())?.status).toBe(200);
  child.kill('SIGINT');
  await once(child, 'close');
});

test('beside it a token and the verification need no arguments, and nobody else sees the table', async () => {
  const data = new Folder(folder.at('data'));
  const { child, said } = start();
  await isReady(said);

  const statusOf = async (token: string) => {
    const answer = await fetch(`${url}/v1/tasks`, { headers: { authorization: `Bearer ${token.trim()}` } });
    return [answer.status, answer.headers.get('www-authenticate')];
  };
  expect(await statusOf((await beside('local/token.ts', ['council.officer'])).out)).toEqual([200, null]);
  const other = await beside('local/token.ts', ['council.officer'], { PORT: String(port + 1) });
  expect(other.error).toContain(`is at port ${port}`);
  const refused = await statusOf(other.out);
  expect(refused).toEqual([401, expect.stringContaining(`this machine is ${issuerUrl(port)}`)]);

  const verified = await beside('operate/verify.ts', []);
  expect([verified.code, verified.out]).toEqual([0, expect.stringMatching(/2 conventions.*0 with faults/)]);

  const table = runningOf(data)?.table;
  if (!table) throw new Error('Where the machine runs is not noted');
  for (const file of ['machine.json', 'access-key.json', 'issuer-key.json'])
    expect([file, statSync(data.at(file)).mode & 0o777]).toEqual([file, 0o600]);
  const seen = async (access: TableAccess) =>
    (await clientOf(access).send(new ListTablesCommand({}))).TableNames;
  expect(await seen(table)).toEqual([table.table]);
  expect(await seen({ ...table, ...LOCAL_AWS })).toEqual([]);

  const mails = (headers: Record<string, string>) =>
    new Promise<number | undefined>((resolve, reject) => {
      get(`http://127.0.0.1:${port}/local/mail`, { headers }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      }).on('error', reject);
    });
  expect(await mails({ host: `localhost:${port}` })).toBe(200);
  expect(await mails({ host: 'evil.example' })).toBe(403);
  expect(await mails({ host: `localhost:${port}`, 'x-forwarded-for': '203.0.113.9' })).toBe(403);

  child.kill('SIGINT');
  await once(child, 'close');
  const alone = await beside('operate/verify.ts', []);
  expect([alone.code, alone.error]).toEqual([2, expect.stringContaining('No machine runs here')]);
});

test('a new system begins with the joint plan of the founding article, cell by cell', async () => {
  const data = new Folder(folder.at('data'));
  const { child, said } = start();
  await isReady(said);
  const world: World = { url: () => url, token: (user) => mintToken(data, user, { port }), play: 'read' };
  for (const reader of ['ministry.officer', 'council.auditor']) {
    const { body } = await read(world, reader, '/v1/plans');
    expect(body.items).toMatchObject([{ region: 'MA-04', phase: 'inForce', lines: 1 }]);
    await expectArticle(world, reader, String(Object(body.items)[0].id));
  }
  child.kill('SIGINT');
  await once(child, 'close');
});

test('mail leads to the portal at the port that is in use', () => {
  const notify = readAssembly(assembly)
    .ofType('AWS::Lambda::Function')
    .find(({ logicalId }) => logicalId.startsWith('Notify'));
  expect(JSON.stringify(notify?.properties.Environment)).toContain(`"PORTAL_URL":"${url}"`);
});

test('data of an older version are left as they are, and it is said how to go on', async () => {
  const old = folder.at('old');
  new Folder(old).write('issuer-key.json', { kty: 'RSA' });
  writeFileSync(join(old, 'shared-local-instance.db'), 'kept');
  const { child, said } = start({ SHARAKA_DATA: old });
  const [code] = await once(child, 'close');
  expect([code, said.text]).toEqual([
    1,
    expect.stringMatching(/another version.*Nothing was changed.*--fresh/),
  ]);
  expect(readdirSync(old).sort()).toEqual(['issuer-key.json', 'shared-local-instance.db']);
  expect(readFileSync(join(old, 'shared-local-instance.db'), 'utf8')).toBe('kept');
});

test('Ctrl-C stops everything it started', async () => {
  const { child, said } = start();
  await isReady(said);
  const java = Number(new Folder(folder.at('data')).read('dynamodb.pid'));
  expect(isAlive(java)).toBe(true);
  child.kill('SIGINT');
  const [code] = await once(child, 'close');
  expect([code, isAlive(java)]).toEqual([0, false]);
});

test('what was done just before Ctrl-C is in the lists after the next start', async () => {
  const data = new Folder(folder.at('data'));
  const world: World = {
    url: () => `http://localhost:${port}`,
    token: (user) => mintToken(data, user, { port }),
    play: 'interrupted',
  };
  const proposed: string[] = [];
  for (const turn of [1, 2, 3]) {
    const { child, said } = start();
    await isReady(said);
    const proposal = caseA(new Date().toISOString().slice(0, 10));
    const { body } = await act(world, 'council.officer', `${turn}`, ['POST', '/v1/conventions', proposal]);
    proposed.push(String(Object(body.convention).id));
    child.kill('SIGINT');
    await once(child, 'close');
  }
  const { child, said } = start();
  await isReady(said);
  const listed = async () => {
    const { body } = await read(world, 'wilaya.officer', '/v1/conventions?phase=draft&limit=100');
    return JSON.stringify(body.items);
  };
  for (const id of proposed) await expect.poll(listed).toContain(id);
  child.kill('SIGINT');
  await once(child, 'close');
});

test('a start that was cut short while it played the demonstration is finished by the next', async () => {
  const cut = { SHARAKA_DATA: folder.at('cut') };
  const data = new Folder(folder.at('cut'));
  const world: World = {
    url: () => `http://localhost:${port}`,
    token: (user) => mintToken(data, user, { port }),
    play: 'cut',
  };
  const isReviewed = async () => {
    const answer = await read(world, 'council.officer', '/v1/conventions?phase=pledging&limit=100').catch(
      () => undefined,
    );
    return JSON.stringify(answer?.body.items ?? []).includes('"id"');
  };
  const first = start(cut);
  await expect.poll(isReviewed, { interval: 200 }).toBe(true);
  first.child.kill('SIGKILL');
  await once(first.child, 'close');
  expect(data.read('demonstration.json')).toMatchObject({ done: false });
  const { child, said } = start(cut);
  await isReady(said);
  const verified = await beside('operate/verify.ts', [], cut);
  expect([verified.code, verified.out]).toEqual([0, expect.stringMatching(/2 conventions.*0 with faults/)]);
  child.kill('SIGINT');
  await once(child, 'close');
});

test('a convention that cannot be read ends the start: named, and not touched', async () => {
  const data = new Folder(folder.at('data'));
  const table = runningOf(data)?.table.table;
  const snapshot = { PK: 'CONVENTION#c0unreadable', SK: 'SNAPSHOT' };
  /** Does something with the data while no machine runs. */
  const on = async <T>(act: (client: DynamoDBDocumentClient) => Promise<T>): Promise<T> => {
    const dynamodb = await startDynamoDb(data);
    const result = await act(DynamoDBDocumentClient.from(dynamodb.client));
    await dynamodb.stop();
    return result;
  };
  await on((client) =>
    client.send(new PutCommand({ TableName: table, Item: { ...snapshot, version: 1, state: 'older' } })),
  );
  const { child, said } = start();
  const [code] = await once(child, 'close');
  expect([code, said.text]).toEqual([
    1,
    expect.stringContaining('cannot read them (convention c0unreadable)'),
  ]);
  expect(isAlive(Number(data.read('dynamodb.pid')))).toBe(false);
  const { Item } = await on((client) => client.send(new GetCommand({ TableName: table, Key: snapshot })));
  expect(Item).toMatchObject({ state: 'older' });
});
