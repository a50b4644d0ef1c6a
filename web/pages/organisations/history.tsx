import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../api/client.ts';
import type { GetOrganisationsIdEventsAnswer } from '../../api/schema.d.ts';
import { History } from '../../parts/history/history.tsx';
import type { Organisation } from './filters.ts';
import { historyQuery } from './queries.ts';

type Happened = GetOrganisationsIdEventsAnswer['items'][number];

/** The history of an organisation. */
export function OrganisationHistory({ organisation: { id, version } }: { organisation: Organisation }) {
  const t = useTranslations();
  const query = useInfiniteQuery(historyQuery(useApi(), id, version));
  return (
    <History
      title={t('organisations.history.title')}
      query={query}
      tell={(event) => ({
        seq: event.seq,
        at: event.at,
        sentence: t(`organisations.history.${event.type}`),
        quote: writtenIn(event),
        by: event.by.kind === 'person' ? event.by : {},
      })}
    />
  );
}

/** The text that a person wrote with an event. */
function writtenIn({ data }: Happened): string | undefined {
  if ('evidence' in data) return data.evidence;
  return 'reason' in data ? data.reason : undefined;
}
