import './approvals.css';
import { useTranslations } from 'use-intl/react';
import { Section } from '../../../parts/convention/section.tsx';
import { useConvention } from '../../../parts/convention/use-convention.ts';
import { Fold } from '../../../ui/fold.tsx';
import { Empty } from '../../../ui/states.tsx';
import { Day, Due } from '../../../ui/values.tsx';
import { type Course, coursesOf, type Round } from './approval-rounds.ts';
import { ApprovalTask } from './approval-task.tsx';

/** Everything that was asked of somebody, round by round: who decided what, when, and with which words. */
export function Approvals() {
  const t = useTranslations();
  const courses = coursesOf(useConvention().tasks);
  return (
    <Section title={t('convention.section.approvals')}>
      {courses.length === 0 ? (
        <Empty title={t('convention.approvals.none')} />
      ) : (
        courses.map((course) => <OneCourse key={course.procedure} course={course} />)
      )}
    </Section>
  );
}

function OneCourse({ course: { kind, number, rounds } }: { course: Course }) {
  const t = useTranslations();
  return (
    <Fold title={t(`convention.procedure.${kind}`, { number })} count={rounds.length}>
      {rounds.map((round) => (
        <OneRound key={round.key} round={round} />
      ))}
    </Fold>
  );
}

function OneRound({ round: { kind, openedAt, dueAt, tasks } }: { round: Round }) {
  const t = useTranslations();
  return (
    <section className="round">
      <h3>{t(`convention.task.${kind}`)}</h3>
      <p className="lead">
        {t.rich('convention.approvals.asked', {
          since: () => <Day value={openedAt} />,
          until: () => <Due value={dueAt} />,
        })}
      </p>
      <ul className="round-tasks">
        {tasks.map((task) => (
          <li key={task.id}>
            <ApprovalTask task={task} />
          </li>
        ))}
      </ul>
    </section>
  );
}
