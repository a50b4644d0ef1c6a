import './convention-text.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../../api/client.ts';
import type { GetConventionsIdAnswer } from '../../../api/schema.d.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { LANGUAGES, type Language } from '../../../i18n/languages.ts';
import { ConventionContext } from '../../../parts/convention/use-convention.ts';
import { textQuery } from '../../../parts/text/queries.ts';
import { TextBody } from '../../../parts/text/text-body.tsx';
import { InLanguage } from '../../../ui/in-language.tsx';
import { Answer } from '../../../ui/states.tsx';
import { Toggles } from '../../../ui/toggles.tsx';
import { Code } from '../../../ui/values.tsx';

interface Props {
  convention: GetConventionsIdAnswer;
  amendment: number | undefined;
  /** The hash that the task names: the decision is about this text and no other. */
  hash: string;
}

/** The language in which a reader is shown the text first. */
export function shownFirst(language: Language): 'ar' | 'fr' {
  return language === 'ar' ? 'ar' : 'fr';
}

/** The text that is decided on, in both languages in which it is signed. */
export function ConventionText({ convention, amendment, hash }: Props) {
  const t = useTranslations();
  const { language } = useLanguage();
  const [shown, setShown] = useState(shownFirst(language));
  const query = useQuery(textQuery(useApi(), convention.id, amendment));
  return (
    <section className="text" aria-labelledby="text-title">
      <h2 id="text-title">{t('tasks.text.title')}</h2>
      <Answer query={query}>
        {({ text }) => (
          <ConventionContext value={convention}>
            <Toggles
              label={t('tasks.text.language')}
              options={(['ar', 'fr'] as const).map((key) => ({ key, words: LANGUAGES[key].name, lang: key }))}
              chosen={shown}
              onChoose={setShown}
            />
            <InLanguage language={shown}>
              <TextBody number={text.number} text={text[shown]} folds />
            </InLanguage>
            <p className="text-version">
              {t('tasks.text.version', { version: text.version })} · {t('tasks.text.hash')}{' '}
              <Code>{hash}</Code>
            </p>
          </ConventionContext>
        )}
      </Answer>
    </section>
  );
}
