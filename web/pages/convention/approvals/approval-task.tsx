import './approval-task.css';
import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../../i18n/use-format.ts';
import type { Task } from '../../../parts/convention/convention.ts';
import { useNames } from '../../../parts/convention/use-convention.ts';
import { TONES, urgencyOf } from '../../../parts/tasks/urgency.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Fact, Facts } from '../../../ui/facts.tsx';
import { Code, Day, Instant, Quote, Words } from '../../../ui/values.tsx';
import { decisionWord } from '../decision-word.ts';
import { DECISION_TONES, TASK_TONES } from '../tones.ts';

/** One party's task, and its decision. */
export function ApprovalTask({ task }: { task: Task }) {
  const t = useTranslations();
  const names = useNames();
  const { assignee, escalatedTo, decidedBy, decidedAt, details } = task;
  return (
    <article className="approval">
      <p className="approval-head">
        <strong>
          <Words>{names.assignee(assignee)}</Words>
        </strong>
        <State task={task} />
      </p>
      {escalatedTo ? (
        <p>
          {t('tasks.escalatedTo')} <Words>{names.assignee(escalatedTo)}</Words>
        </p>
      ) : null}
      {decidedAt ? (
        <p className="approval-by">
          {decidedBy?.name ? <Words>{decidedBy.name}</Words> : null} <Instant value={decidedAt} />
        </p>
      ) : null}
      {details?.comment ? <Quote>{details.comment}</Quote> : null}
      {details ? <Details details={details} /> : null}
    </article>
  );
}

function State({ task }: { task: Task }) {
  const t = useTranslations();
  const format = useFormat();
  const { status, decision, kind, dueAt } = task;
  const now = Date.now();
  if (status === 'open') {
    const urgency = urgencyOf(dueAt, now);
    const key = urgency === 'overdue' ? 'late' : 'due';
    return (
      <Badge tone={TONES[urgency]}>{t(`convention.${key}`, { when: format.daysFrom(dueAt, now) })}</Badge>
    );
  }
  if (status !== 'decided') {
    return <Badge tone={TASK_TONES[status]}>{t(`convention.approvals.status.${status}`)}</Badge>;
  }
  if (!decision) return null;
  const word = decisionWord(kind, decision);
  return <Badge tone={DECISION_TONES[decision]}>{t(`convention.approvals.decision.${word}`)}</Badge>;
}

/** The deliberation of a council, the act of a delegation, the text signed, the bank's reference. */
function Details({ details }: { details: NonNullable<Task['details']> }) {
  const t = useTranslations();
  const { deliberation, delegation, textHash, reference } = details;
  if (!deliberation && !delegation && !textHash && !reference) return null;
  return (
    <Facts>
      {deliberation ? <Deliberation {...deliberation} /> : null}
      {delegation ? (
        <Fact label={t('convention.approvals.delegation')}>
          <Words>{delegation.reference}</Words>{' '}
          {t.rich('convention.approvals.fromUntil', {
            from: () => <Day value={delegation.from} />,
            until: () => <Day value={delegation.until} />,
          })}
        </Fact>
      ) : null}
      {reference ? (
        <Fact label={t('convention.reference')}>
          <Words>{reference}</Words>
        </Fact>
      ) : null}
      {textHash ? (
        <Fact label={t('convention.approvals.textHash')}>
          <Code>{textHash}</Code>
        </Fact>
      ) : null}
    </Facts>
  );
}

function Deliberation(given: NonNullable<NonNullable<Task['details']>['deliberation']>) {
  const t = useTranslations();
  return (
    <>
      <Fact label={t('convention.approvals.deliberation')}>
        <Words>{given.number}</Words>
      </Fact>
      <Fact label={t('convention.approvals.session')}>
        <Words>{given.session}</Words> <Day value={given.date} />
      </Fact>
      <Fact label={t('convention.approvals.votes')}>
        {t('convention.approvals.votesCount', {
          for: given.votesFor,
          against: given.votesAgainst,
          abstained: given.abstentions,
        })}
      </Fact>
    </>
  );
}
