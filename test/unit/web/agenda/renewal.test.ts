import { beforeEach, expect, test } from 'vitest';
import { renewAgenda } from '../../../../web/session/agenda-renewal.ts';

/** The portal renews a subscription to the agenda by the sign-in, quietly, and once a day. */

const person = { sub: 'amina' };
const signedIn = { token: () => 'a-token', state: () => ({ person, ended: false }) };

let kept: Map<string, string>;
let sent: Request[];
beforeEach(() => {
  kept = new Map();
  sent = [];
});

const renew = (
  session: Parameters<typeof renewAgenda>[0] = signedIn,
  { day = '2026-11-27', answer = async () => new Response('{}') } = {},
) =>
  renewAgenda(session, {
    day,
    kept: { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) },
    send: (path, init) => {
      sent.push(new Request(new URL(String(path), 'https://portal.example'), init));
      return answer();
    },
  });

test('it says to the API who is signed in', async () => {
  await renew();
  expect(sent.map(({ method, url }) => [method, new URL(url).pathname])).toEqual([
    ['POST', '/v1/agenda/subscription/renewal'],
  ]);
  expect(sent[0]?.headers.get('authorization')).toBe('Bearer a-token');
  expect(await sent[0]?.json()).toEqual({});
});

test('once a day, and again on the next', async () => {
  await renew();
  await renew();
  expect(sent).toHaveLength(1);
  await renew(signedIn, { day: '2026-11-28' });
  expect(sent).toHaveLength(2);
});

test('for each person who signs in on the same device', async () => {
  await renew();
  await renew({ ...signedIn, state: () => ({ person: { ...person, sub: 'brahim' }, ended: false }) });
  expect(sent).toHaveLength(2);
});

test.each([
  ['a refusal', async () => new Response('{}', { status: 403 })],
  ['no answer', async () => Promise.reject(new TypeError('no network'))],
])('after %s it is tried again, and nobody hears of it', async (_, answer) => {
  await expect(renew(signedIn, { answer })).resolves.toBeUndefined();
  await renew();
  expect(sent).toHaveLength(2);
});

test.each([
  ['nobody', { ...signedIn, state: () => ({ person: undefined, ended: false }) }],
  ['a session that has ended', { ...signedIn, state: () => ({ person, ended: true }) }],
  ['a sign-in without a token', { ...signedIn, token: () => undefined }],
])('%s renews nothing', async (_, session) => {
  await renew(session);
  expect(sent).toEqual([]);
});
