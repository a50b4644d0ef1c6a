import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../api/client.ts';
import type { GetOrganisationsIdEventsAnswer } from '../../api/schema.d.ts';
import { HistoryOf } from '../../parts/history/history.tsx';
import { More } from '../../ui/more.tsx';
import { Answer } from '../../ui/states.tsx';
import type { Organisation } from './filters.ts';
import { historyQuery } from './queries.ts';

type Happened = GetOrganisationsIdEventsAnswer['items'][number];

/** The history of an organisation. */
export function History({ organisation: { id, version } }: { organisation: Organisation }) {
  const t = useTranslations();
  const query = useInfiniteQuery(historyQuery(useApi(), id, version));
  return (
    <section className="panel">
      <h2>{t('organisations.history.title')}</h2>
      <Answer query={query}>
        {({ pages }) => (
          <>
            <HistoryOf
              isWhole={pages.every(({ verification }) => verification.verified)}
              events={pages
                .flatMap(({ items }) => items)
                .map((event) => ({
                  seq: event.seq,
                  at: event.at,
                  sentence: t(`organisations.history.${event.type}`),
                  quote: writtenIn(event),
                  by: event.by.kind === 'person' ? event.by : {},
                }))}
            />
            <More query={query} />
          </>
        )}
      </Answer>
    </section>
  );
}

/** The text that a person wrote with an event. */
function writtenIn({ data }: Happened): string | undefined {
  if ('evidence' in data) return data.evidence;
  return 'reason' in data ? data.reason : undefined;
}
