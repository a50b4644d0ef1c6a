import { use } from 'react';
import { isLanguage, LANGUAGES } from './languages.ts';
import { type FirstMessages, loadMessages } from './messages.ts';

/**
 * The words of every language: tables that people paste are written in any of them. A language that could not be
 * fetched is left out until the page is opened anew.
 */
async function everyMessages(): Promise<readonly FirstMessages[]> {
  const answers = await Promise.allSettled(Object.keys(LANGUAGES).filter(isLanguage).map(loadMessages));
  return answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
}

let every: Promise<readonly FirstMessages[]> | undefined;

/** Waits for the words of every language; the `Suspense` around it shows nothing meanwhile. */
export function useEveryMessages(): readonly FirstMessages[] {
  every ??= everyMessages();
  return use(every);
}
