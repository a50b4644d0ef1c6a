import {
  createContext,
  type ReactNode,
  startTransition,
  use,
  useLayoutEffect,
  useMemo,
  useState,
} from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { IntlProvider } from 'use-intl/react';
import { LANGUAGES, type Language, rememberLanguage } from './languages.ts';
import { type FirstMessages, loadMessages } from './messages.ts';

interface LanguageChoice {
  language: Language;
  choose: (language: Language) => Promise<void>;
}

export const LanguageContext = createContext<LanguageChoice | undefined>(undefined);

/** Writes the page in a language: its direction, its letters, its numbers. */
export function applyLanguage(language: Language): void {
  document.documentElement.lang = language;
  document.documentElement.dir = LANGUAGES[language].dir;
}

interface Props {
  first: { language: Language; messages: FirstMessages };
  children: ReactNode;
}

/**
 * Gives everything below it the reader's language. A choice is applied once its words have arrived, those of the
 * page's areas too: until then the page stays as it is.
 */
export function LanguageProvider({ first, children }: Props) {
  const [{ language, messages }, setCurrent] = useState(first);
  const choice = useMemo(
    () => ({
      language,
      choose: async (wanted: Language) => {
        const loaded = await loadMessages(wanted);
        rememberLanguage(wanted);
        startTransition(() => setCurrent({ language: wanted, messages: loaded }));
      },
    }),
    [language],
  );
  useLayoutEffect(() => applyLanguage(language), [language]);
  const { locale } = LANGUAGES[language];
  return (
    <LanguageContext value={choice}>
      <IntlProvider locale={locale} messages={messages} timeZone="UTC">
        <I18nProvider locale={locale}>{children}</I18nProvider>
      </IntlProvider>
    </LanguageContext>
  );
}

/** The reader's language, and how to choose another. */
export function useLanguage(): LanguageChoice {
  const choice = use(LanguageContext);
  if (!choice) throw new Error('No language provider above');
  return choice;
}
