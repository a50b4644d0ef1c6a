import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../api/client.ts';
import { useLanguage } from '../../i18n/language.tsx';
import { Answer } from '../../ui/states.tsx';
import { ChangesTables } from './changes-tables.tsx';
import { amendmentTextsQuery } from './queries.ts';
import { textChanges } from './text-changes.ts';
import { useConvention } from './use-convention.ts';

/** What an amendment changes against the text that was in force when it was proposed. */
export function AmendmentChanges({ number }: { number: number }) {
  const t = useTranslations();
  const { language } = useLanguage();
  const { id } = useConvention();
  const query = useQuery(amendmentTextsQuery(useApi(), id, number));
  const side = language === 'ar' ? 'ar' : 'fr';
  return (
    <Answer query={query}>
      {(texts) =>
        texts ? (
          <ChangesTables changes={textChanges(texts.before[side], texts.after[side])} />
        ) : (
          <p>{t('convention.amendments.unknown')}</p>
        )
      }
    </Answer>
  );
}
