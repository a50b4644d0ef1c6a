import { expect, test } from 'vitest';
import { phrase } from '../../../functions/aggregates/convention/phrases/sentence.ts';
import { refuse } from '../../../functions/aggregates/convention/refuse.ts';
import { ApiRefusal } from '../../../functions/api/refusals.ts';
import { refuse as refuseAlike } from '../../../functions/kernel/refusal.ts';
import { StoreRefusal } from '../../../functions/store/refusals.ts';

/** The details of refusals, checked by the compiler: `npm run check` fails when one of these lines compiles. */

test('a refusal has every detail of its sentence, each of its kind', () => {
  const made = [
    refuse('receiptExceedsCall', { amount: 2, outstanding: 1 }),
    refuse('taskTooLate', { dueAt: { instant: '2026-11-26T00:00:00.000Z' } }),
    refuse('wrongPhase', { phase: 'draft', why: phrase('possibleIn', { phases: ['active'] }) }),
    refuseAlike('notAllowed', { who: ['officer'] }),
    new StoreRefusal('versionMismatch', { actual: 3 }),
    new ApiRefusal('bodyNotJson'),
  ];
  expect(made.map(({ code }) => code)).toEqual([
    'receiptExceedsCall',
    'taskTooLate',
    'wrongPhase',
    'notAllowed',
    'versionMismatch',
    'bodyNotJson',
  ]);
});

test('nothing else compiles', () => {
  const wrong = [
    // @ts-expect-error a detail is missing
    () => refuse('receiptExceedsCall', { amount: 2 }),
    // @ts-expect-error all details are missing
    () => refuseAlike('notAllowed'),
    // @ts-expect-error an amount is a number of centimes
    () => refuse('receiptExceedsCall', { amount: '2', outstanding: 1 }),
    // @ts-expect-error an instant is no code
    () => refuse('taskTooLate', { dueAt: '2026-11-26' }),
    // @ts-expect-error the reason is a phrase, whose words are kept in three languages
    () => refuse('wrongPhase', { phase: 'draft', why: 'because' }),
    // @ts-expect-error whom to ask are roles or a phrase
    () => refuseAlike('notAllowed', { who: 3 }),
    // @ts-expect-error a sentence without details is given none
    () => refuse('orderUnknown', { order: 3 }),
    // @ts-expect-error no sentence has this code
    () => refuse('orderUnheardOf'),
    // @ts-expect-error a phrase has its details too
    () => phrase('earmarkedFund', { tranche: 1 }),
    // @ts-expect-error the store's as well
    () => new StoreRefusal('versionMismatch'),
    // @ts-expect-error and the API's
    () => new ApiRefusal('bodyTooLarge', { largest: { name: 'x' } }),
  ];
  for (const each of wrong) expect(each).toBeTypeOf('function');
});
