import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';

/** Typed and unsent text, on a device that several people may use. */

const DAY = 86_400_000;
const Text = z.object({ text: z.string() });

/** As much of a browser's storage as drafts need; it has room for a thousand characters. */
function deviceOver(kept: Map<string, string>) {
  const device = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (value.length > 1000) throw new DOMException('full', 'QuotaExceededError');
      kept.set(key, value);
    },
    removeItem: (key: string) => kept.delete(key),
  };
  return new Proxy(device, {
    ownKeys: () => [...kept.keys()],
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
  });
}

const kept = new Map<string, string>();
beforeEach(() => {
  kept.clear();
  vi.stubGlobal('localStorage', deviceOver(kept));
});
afterEach(() => vi.unstubAllGlobals());

/** The module as a page that was just opened has it, with somebody signed in. */
async function pageOf(person: string, now?: number) {
  vi.resetModules();
  const drafts = await import('../../../web/session/drafts.ts');
  drafts.openDrafts(person, now);
  return drafts;
}

test('a draft outlives the page, and is its writer’s alone', async () => {
  const first = await pageOf('salma');
  first.keepDraft('paste', { text: '28 lines' });
  expect((await pageOf('omar')).readDraft('paste', Text)).toBeUndefined();
  expect((await pageOf('salma')).readDraft('paste', Text)).toEqual({ text: '28 lines' });
});

test('a person whose name begins another’s does not get the other’s', async () => {
  (await pageOf('a:b')).keepDraft('x', { text: 'theirs' });
  const other = await pageOf('a');
  expect(other.readDraft('b:x', Text)).toBeUndefined();
  other.closeDrafts('all');
  expect((await pageOf('a:b')).readDraft('x', Text)).toEqual({ text: 'theirs' });
});

test('nobody signed in keeps and reads nothing', async () => {
  vi.resetModules();
  const drafts = await import('../../../web/session/drafts.ts');
  drafts.keepDraft('x', { text: 'x' });
  expect(kept.size).toBe(0);
});

test('somebody else who signs in on the same page neither reads nor keeps', async () => {
  const page = await pageOf('salma');
  page.keepDraft('x', { text: 'hers' });
  page.openDrafts('omar');
  page.keepDraft('y', { text: 'still hers' });
  expect(page.readDraft('x', Text)).toBeUndefined();
  expect((await pageOf('omar')).readDraft('y', Text)).toBeUndefined();
  expect((await pageOf('salma')).readDraft('x', Text)).toEqual({ text: 'hers' });
});

test('at signing out everything is forgotten, or what has been sent alone', async () => {
  const page = await pageOf('salma');
  page.keepDraft('saved', { text: 'saved' }, false);
  expect(page.hasUnsentDrafts()).toBe(false);
  page.keepDraft('typed', { text: 'typed' });
  expect(page.hasUnsentDrafts()).toBe(true);
  page.closeDrafts('sent');
  const next = await pageOf('salma');
  expect(next.readDraft('saved', Text)).toBeUndefined();
  expect(next.readDraft('typed', Text)).toEqual({ text: 'typed' });
  next.closeDrafts('all');
  expect(kept.size).toBe(0);
});

test('a page that is being left keeps nothing more; where the sign-out failed it goes on', async () => {
  const page = await pageOf('salma');
  page.keepDraft('typed', { text: 'typed' });
  const goOn = page.closeDrafts('all');
  // What a pause in typing or an answer of the API would keep a moment later.
  page.keepDraft('typed', { text: 'typed' });
  expect(kept.size).toBe(0);
  goOn();
  page.keepDraft('typed', { text: 'typed' });
  expect(page.readDraft('typed', Text)).toEqual({ text: 'typed' });
});

test('a draft goes after a month, whoever comes next', async () => {
  (await pageOf('salma')).keepDraft('x', { text: 'x' });
  await pageOf('omar', Date.now() + 29 * DAY);
  expect(kept.size).toBe(1);
  await pageOf('omar', Date.now() + 31 * DAY);
  expect(kept.size).toBe(0);
});

test('a device without room loses nothing that is on the page, and what is no draft is not read', async () => {
  const page = await pageOf('salma');
  page.keepDraft('x', { text: 'x'.repeat(2000) });
  expect(page.readDraft('x', Text)).toBeUndefined();
  kept.set('draft:salma:y', 'not json');
  expect(page.readDraft('y', Text)).toBeUndefined();
});
