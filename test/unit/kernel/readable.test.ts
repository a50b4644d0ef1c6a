import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { assertReadable } from '../../../functions/kernel/readable.ts';
import { line } from '../../../functions/kernel/text.ts';

/** What could not be read again is not written. */

const NOTED = {
  kind: 'thing',
  state: z.strictObject({ id: z.string(), notes: z.array(line(20)), day: z.optional(z.string()) }),
  event: z.strictObject({ type: z.literal('Noted'), note: line(20) }),
};
const written = (...notes: string[]) =>
  assertReadable(
    NOTED,
    { id: 't1', ...{ notes, day: undefined } },
    notes.map((note) => ({ type: 'Noted', note })),
  );

test('what its schemas read as it is may be written', () => {
  expect(() => written('one', '“deux”', 'ثلاثة')).not.toThrow();
});

test.each([
  ['an event', 'l1\nl2', 'Noted, note: custom'],
  [
    'an event that would be read as another, and have another hash',
    'one\u200b',
    'Noted, it is read as another',
  ],
  ['half a character', 'x\ud83d', 'Noted, note: custom'],
])('%s is not', (_name, note, why) => {
  expect(() => written(note)).toThrow(
    `The thing t1 was not written, because it could not be read again: ${why}`,
  );
});

test('nor is a state; what stands in it is not told to the log', () => {
  const state = { id: 't1', ...{ notes: ['secret\u202e'] } };
  expect(() => assertReadable(NOTED, state, [])).toThrow(/ state, notes\.0: custom$/);
});
