import './deadline.css';
import '../../../ui/button.css';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { dayAt } from '../../../../morocco/clock.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useConvention, useNames } from '../../../parts/convention/use-convention.ts';
import { TONES, urgencyOf } from '../../../parts/tasks/urgency.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Day, Due, Words } from '../../../ui/values.tsx';
import { type Deadline, lateCount, nextDeadline } from './next.ts';

/** What is due next, whose it is and when; where nothing is, that nobody is asked. */
export function NextDeadline() {
  const convention = useConvention();
  const now = Date.now();
  const deadline = nextDeadline(convention, dayAt(now));
  if (!deadline) return <Nobody isUnderWay={convention.underWay} />;
  return (
    <span className="summary-deadline">
      <What deadline={deadline} />
      <span className="summary-when">
        {deadline.of === 'task' ? <Due value={deadline.dueAt} /> : <Day value={deadline.dueAt} />}
        <HowFar dueAt={deadline.dueAt} now={now} />
        <Others
          late={lateCount(convention, now)}
          all={convention.waitingFor.length}
          isFirst={deadline.of === 'task'}
        />
      </span>
    </span>
  );
}

/** What is asked and of whom; the day of a tranche is nobody's. */
function What({ deadline }: { deadline: Deadline }) {
  const t = useTranslations();
  const names = useNames();
  const { id } = useConvention();
  if (deadline.of === 'tranche') {
    const { n } = deadline.tranche;
    return (
      <Link to="/conventions/$id/money" params={{ id }} hash={`tranche-${n}`}>
        {t('conventionPage.deadline.tranche', { number: n })}
      </Link>
    );
  }
  const { task, kind } = deadline.awaited;
  return (
    <>
      <Link to="/tasks/$taskId" params={{ taskId: task }}>
        {t(`convention.task.${kind}`)}
      </Link>
      <Words>{names.assignee(deadline.awaited)}</Words>
    </>
  );
}

function HowFar({ dueAt, now }: { dueAt: string; now: number }) {
  const t = useTranslations();
  const format = useFormat();
  const urgency = urgencyOf(dueAt, now);
  const when = format.daysFrom(dueAt, now);
  return (
    <Badge tone={TONES[urgency]}>
      {urgency === 'overdue' ? t('conventionPage.deadline.late', { when }) : when}
    </Badge>
  );
}

interface OthersProps {
  late: number;
  all: number;
  /** Whether the deadline that is named is one of them. */
  isFirst: boolean;
}

/** How many more are asked, as the way to who they are; how many are late. */
function Others({ late, all, isFirst }: OthersProps) {
  const t = useTranslations();
  const { id } = useConvention();
  const others = all - (isFirst ? 1 : 0);
  if (others === 0) return null;
  return (
    <>
      <Link to="/conventions/$id" params={{ id }} resetScroll={false}>
        {t('convention.waitingMore', { count: others })}
      </Link>
      {late > 1 ? <Badge tone={TONES.overdue}>{t('convention.lateCount', { count: late })}</Badge> : null}
    </>
  );
}

function Nobody({ isUnderWay }: { isUnderWay: boolean }) {
  const t = useTranslations();
  if (!isUnderWay) return <span role="status">{t('convention.nobody')}</span>;
  return (
    <span role="status">
      <span className="spinner" aria-hidden="true" /> {t('convention.underWay')}
    </span>
  );
}
