import assert from 'node:assert/strict';
import { MESSAGES } from '../../functions/api/all-messages.ts';
import { problemOf } from '../../functions/api/problem.ts';
import { inWords } from '../../functions/kernel/messages.ts';
import type { Refusal } from '../../functions/kernel/refusal.ts';
import type { Detail, Details } from '../../functions/kernel/sentence.ts';
import { LANGUAGES, type Language } from '../../functions/kernel/wording.ts';

/** Whether a refusal reads as a sentence: its codes in words, its amounts in dirhams, nothing left unfilled. */

const seen = new Set<string>();

function inside(details: Details): Detail[] {
  return Object.values(details).flatMap(partsOf);
}

function partsOf(detail: Detail): Detail[] {
  if (typeof detail !== 'object') return [detail];
  if ('phrase' in detail) return inside(detail.details);
  return Array.isArray(detail) ? detail.flatMap(partsOf) : [detail];
}

/** The words that people have chosen themselves: they may be in any script. */
function namesIn(details: Details): string[] {
  return inside(details).flatMap((detail) => {
    if (typeof detail !== 'object' || !('name' in detail)) return [];
    return typeof detail.name === 'string' ? [detail.name] : [detail.name.ar, detail.name.fr];
  });
}

/** The problem document of an error, as the API answers it. */
export const problemIn = (error: unknown, language: Language) =>
  problemOf(MESSAGES, error, { language, instance: '/', correlation: 'r' });

/** Refuses what no sentence for people may hold. */
export function assertSentence(sentence: string, language: Language, names: readonly string[] = []): void {
  assert.doesNotMatch(sentence, /[{}]|undefined|NaN|\[object|centimes|سنتيم/);
  const own = names.reduce((text, name) => (name === '' ? text : text.replaceAll(name, '')), sentence);
  assert.doesNotMatch(own, /[a-z][A-Z]|\d{4}-\d\d-\d\d/);
  if (language === 'ar') assert.doesNotMatch(own, /[A-Za-z]{2}/);
}

/** Checks a refusal of the domain, as the API would say it in each language. */
export function assertReadable(refusal: Refusal): void {
  const key = JSON.stringify([refusal.code, refusal.details]);
  if (seen.has(key)) return;
  seen.add(key);
  for (const detail of inside(refusal.details)) {
    if (typeof detail !== 'string') continue;
    for (const [code] of detail.matchAll(/[A-Za-z][\w-]*/g)) {
      assert.notEqual(inWords(MESSAGES.words, code, 'ar'), code, `${refusal.code} has no word for ${code}`);
    }
  }
  const names = [...namesIn(refusal.details), ...refusal.faults.flatMap(({ why }) => namesIn(why.details))];
  for (const language of LANGUAGES) {
    const { detail, errors = [] } = problemIn(refusal, language);
    for (const sentence of [detail, ...errors.map(({ message }) => message)]) {
      assertSentence(sentence, language, names);
    }
  }
}

/** The sentences of a refusal and of its fields, without non-breaking spaces. */
export function saidOf(refusal: Refusal | undefined, language: Language) {
  assert.ok(refusal);
  const plain = (text: string) => text.replace(/\s/g, ' ');
  const { detail, errors = [] } = problemIn(refusal, language);
  return {
    detail: plain(detail),
    errors: errors.map(({ path, message }) => ({ path, message: plain(message) })),
  };
}
