import './task-page.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../api/client.ts';
import { Icon } from '../../ui/icon.tsx';
import { later } from '../../ui/later.ts';
import { PageAnswer } from '../../ui/page-answer.tsx';
import { CentreTaskPage } from './centre/centre-task.tsx';
import { ConsultationTaskPage } from './consultation/consultation-task.tsx';
import { DutyPage } from './duty/duty-page.tsx';
import { FiguresTaskPage } from './figures/figures-task.tsx';
import { isDuty, taskQuery } from './queries.ts';
import { ProcedureTaskPage } from './task/procedure-task.tsx';

const PlanTaskPage = later(() => import('./task/plan-task.tsx').then((module) => module.PlanTaskPage));

/** A task: what is asked, by whom, of whom, until when; the text it is about; and the decision. */
export function TaskPage() {
  const t = useTranslations();
  const { taskId } = useParams({ from: '/tasks/$taskId' });
  const query = useQuery(taskQuery(useApi(), taskId));
  return (
    <div className="task">
      <Link to="/tasks" className="back-link">
        <Icon name="back" /> {t('tasks.back')}
      </Link>
      <PageAnswer query={query}>
        {(task) =>
          'campaign' in task ? (
            <FiguresTaskPage key={task.id} task={task} />
          ) : 'centre' in task ? (
            <CentreTaskPage key={task.id} task={task} />
          ) : 'plan' in task ? (
            <PlanTaskPage key={task.id} task={task} />
          ) : 'consultation' in task ? (
            <ConsultationTaskPage key={task.id} task={task} />
          ) : isDuty(task) ? (
            <DutyPage key={task.id} duty={task} />
          ) : (
            <ProcedureTaskPage key={task.id} task={task} />
          )
        }
      </PageAnswer>
    </div>
  );
}
