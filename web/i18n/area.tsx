import { type ReactNode, Suspense, use } from 'react';
import { IntlProvider, useMessages } from 'use-intl/react';
import { part } from '../api/reachable.ts';
import { useLanguage } from './language.tsx';
import { LANGUAGES, type Language } from './languages.ts';
import { type AreaName, loadArea } from './messages.ts';

const fetched = new Map<string, Promise<object>>();

/** Fetches the words of an area, once: a part that is itself fetched asks for its words along with it. */
export function fetchWords(area: AreaName, language: Language): Promise<object> {
  const key = `${area}/${language}`;
  const known = fetched.get(key);
  if (known) return known;
  const words = part(() => loadArea(area, language))();
  fetched.set(key, words);
  // A second attempt without success begins anew.
  words.catch(() => fetched.delete(key));
  return words;
}

interface Props {
  name: AreaName;
  children: ReactNode;
}

/** Gives everything below it the words of an area, besides those that every page has. */
export function Area({ name, children }: Props) {
  return (
    <Suspense fallback={null}>
      <Worded name={name}>{children}</Worded>
    </Suspense>
  );
}

function Worded({ name, children }: Props) {
  const { language } = useLanguage();
  const messages = { ...useMessages(), [name]: use(fetchWords(name, language)) };
  return (
    <IntlProvider locale={LANGUAGES[language].locale} messages={messages} timeZone="UTC">
      {children}
    </IntlProvider>
  );
}
