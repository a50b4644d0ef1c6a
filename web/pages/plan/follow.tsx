import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { Table } from '../../ui/table.tsx';
import { Day, Due, Words } from '../../ui/values.tsx';
import { useOfficeName } from './office-name.ts';
import type { Plan } from './plan.ts';

/** What a plan waits for, what it lacks, and what the steering committee has settled. */
export function Follow({ plan }: { plan: Plan }) {
  return (
    <>
      <Gaps plan={plan} />
      <Tasks plan={plan} />
      <Revisions plan={plan} />
      <Sessions plan={plan} />
    </>
  );
}

function Gaps({ plan: { gaps } }: { plan: Plan }) {
  const t = useTranslations();
  return (
    <section aria-labelledby="plan-gaps">
      <h2 id="plan-gaps">{t('plans.gaps.title')}</h2>
      {gaps.length === 0 ? (
        <p>{t('plans.gaps.none')}</p>
      ) : (
        <ul>
          {gaps.map(({ gap, about, message, isBlocking }) => (
            <li key={`${gap} ${about}`}>
              <Words>{message}</Words>
              {isBlocking ? <strong> ({t('plans.gaps.blocking')})</strong> : null}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Tasks({ plan }: { plan: Plan }) {
  const t = useTranslations();
  const nameOf = useOfficeName(plan);
  if (plan.tasks.length === 0) return null;
  return (
    <section aria-labelledby="plan-tasks">
      <h2 id="plan-tasks">{t('plans.tasks.title')}</h2>
      <ul>
        {plan.tasks.map(({ id, party, dueAt, revision }) => (
          <li key={id}>
            <Link to="/tasks/$taskId" params={{ taskId: id }}>
              <Words>{nameOf(party)}</Words>
            </Link>{' '}
            {revision === undefined ? null : <bdi>{t('plans.revision', { number: String(revision) })}</bdi>}{' '}
            <Due value={dueAt} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Revisions({ plan: { revisions } }: { plan: Plan }) {
  const t = useTranslations();
  if (revisions.length === 0) return null;
  return (
    <section aria-labelledby="plan-revisions">
      <h2 id="plan-revisions">{t('plans.revisions.title')}</h2>
      <ul>
        {revisions.map(({ number, reason, status }) => (
          <li key={number}>
            <bdi>{t('plans.revision', { number: String(number) })}</bdi> ({t(`plans.revisions.${status}`)}){' '}
            <Words>{reason}</Words>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Sessions({ plan: { sessions } }: { plan: Plan }) {
  const t = useTranslations();
  if (sessions.length === 0) return null;
  return (
    <Table
      caption={t('plans.sessions.title')}
      rows={sessions}
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
          key: 'decisions',
          label: t('plans.sessions.decisions'),
          cell: ({ decisions }) => <Words>{decisions}</Words>,
        },
      ]}
    />
  );
}
