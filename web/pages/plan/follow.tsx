import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { DocumentLink } from '../../parts/documents/document-link.tsx';
import { Gaps } from '../../parts/plans/gaps.tsx';
import type { Plan } from '../../parts/plans/plan.ts';
import { RevisionChanges } from '../../parts/plans/revision-changes.tsx';
import { Due, Words } from '../../ui/values.tsx';
import { Committee } from './committee.tsx';
import { useOfficeName } from './office-name.ts';

/** What a plan waits for, what it lacks, and what the steering committee has settled. */
export function Follow({ plan }: { plan: Plan }) {
  const t = useTranslations();
  return (
    <>
      <section aria-labelledby="plan-gaps">
        <h2 id="plan-gaps">{t('plans.gaps.title')}</h2>
        <Gaps plan={plan} />
      </section>
      <Tasks plan={plan} />
      <Revisions plan={plan} />
      <Report plan={plan} />
      <Committee plan={plan} />
    </>
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

function Revisions({ plan }: { plan: Plan }) {
  const t = useTranslations();
  if (plan.revisions.length === 0) return null;
  return (
    <section aria-labelledby="plan-revisions">
      <h2 id="plan-revisions">{t('plans.revisions.title')}</h2>
      {plan.revisions.map(({ number, reason, status, outcome, changes }) => (
        <section key={number} className="panel" aria-labelledby={`plan-revision-${number}`}>
          <h3 id={`plan-revision-${number}`}>
            <bdi>{t('plans.revision', { number: String(number) })}</bdi> ({t(`plans.revisions.${status}`)})
          </h3>
          <p>
            <Words>{reason}</Words>
          </p>
          <RevisionChanges plan={plan} changes={changes} />
          {outcome === undefined ? null : (
            <p>
              {t('plans.revisions.outcome')} <Words>{outcome}</Words>
            </p>
          )}
        </section>
      ))}
    </section>
  );
}

function Report({ plan: { report } }: { plan: Plan }) {
  const t = useTranslations();
  if (!report) return null;
  return (
    <section aria-labelledby="plan-report">
      <h2 id="plan-report">{t('plans.report')}</h2>
      <p>
        <DocumentLink document={report} />
      </p>
    </section>
  );
}
