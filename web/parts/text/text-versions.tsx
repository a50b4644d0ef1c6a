import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../api/client.ts';
import { Answer } from '../../ui/states.tsx';
import { useConvention } from '../convention/use-convention.ts';
import { ChangesInBoth } from './changes-in-both.tsx';
import { textVersionsQuery } from './queries.ts';

/**
 * The changes of an amendment against the text that was in force when it was proposed; without one, the changes
 * since the convention was last returned.
 */
export function TextVersions({ amendment }: { amendment?: number | undefined }) {
  const t = useTranslations();
  const { id } = useConvention();
  const query = useQuery(textVersionsQuery(useApi(), id, amendment));
  return (
    <Answer query={query}>
      {(versions) =>
        versions ? (
          <ChangesInBoth before={versions.before} after={versions.after} />
        ) : (
          <p>{t('convention.amendments.first')}</p>
        )
      }
    </Answer>
  );
}
