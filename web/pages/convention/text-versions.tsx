import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../api/client.ts';
import { useLanguage } from '../../i18n/language.tsx';
import { Answer } from '../../ui/states.tsx';
import { ChangesTables } from './changes-tables.tsx';
import { textVersionsQuery } from './queries.ts';
import { textChanges } from './text-changes.ts';
import { useConvention } from './use-convention.ts';

/**
 * What an amendment changes against the text that was in force when it was proposed; without one, what has changed
 * since the convention was last returned.
 */
export function TextVersions({ amendment }: { amendment?: number | undefined }) {
  const t = useTranslations();
  const { language } = useLanguage();
  const { id } = useConvention();
  const query = useQuery(textVersionsQuery(useApi(), id, amendment));
  const side = language === 'ar' ? 'ar' : 'fr';
  return (
    <Answer query={query}>
      {(versions) =>
        versions ? (
          <ChangesTables changes={textChanges(versions.before[side], versions.after[side])} />
        ) : (
          <p>{t('convention.amendments.first')}</p>
        )
      }
    </Answer>
  );
}
