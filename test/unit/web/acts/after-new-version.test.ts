import { expect, test } from 'vitest';
import { afterNewVersion } from '../../../../web/parts/acts/after-new-version.ts';

/** What follows in an open form from a newer version of what it edits. */

test.each([
  ['no newer version', undefined, false, false, 'nothing'],
  ['refused, and the newer version is on its way', undefined, true, false, 'nothing'],
  ['refused for the version before the one that was taken', undefined, true, true, 'sent'],
  ['taken, and nothing was sent', undefined, false, true, 'nothing'],
  ['a workflow’s step, or one’s own act before', 0, false, false, 'taken'],
  ['refused for a workflow’s step', 0, true, false, 'sent'],
  ['refused for one step, and there was another before', 0, true, true, 'sent'],
  // What is on the screen is not exchanged under the writer's hand: they learn of it when they send.
  ['a colleague’s change while one writes', 2, false, false, 'nothing'],
  ['refused for a colleague’s change', 1, true, false, 'listed'],
  ['refused for a colleague’s change, after a step', 1, true, true, 'listed'],
] as const)('%s', (_, changes, isRefused, hasMoved, then) => {
  expect(afterNewVersion({ changes, isRefused, hasMoved })).toBe(then);
});
