import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../../api/client.ts';
import type { GetConventionsIdAnswer } from '../../../api/schema.d.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { conventionQuery } from '../../../parts/convention/queries.ts';
import { TONES, urgencyOf } from '../../../parts/tasks/urgency.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Fact, Facts } from '../../../ui/facts.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Page } from '../../../ui/page.tsx';
import { Answer } from '../../../ui/states.tsx';
import { Instant, Words } from '../../../ui/values.tsx';
import { TaskFacts, useAssignee } from '../facts.tsx';
import type { ProcedureTask } from '../queries.ts';
import { Decide } from './decide.tsx';
import { Subject, useSubjectAhead } from './subject.tsx';

/** A task of a procedure: what it is about, how it ended, and the decision. */
export function ProcedureTaskPage({ task }: { task: ProcedureTask }) {
  const t = useTranslations();
  const format = useFormat();
  const query = useQuery(conventionQuery(useApi(), task.convention.id));
  useSubjectAhead(task);
  const now = Date.now();
  const actions = (
    <>
      <Badge tone={TONES[urgencyOf(task.dueAt, now)]}>{format.daysFrom(task.dueAt, now)}</Badge>
      {task.decisions.includes('approve') ? <a href="#decide-title">{t('tasks.decide.jump')}</a> : null}
    </>
  );
  return (
    <Page
      title={t(`tasks.asked.${task.kind}`)}
      lead={<Words>{format.text(task.convention.title)}</Words>}
      actions={task.status === 'open' ? actions : undefined}
    >
      <Answer query={query}>
        {(convention) => (
          <>
            <TaskFacts task={task} convention={convention} />
            {task.status === 'open' ? null : <Closed task={task} convention={convention} />}
            <Subject task={task} convention={convention}>
              <Decide task={task} />
            </Subject>
          </>
        )}
      </Answer>
    </Page>
  );
}

/** How a task ended that is no longer open: often a colleague was faster. */
function Closed({ task, convention }: { task: ProcedureTask; convention: GetConventionsIdAnswer }) {
  const t = useTranslations();
  const { party } = useAssignee(convention);
  if (task.status === 'open') return null;
  const { decidedBy, decidedAt, decision, details } = task;
  return (
    <section className="note note-info">
      <Icon name="info" />
      <div>
        <h2>{t('tasks.closed.title')}</h2>
        <p>{t(`tasks.closed.${task.status}`)}</p>
        <Facts>
          {decision ? <Fact label={t('tasks.closed.decision')}>{t(`tasks.decide.${decision}`)}</Fact> : null}
          {decidedBy?.party ? (
            <Fact label={t('tasks.closed.by')}>
              <Words>{decidedBy.name ?? ''}</Words> <Words>{party(decidedBy.party)}</Words>
            </Fact>
          ) : null}
          {decidedAt ? (
            <Fact label={t('tasks.closed.at')}>
              <Instant value={decidedAt} />
            </Fact>
          ) : null}
          {details?.comment ? (
            <Fact label={t('tasks.decide.comment')}>
              <Words>{details.comment}</Words>
            </Fact>
          ) : null}
        </Facts>
      </div>
    </section>
  );
}
