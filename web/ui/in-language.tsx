import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { IntlProvider } from 'use-intl/react';
import { LanguageContext, useLanguage } from '../i18n/language.tsx';
import { LANGUAGES, type Language } from '../i18n/languages.ts';
import { messagesQuery } from '../i18n/messages.ts';
import { Answer } from './states.tsx';

/** A part of the page in a language of its own, whatever the reader's: its words, numbers, dates and direction. */
export function InLanguage({ language, children }: { language: Language; children: ReactNode }) {
  const { choose } = useLanguage();
  const choice = useMemo(() => ({ language, choose }), [language, choose]);
  const { locale, dir } = LANGUAGES[language];
  const query = useQuery(messagesQuery(language));
  return (
    <Answer query={query}>
      {(messages) => (
        <LanguageContext value={choice}>
          <IntlProvider locale={locale} messages={messages} timeZone="UTC">
            <I18nProvider locale={locale}>
              <div lang={language} dir={dir}>
                {children}
              </div>
            </I18nProvider>
          </IntlProvider>
        </LanguageContext>
      )}
    </Answer>
  );
}
