import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../api/client.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { DocumentLink } from '../../parts/documents/document-link.tsx';
import type { Plan } from '../../parts/plans/plan.ts';
import { boardQuery } from '../../parts/plans/queries.ts';
import { Answer } from '../../ui/states.tsx';
import { Table } from '../../ui/table.tsx';
import { Day, Words } from '../../ui/values.tsx';
import type { Waiting } from './forms/waiting.ts';
import { COMMITTEE_HEADING } from './headings.ts';
import { CalledActs } from './session-acts.tsx';

/** The steering committee of a plan in force: what waits for it, its sessions to come, and what it has settled. */
export function Committee({ plan }: { plan: Plan }) {
  const t = useTranslations();
  const query = useQuery(boardQuery(useApi(), plan.id));
  if (plan.inForceAt === undefined) return null;
  const called = plan.sessions.filter(({ status }) => status === 'called');
  return (
    <section aria-labelledby={COMMITTEE_HEADING}>
      <h2 id={COMMITTEE_HEADING} tabIndex={-1}>
        {t('plans.sessions.title')}
      </h2>
      <h3>{t('plans.referred.title')}</h3>
      <Answer query={query}>{({ referred }) => <Referred referred={referred} />}</Answer>
      {called.map((session) => (
        <Called key={session.number} plan={plan} session={session} />
      ))}
      <Settled plan={plan} />
    </section>
  );
}

function Referred({ referred }: { referred: readonly Waiting[] }) {
  const t = useTranslations();
  const format = useFormat();
  if (referred.length === 0) return <p>{t('plans.referred.none')}</p>;
  return (
    <ul>
      {referred.map((each) => (
        <li key={`${each.what} ${each.id} ${each.n}`}>
          <What referred={each} /> <bdi>{t('plans.referred.since', { day: format.day(each.since) })}</bdi>
          {each.session === undefined ? null : (
            <>
              {', '}
              <bdi>{t('plans.referred.onAgenda', { number: String(each.session) })}</bdi>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What it is, and the way to it. */
function What({ referred: { what, id, n, title } }: { referred: Omit<Waiting, 'since' | 'session'> }) {
  const t = useTranslations();
  const { text } = useFormat();
  if (what === 'centre')
    return (
      <Link to="/centres/$id" params={{ id }}>
        <Words>{text(title)}</Words>
      </Link>
    );
  return (
    <>
      <Link to="/region/consultations/$id" params={{ id }} hash={`recommendation-${n}`}>
        <bdi>{t('plans.referred.recommendation', { number: String(n) })}</bdi>
      </Link>{' '}
      <Words>{text(title)}</Words>
    </>
  );
}

type Session = Plan['sessions'][number];

/** One that is called: what it is about, its agenda, and why it was moved. */
function Called({ plan, session }: { plan: Plan; session: Session }) {
  const t = useTranslations();
  const format = useFormat();
  const { number, day, subject, agenda = [], takesUp = [], movedFrom, reason } = session;
  const heading = `plan-session-${number}`;
  return (
    <section className="panel" aria-labelledby={heading}>
      <h3 id={heading}>
        <bdi>{t('plans.sessions.toCome', { number: String(number), day: format.day(day) })}</bdi>
      </h3>
      <p>
        <Words>{subject}</Words>
      </p>
      {movedFrom === undefined ? null : (
        <p>
          {t('plans.sessions.moved', { day: format.day(movedFrom) })} <Words>{reason ?? ''}</Words>
        </p>
      )}
      {agenda.length + takesUp.length === 0 ? null : (
        <>
          <h4>{t('plans.sessions.agenda')}</h4>
          <ol>
            {agenda.map((point, index) => (
              <li key={index}>
                <Words>{point}</Words>
              </li>
            ))}
            {takesUp.map((each) => (
              <li key={`${each.what} ${each.id} ${each.n}`}>
                <What referred={each} />
              </li>
            ))}
          </ol>
        </>
      )}
      <CalledActs plan={plan} session={session} />
    </section>
  );
}

/** The sessions that were held, and those that were cancelled. */
function Settled({ plan: { sessions } }: { plan: Plan }) {
  const t = useTranslations();
  const settled = sessions.filter(({ status }) => status !== 'called');
  return (
    <Table
      caption={t('plans.sessions.title')}
      isCaptionHidden
      rows={settled}
      rowKey={({ number }) => String(number)}
      empty={t('plans.sessions.none')}
      columns={[
        {
          key: 'subject',
          label: t('plans.sessions.subject'),
          isHeading: true,
          cell: ({ subject }) => <Words>{subject}</Words>,
        },
        { key: 'day', label: t('plans.sessions.day'), cell: ({ day }) => <Day value={day} /> },
        {
          key: 'status',
          label: t('plans.sessions.status'),
          cell: ({ status }) => t(`plans.sessions.${status}`),
        },
        {
          key: 'decisions',
          label: t('plans.sessions.decisions'),
          cell: (session) => <Decided session={session} />,
        },
        {
          key: 'minutes',
          label: t('plans.sessions.minutes'),
          cell: ({ minutes }) => (minutes ? <DocumentLink document={minutes} /> : null),
        },
      ]}
    />
  );
}

/** What it decided, on the whole and on each point that was referred to it; why it was not held. */
function Decided({ session: { status, decisions, takesUp = [], reason } }: { session: Session }) {
  if (status === 'cancelled') return reason === undefined ? null : <Words>{reason}</Words>;
  return (
    <>
      <Words>{decisions ?? ''}</Words>
      {takesUp.map((each) => (
        <div key={`${each.what} ${each.id} ${each.n}`}>
          <What referred={each} />: <Words>{each.decision ?? ''}</Words>
        </div>
      ))}
    </>
  );
}
