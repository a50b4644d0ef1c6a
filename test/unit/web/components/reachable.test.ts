import { afterEach, expect, test, vi } from 'vitest';
import { part, Unreachable } from '../../../../web/api/reachable.ts';

/** Parts of the portal that are fetched when they are needed. */

afterEach(() => vi.unstubAllGlobals());

function network({ onLine, answer }: { onLine: boolean; answer: () => Promise<Response> }) {
  vi.stubGlobal('navigator', { onLine });
  vi.stubGlobal('fetch', answer);
}
const lost = () => Promise.reject(new TypeError('Failed to fetch'));
const there = async () => new Response('{}');

test('a part that arrives is given as it is', async () => {
  network({ onLine: false, answer: lost });
  expect(await part(async () => 'page')()).toBe('page');
});

test.each([
  ['the browser knows of no network', { onLine: false, answer: there }],
  ['the server does not answer', { onLine: true, answer: lost }],
  ['something else answers for it', { onLine: true, answer: async () => new Response('', { status: 511 }) }],
])('a part that is not fetched is unreachable while %s', async (_, state) => {
  network(state);
  await expect(part(lost)()).rejects.toThrow(Unreachable);
});

test('with a connection a part that is gone stays a failure of its own, as after a new deployment', async () => {
  network({ onLine: true, answer: there });
  const gone = new TypeError('Failed to fetch dynamically imported module');
  await expect(part(() => Promise.reject(gone))()).rejects.toBe(gone);
});
