import './history.css';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../api/client.ts';
import { isolate } from '../../i18n/isolate.ts';
import type { Centre } from '../../parts/centres/centres.ts';
import { usePartyName } from '../../parts/parties/party-name.ts';
import { Button } from '../../ui/button.tsx';
import { Answer } from '../../ui/states.tsx';
import { Instant, Quote } from '../../ui/values.tsx';
import { type Happened, useAbout } from './history-about.ts';
import { historyQuery } from './queries.ts';

/** Everything that has happened, the newest first, and whether the chain that proves it is whole. */
export function History({ centre }: { centre: Centre }) {
  const t = useTranslations();
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
            <p className="hint">
              {t(
                pages.every(({ verification }) => verification.verified)
                  ? 'centre.history.whole'
                  : 'centre.history.broken',
              )}
            </p>
            <ul className="centre-history">
              {pages
                .flatMap(({ items }) => items)
                .map((event) => (
                  <li key={event.seq}>
                    <Line event={event} />
                  </li>
                ))}
            </ul>
            {query.hasNextPage ? (
              <Button isPending={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
                {t('ui.more')}
              </Button>
            ) : null}
          </>
        )}
      </Answer>
    </section>
  );
}

function Line({ event }: { event: Happened }) {
  const t = useTranslations();
  const about = useAbout()(event);
  const { type, at, by, reason } = event;
  return (
    <>
      <p>
        {t(`centre.history.${type}`)} {about === undefined ? null : <bdi>{about}</bdi>}
      </p>
      {reason === undefined ? null : <Quote>{reason}</Quote>}
      <p className="hint centre-history-facts">
        <Instant value={at} />
        {by.name === undefined ? (
          <span>{t('centre.history.system')}</span>
        ) : (
          <Author name={by.name} party={by.party ?? ''} />
        )}
      </p>
    </>
  );
}

function Author({ name, party }: { name: string; party: string }) {
  const t = useTranslations();
  return <span>{t('centre.history.by', { name: isolate(name), party: isolate(usePartyName(party)) })}</span>;
}
