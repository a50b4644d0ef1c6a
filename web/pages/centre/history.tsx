import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../api/client.ts';
import type { Centre } from '../../parts/centres/centres.ts';
import { History } from '../../parts/history/history.tsx';
import { isTold, useAbout } from './history-about.ts';
import { historyQuery } from './queries.ts';

/** Everything that has happened, the newest first, page after page. */
export function CentreHistory({ centre }: { centre: Centre }) {
  const t = useTranslations();
  const aboutOf = useAbout();
  const query = useInfiniteQuery({
    ...historyQuery(useApi(), centre.id, centre.version),
    placeholderData: keepPreviousData,
  });
  return (
    <History
      title={t('centre.history.title')}
      query={query}
      tell={(event) =>
        isTold(event)
          ? {
              ...event,
              sentence: t(`centre.history.${event.type}`),
              about: aboutOf(event),
              quote: event.reason,
            }
          : undefined
      }
    />
  );
}
