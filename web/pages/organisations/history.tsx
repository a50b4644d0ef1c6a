import './history.css';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../api/client.ts';
import type { GetOrganisationsIdEventsAnswer } from '../../api/schema.d.ts';
import { isolate } from '../../i18n/isolate.ts';
import { usePartyName } from '../../parts/parties/party-name.ts';
import { Answer } from '../../ui/states.tsx';
import { Instant, Quote } from '../../ui/values.tsx';
import type { Organisation } from './filters.ts';
import { historyQuery } from './queries.ts';

type Happened = GetOrganisationsIdEventsAnswer['items'][number];

/** The history of an organisation, with authors and instants, and whether its chain is intact. */
export function History({ organisation: { id, version } }: { organisation: Organisation }) {
  const t = useTranslations();
  const query = useQuery(historyQuery(useApi(), id, version));
  return (
    <section className="panel">
      <h2>{t('organisations.history.title')}</h2>
      <Answer query={query}>
        {({ items, verification }) => (
          <>
            <p className="hint">
              {t(verification.verified ? 'organisations.history.whole' : 'organisations.history.broken')}
            </p>
            <ul className="register-history">
              {items.map((event) => (
                <li key={event.seq}>
                  <Line event={event} />
                </li>
              ))}
            </ul>
          </>
        )}
      </Answer>
    </section>
  );
}

function Line({ event }: { event: Happened }) {
  const t = useTranslations();
  const { type, at, by } = event;
  const said = writtenIn(event);
  return (
    <>
      <p>{t(`organisations.history.${type}`)}</p>
      {said === undefined ? null : <Quote>{said}</Quote>}
      <p className="hint register-facts">
        <Instant value={at} />
        {by.kind === 'person' ? <Author {...by} /> : <span>{t('organisations.history.system')}</span>}
      </p>
    </>
  );
}

function Author({ name, party }: { name: string; party: string }) {
  const t = useTranslations();
  return (
    <span>{t('organisations.history.by', { name: isolate(name), party: isolate(usePartyName(party)) })}</span>
  );
}

/** The text that a person wrote with an event. */
function writtenIn({ data }: Happened): string | undefined {
  if ('evidence' in data) return data.evidence;
  return 'reason' in data ? data.reason : undefined;
}
