import './history.css';
import { useTranslations } from 'use-intl/react';
import { isolate } from '../../i18n/isolate.ts';
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

interface Props {
  events: readonly Happened[];
  /** Whether every event follows from the one before it. */
  isWhole: boolean;
}

/** What has happened, with authors and instants, and whether the chain that proves it is whole. */
export function HistoryOf({ events, isWhole }: Props) {
  const t = useTranslations();
  return (
    <>
      <p className="hint">{t(isWhole ? 'ui.history.whole' : 'ui.history.broken')}</p>
      <ul className="history">
        {events.map((event) => (
          <li key={event.seq}>
            <Line event={event} />
          </li>
        ))}
      </ul>
    </>
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
