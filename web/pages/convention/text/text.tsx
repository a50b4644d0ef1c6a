import './text.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../../api/client.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { LANGUAGES } from '../../../i18n/languages.ts';
import { Section } from '../../../parts/convention/section.tsx';
import { useConvention } from '../../../parts/convention/use-convention.ts';
import { textQuery } from '../../../parts/text/queries.ts';
import { TextBody } from '../../../parts/text/text-body.tsx';
import { Button } from '../../../ui/button.tsx';
import { InLanguage } from '../../../ui/in-language.tsx';
import { Answer } from '../../../ui/states.tsx';
import { Toggles } from '../../../ui/toggles.tsx';
import { Code } from '../../../ui/values.tsx';

const SHOWN = ['ar', 'fr', 'both'] as const;
type Shown = (typeof SHOWN)[number];

/** The text in force, in the languages in which it is signed, one at a time or side by side; made to be printed. */
export function Text() {
  const t = useTranslations();
  const { language } = useLanguage();
  const { id } = useConvention();
  const [shown, setShown] = useState<Shown>(language === 'ar' ? 'ar' : 'fr');
  const query = useQuery(textQuery(useApi(), id));
  const sides = shown === 'both' ? (['ar', 'fr'] as const) : [shown];
  return (
    <Section title={t('convention.section.text')} isHeadPrinted={false}>
      <Answer query={query}>
        {({ text, hash }) => (
          <>
            <div className="text-tools not-printed">
              <SideChoice shown={shown} onChoose={setShown} />
              <Button onPress={() => window.print()}>{t('convention.text.print')}</Button>
            </div>
            <div className="full-text">
              {sides.map((side) => (
                <InLanguage key={side} language={side}>
                  <TextBody number={text.number} text={text[side]} />
                </InLanguage>
              ))}
            </div>
            <p className="text-seal">
              {t('tasks.text.version', { version: text.version })} · {t('tasks.text.hash')}{' '}
              <Code>{hash}</Code>
            </p>
          </>
        )}
      </Answer>
    </Section>
  );
}

function SideChoice({ shown, onChoose }: { shown: Shown; onChoose: (shown: Shown) => void }) {
  const t = useTranslations();
  const options = SHOWN.map((key) =>
    key === 'both'
      ? { key, words: t('convention.text.both') }
      : { key, words: LANGUAGES[key].name, lang: key },
  );
  return <Toggles label={t('tasks.text.language')} options={options} chosen={shown} onChoose={onChoose} />;
}
