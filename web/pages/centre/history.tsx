import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../api/client.ts';
import type { Centre } from '../../parts/centres/centres.ts';
import { HistoryOf } from '../../parts/history/history.tsx';
import { More } from '../../ui/more.tsx';
import { Answer } from '../../ui/states.tsx';
import { isTold, useAbout } from './history-about.ts';
import { historyQuery } from './queries.ts';

/** Everything that has happened, the newest first, page after page. */
export function History({ centre }: { centre: Centre }) {
  const t = useTranslations();
  const aboutOf = useAbout();
  const query = useInfiniteQuery({
    ...historyQuery(useApi(), centre.id, centre.version),
    placeholderData: keepPreviousData,
  });
  return (
    <section className="panel">
      <h2>{t('centre.history.title')}</h2>
      <Answer query={query}>
        {({ pages }) => (
          <>
            <HistoryOf
              isWhole={pages.every(({ verification }) => verification.verified)}
              events={pages
                .flatMap(({ items }) => items)
                .filter(isTold)
                .map((event) => ({
                  ...event,
                  sentence: t(`centre.history.${event.type}`),
                  about: aboutOf(event),
                  quote: event.reason,
                }))}
            />
            <More query={query} />
          </>
        )}
      </Answer>
    </section>
  );
}
