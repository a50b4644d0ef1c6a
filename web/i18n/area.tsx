import { type ReactNode, Suspense, use } from 'react';
import { IntlProvider, useMessages } from 'use-intl/react';
import { part } from '../api/reachable.ts';
import { useLanguage } from './language.tsx';
import { LANGUAGES, type Language } from './languages.ts';
import { type AreaName, loadArea } from './messages.ts';

/** The words that have been asked for, and those that are there. */
const asked = new Map<string, Promise<object>>();
const known = new Map<string, object>();

const keyOf = (area: AreaName, language: Language) => `${area}/${language}`;

/** Fetches the words of an area, once: a part that is itself fetched asks for its words along with it. */
export function fetchWords(area: AreaName, language: Language): Promise<object> {
  const key = keyOf(area, language);
  const before = asked.get(key);
  if (before) return before;
  const words = part(() => loadArea(area, language))();
  asked.set(key, words);
  words.then(
    (there) => known.set(key, there),
    // A second attempt without success begins anew.
    () => asked.delete(key),
  );
  return words;
}

interface Props {
  name: AreaName | readonly AreaName[];
  children: ReactNode;
}

/** Gives everything below it the words of an area or of several, besides those that every page has. */
export function Area({ name, children }: Props) {
  return (
    <Suspense fallback={null}>
      <Worded name={name}>{children}</Worded>
    </Suspense>
  );
}

function Worded({ name, children }: Props) {
  const { language } = useLanguage();
  const messages = { ...useMessages(), ...useWords([name].flat(), language) };
  return (
    <IntlProvider locale={LANGUAGES[language].locale} messages={messages} timeZone="UTC">
      {children}
    </IntlProvider>
  );
}

/**
 * Words that are there are shown at once. `use` would not: it has to wait even for a promise that is kept, and what
 * appears after a wait React holds back for some 300 ms. While some are missing it is called for all of them: after a
 * wait React goes by the order of the calls.
 */
function useWords(areas: readonly AreaName[], language: Language): Record<string, object> {
  // All are on their way before the first is waited for.
  const fetching = areas.map((area) => ({ area, words: fetchWords(area, language) }));
  const there = areas.flatMap((area) => known.get(keyOf(area, language)) ?? []);
  const areThere = there.length === areas.length;
  return Object.fromEntries(
    fetching.map(({ area, words }, n) => [area, areThere ? (there[n] ?? {}) : use(words)]),
  );
}
