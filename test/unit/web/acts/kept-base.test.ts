import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { forgetBase, keepBase, readBase } from '../../../../web/parts/acts/kept-base.ts';
import { openDrafts } from '../../../../web/session/drafts.ts';

/** The version on which an edit was begun, over a break. */

const kept = new Map<string, string>();
beforeEach(() => {
  kept.clear();
  const device = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  };
  vi.stubGlobal('localStorage', device);
  openDrafts('council.officer');
});
afterEach(() => vi.unstubAllGlobals());

test('it is found again as it was, until it is forgotten', () => {
  const begun = { places: 40, groups: ['women'] };
  keepBase('centre:f1:correct', { etag: '"3"', content: JSON.stringify(begun) });
  expect(readBase('centre:f1:correct')).toEqual({ etag: '"3"', draft: begun });
  expect(readBase('centre:f2:correct')).toBeUndefined();
  forgetBase('centre:f1:correct');
  expect(readBase('centre:f1:correct')).toBeUndefined();
});
