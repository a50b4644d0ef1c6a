import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fetchPatiently } from '../../../web/api/fetch-patiently.ts';

/** Answers `/whole` at once, `/empty` without a body, `/head` with the beginning of one, and any other never. */
const server = createServer(({ url }, answer) => {
  if (url === '/whole') answer.writeHead(201, { etag: '"3"' }).end('{"a":1}');
  if (url === '/empty') answer.writeHead(204).end();
  if (url === '/head') answer.writeHead(200, { 'content-length': '100' }).write('{');
});
let at = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address: AddressInfo | string | null = server.address();
  at = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const ask = (path: string, timeoutMs: number, asker = new AbortController()) =>
  fetchPatiently(new Request(`${at}${path}`), asker.signal, timeoutMs);

test('an answer keeps its status, its headers and its body', async () => {
  const answer = await ask('/whole', 10_000);
  expect([answer.status, answer.headers.get('etag'), await answer.json()]).toEqual([201, '"3"', { a: 1 }]);
  expect((await ask('/empty', 10_000)).status).toBe(204);
});

test.each(['/never', '/head'])('whoever waits in vain for %s is told in time', async (path) => {
  await expect(ask(path, 300)).rejects.toMatchObject({ name: 'TimeoutError' });
});

test('whoever gives up before is asked no more', async () => {
  const asker = new AbortController();
  const asked = ask('/head', 10_000, asker);
  asker.abort();
  await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
});
