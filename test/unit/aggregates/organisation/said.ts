import assert from 'node:assert/strict';
import { ORGANISATION_MESSAGES } from '../../../../functions/aggregates/organisation/messages.ts';
import { filled, phraseIn } from '../../../../functions/kernel/messages.ts';
import type { Refusal } from '../../../../functions/kernel/refusal.ts';
import { LANGUAGES } from '../../../../functions/kernel/wording.ts';
import { assertSentence } from '../../../support/readable.ts';

/** Checks that a refusal of the register reads as a sentence in each language: its codes in words, nothing unfilled. */
export function assertSaid(refusal: Refusal): void {
  const sentence = ORGANISATION_MESSAGES.refusals[refusal.code];
  assert.ok(sentence, `no sentence for ${refusal.code}`);
  for (const language of LANGUAGES) {
    const said = [
      filled(ORGANISATION_MESSAGES, sentence, refusal.details, language),
      ...refusal.faults.map(({ why }) => phraseIn(ORGANISATION_MESSAGES, why, language)),
    ];
    for (const each of said) assertSentence(each, language, NAMES);
  }
}

/** Text that people have written may be in any script. */
const NAMES = ['association-al-amal', 'association-amal-kenitra', 'x@mail.org', 'example', 'fnone'];
