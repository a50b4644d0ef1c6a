import { use } from 'react';
import { isLanguage, LANGUAGES } from './languages.ts';
import { loadMessages, type Messages } from './messages.ts';

/**
 * The words of every language: tables that people paste are written in any of them. A language that could not be
 * fetched is left out until the page is opened anew.
 */
async function everyMessages(): Promise<readonly Messages[]> {
  const answers = await Promise.allSettled(Object.keys(LANGUAGES).filter(isLanguage).map(loadMessages));
  return answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
}

let every: Promise<readonly Messages[]> | undefined;

/** Waits for the words of every language; the `Suspense` around it shows nothing meanwhile. */
export function useEveryMessages(): readonly Messages[] {
  every ??= everyMessages();
  return use(every);
}
