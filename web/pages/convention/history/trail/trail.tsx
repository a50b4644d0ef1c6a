import './trail.css';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { memo, type ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../../../api/client.ts';
import type { GetConventionsIdEventsAnswer } from '../../../../api/schema.d.ts';
import { isolate } from '../../../../i18n/isolate.ts';
import { useFormat } from '../../../../i18n/use-format.ts';
import { useConvention, useNames } from '../../../../parts/convention/use-convention.ts';
import { Button } from '../../../../ui/button.tsx';
import { Icon } from '../../../../ui/icon.tsx';
import { Answer } from '../../../../ui/states.tsx';
import { Quote } from '../../../../ui/values.tsx';
import { sentenceOf, stepsOf } from './event-sentences.ts';
import { trailQuery } from './queries.ts';
import type { TrailEvent } from './trail-events.ts';
import { useWriting } from './use-writing.ts';

/** Everything that has happened, the newest first, and whether the chain that proves it is whole. */
export function Trail() {
  const t = useTranslations();
  const { id, version } = useConvention();
  const query = useInfiniteQuery({ ...trailQuery(useApi(), id, version), placeholderData: keepPreviousData });
  return (
    <Answer query={query}>
      {({ pages }) => (
        <>
          <Verification pages={pages} />
          <Events events={pages.flatMap((page) => page.items)} />
          {query.hasNextPage ? (
            <Earlier pages={pages}>
              <Button isPending={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
                {t('trail.earlier')}
              </Button>
            </Earlier>
          ) : (
            <p className="lead">{t('trail.beginning')}</p>
          )}
        </>
      )}
    </Answer>
  );
}

interface EarlierProps {
  pages: readonly GetConventionsIdEventsAnswer[];
  children: ReactNode;
}

/** Which events are shown, where there are earlier ones; a printed trail says so too. */
function Earlier({ pages, children }: EarlierProps) {
  const t = useTranslations();
  const { number } = useFormat();
  const numbers = pages.flatMap(({ items }) => items.map(({ seq }) => seq));
  return (
    <>
      <p className="lead">
        {t('trail.shown', {
          first: number(Math.min(...numbers)),
          last: number(Math.max(...numbers)),
        })}
      </p>
      {children}
    </>
  );
}

/** Whether every event follows from the one before it: the first page says it of all, each page anew of its own. */
function Verification({ pages }: { pages: readonly GetConventionsIdEventsAnswer[] }) {
  const t = useTranslations();
  const said = pages.map(({ verification }) => verification);
  const [first] = [...said.filter((each) => !each.verified), ...said];
  if (!first) return null;
  const { verified, events, fault } = first;
  return (
    <p className={verified ? 'note note-good' : 'note note-bad'} {...(!verified && { role: 'alert' })}>
      <Icon name={verified ? 'check' : 'warning'} />
      <span>
        {fault
          ? t(`trail.fault.${fault.fault}`, { number: fault.seq, count: events })
          : t('trail.verified', { count: events })}
      </span>
    </p>
  );
}

function Events({ events }: { events: readonly TrailEvent[] }) {
  const t = useTranslations();
  const writing = useWriting(stepsOf(events));
  return (
    <ol className="trail" reversed>
      {events.map((event) => {
        const { values = {}, quote } = sentenceOf(event, writing);
        return (
          <OneEvent
            key={event.seq}
            event={event}
            sentence={t(`trail.event.${event.type}`, values)}
            quote={quote === 'timeout' ? t('trail.timeout') : quote}
          />
        );
      })}
    </ol>
  );
}

interface EventProps {
  event: TrailEvent;
  sentence: string;
  quote: string | undefined;
}

/** One event; events never change, so that older pages cost nothing when another arrives. */
const OneEvent = memo(function OneEvent({ event: { seq, at, by }, sentence, quote }: EventProps) {
  const t = useTranslations();
  const format = useFormat();
  const names = useNames();
  const who =
    by.kind === 'person'
      ? t('trail.by', { name: isolate(by.name), party: isolate(names.party(by.party)) })
      : t('trail.system');
  return (
    <li className="event" value={seq}>
      <p className="event-sentence">{sentence}</p>
      {quote === undefined ? null : <Quote>{quote}</Quote>}
      <p className="event-facts">
        <span className="event-number">{format.number(seq)}</span>
        <time dateTime={at}>{format.instant(at)}</time>
        <span>{who}</span>
      </p>
    </li>
  );
});
