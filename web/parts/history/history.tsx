import './history.css';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { isolate } from '../../i18n/isolate.ts';
import { More } from '../../ui/more.tsx';
import { Answer } from '../../ui/states.tsx';
import { Instant, Quote } from '../../ui/values.tsx';
import { usePartyName } from '../parties/party-name.ts';

/** An event of an aggregate, as its page tells it. */
export interface Happened {
  seq: number;
  at: string;
  sentence: string;
  /** What it is about, in a few words. */
  about?: string | undefined;
  /** The text that a person wrote with it. */
  quote?: string | undefined;
  /** Nobody, where the system did it. */
  by: { name?: string | undefined; party?: string | undefined };
}

/** A page of a trail; whether every event of it follows from the one before. */
interface Page<Event> {
  items: readonly Event[];
  verification: { verified: boolean };
}

interface Props<Event> {
  title: string;
  query: UseInfiniteQueryResult<InfiniteData<Page<Event>>>;
  /** How the page tells an event; nothing of one that is not told. */
  tell: (event: Event) => Happened | undefined;
}

/** What has happened, the newest first, page after page, and whether the chain that proves it is whole. */
export function History<Event>({ title, query, tell }: Props<Event>) {
  const t = useTranslations();
  return (
    <section className="panel">
      <h2>{title}</h2>
      <Answer query={query}>
        {({ pages }) => (
          <>
            <p className="hint">
              {t(
                pages.every(({ verification }) => verification.verified)
                  ? 'ui.history.whole'
                  : 'ui.history.broken',
              )}
            </p>
            <ul className="history">
              {pages
                .flatMap(({ items }) => items.flatMap((event) => tell(event) ?? []))
                .map((event) => (
                  <li key={event.seq}>
                    <Line event={event} />
                  </li>
                ))}
            </ul>
            <More query={query} />
          </>
        )}
      </Answer>
    </section>
  );
}

function Line({ event: { at, sentence, about, quote, by } }: { event: Happened }) {
  const t = useTranslations();
  return (
    <>
      <p>
        {sentence} {about === undefined ? null : <bdi>{about}</bdi>}
      </p>
      {quote === undefined ? null : <Quote>{quote}</Quote>}
      <p className="hint history-facts">
        <Instant value={at} />
        {by.name === undefined ? (
          <span>{t('ui.history.system')}</span>
        ) : (
          <Author name={by.name} party={by.party ?? ''} />
        )}
      </p>
    </>
  );
}

function Author({ name, party }: { name: string; party: string }) {
  const t = useTranslations();
  return <span>{t('ui.history.by', { name: isolate(name), party: isolate(usePartyName(party)) })}</span>;
}
