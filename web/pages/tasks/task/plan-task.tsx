import '../../../ui/button.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { read, useApi } from '../../../api/client.ts';
import { Area } from '../../../i18n/area.tsx';
import { useFormat } from '../../../i18n/use-format.ts';
import { useTerms } from '../../../i18n/use-terms.ts';
import { DocumentLink } from '../../../parts/documents/document-link.tsx';
import { PlanPhase } from '../../../parts/plans/phase-badge.tsx';
import { planQuery } from '../../../parts/plans/queries.ts';
import { RevisionChanges } from '../../../parts/plans/revision-changes.tsx';
import { TONES, urgencyOf } from '../../../parts/tasks/urgency.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Fact, Facts } from '../../../ui/facts.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Page } from '../../../ui/page.tsx';
import { Day, Due, Words } from '../../../ui/values.tsx';
import type { PlanTask } from '../queries.ts';
import { Decide } from './decide.tsx';

/** What an action plan asks: the way to its text, and the decision. */
export const PlanTaskPage = ({ task }: { task: PlanTask }) => (
  <Area name="plans">
    <Asked task={task} />
  </Area>
);

function Asked({ task }: { task: PlanTask }) {
  const t = useTranslations();
  const format = useFormat();
  const { plan, status, dueAt, asked } = task;
  const now = Date.now();
  const isOpen = status === 'open';
  return (
    <Page
      title={asked}
      lead={<Words>{format.text(plan.title)}</Words>}
      actions={
        isOpen ? <Badge tone={TONES[urgencyOf(dueAt, now)]}>{format.daysFrom(dueAt, now)}</Badge> : undefined
      }
    >
      <PlanTaskFacts task={task} />
      {isOpen && task.escalated ? <Note>{t('plans.late')}</Note> : null}
      <p className="actions">
        <Link to="/region/plans/$id" params={{ id: plan.id }} className="button button-secondary">
          {t('plans.open')}
        </Link>
      </p>
      <Subject task={task} />
      {isOpen ? null : <Note>{t(`tasks.closed.${status}`)}</Note>}
      <Decision task={task} />
    </Page>
  );
}

/** What is decided on, where it is not the plan's whole text: what a revision changes, or the final report. */
function Subject({ task: { plan: ref, revision: number, kind } }: { task: PlanTask }) {
  const t = useTranslations();
  const isOfPart = number !== undefined || kind === 'finalReport';
  const { data: plan } = useQuery({ ...planQuery(useApi(), ref.id), enabled: isOfPart });
  const revision = plan?.revisions.find((each) => each.number === number);
  if (!plan || !isOfPart) return null;
  if (kind === 'finalReport' && plan.report) {
    return (
      <p>
        {t('plans.report')}: <DocumentLink document={plan.report} />
      </p>
    );
  }
  if (!revision) return null;
  return (
    <section aria-labelledby="plan-changes">
      <h2 id="plan-changes">{t('plans.changes.heading')}</h2>
      <p>
        <Words>{revision.reason}</Words>
      </p>
      <RevisionChanges plan={plan} changes={revision.changes} />
    </section>
  );
}

/** What follows from each decision. */
function useHints({ kind, revision }: PlanTask) {
  const t = useTranslations();
  if (kind === 'finalReport') {
    return { approve: t('plans.decide.acceptReport'), return: t('plans.decide.returnReport') };
  }
  const subject = revision === undefined ? 'plan' : 'revision';
  return {
    ...(kind === 'opposition' && { approve: t('plans.decide.noOpposition') }),
    ...(kind === 'signature' && { approve: t(`plans.decide.sign.${subject}`) }),
    return: t(`plans.decide.return.${subject}`),
    reject: t(`plans.decide.reject.${subject}`),
  };
}

function PlanTaskFacts({ task: { plan, revision, openedAt, dueAt, escalatedUntil } }: { task: PlanTask }) {
  const t = useTranslations();
  const terms = useTerms();
  return (
    <Facts>
      <Fact label={t('plans.region')}>
        <Words>{terms.region(plan.region)}</Words>
      </Fact>
      <Fact label={t('plans.phase')}>
        <PlanPhase phase={plan.phase} />
      </Fact>
      {revision === undefined ? null : (
        <Fact label={t('plans.revisions.title')}>{t('plans.revision', { number: String(revision) })}</Fact>
      )}
      <Fact label={t('plans.since')}>
        <Day value={openedAt} />
      </Fact>
      <Fact label={t('plans.due')}>
        <Due value={dueAt} />
      </Fact>
      {escalatedUntil === undefined ? null : (
        <Fact label={t('tasks.escalatedUntil')}>
          <Due value={escalatedUntil} />
        </Fact>
      )}
    </Facts>
  );
}

function Note({ children }: { children: string }) {
  return (
    <p className="note note-info">
      <Icon name="info" />
      <span>{children}</span>
    </p>
  );
}

/** Decided as the tasks of a convention are, at the plan's own address. */
function Decision({ task }: { task: PlanTask }) {
  const api = useApi();
  const [, taskId = ''] = task.id.split('.');
  const hints = useHints(task);
  return (
    <Decide
      task={{ ...task, textHash: '' }}
      hints={hints}
      send={({ decision, comment, deliberation, delegation }, key) =>
        read(
          api.POST('/v1/plans/{id}/tasks/{taskId}/decision', {
            params: { path: { id: task.plan.id, taskId }, header: { 'Idempotency-Key': key } },
            body: {
              decision,
              ...(comment !== undefined && { comment }),
              ...(deliberation && { deliberation }),
              ...(delegation && { delegation }),
            },
          }),
        )
      }
    />
  );
}
