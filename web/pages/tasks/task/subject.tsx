import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { useTranslations } from 'use-intl/react';
import { part } from '../../../api/reachable.ts';
import type { GetConventionsIdAnswer } from '../../../api/schema.d.ts';
import { Working } from '../../../ui/progress.tsx';
import type { ProcedureTask } from '../queries.ts';

/** Tasks of a tranche are about money: their part is fetched only for them. */
const fetchTaskAct = part(() => import('./task-act.tsx'));

const TaskAct = lazy(async () => ({ default: (await fetchTaskAct()).TaskAct }));

/** Tasks of an approval are about a text. */
const fetchText = part(() => import('./decided-text.tsx'));

const DecidedText = lazy(async () => ({ default: (await fetchText()).DecidedText }));

const isOfTranche = ({ tranche }: ProcedureTask) => tranche !== undefined;

/** The task's subject is requested before the convention's answer. */
export function useSubjectAhead(task: ProcedureTask): void {
  const isMoney = isOfTranche(task);
  useEffect(() => {
    (isMoney ? fetchTaskAct : fetchText)().catch(() => undefined);
  }, [isMoney]);
}

interface Props {
  task: ProcedureTask;
  convention: GetConventionsIdAnswer;
  /** The decision. */
  children: ReactNode;
}

/**
 * What a task is about, and below it the decision, which comes when all above it has come. Before, the button would
 * move away under a pressing hand, and the press be lost without a word.
 */
export function Subject({ task, convention, children }: Props) {
  const t = useTranslations();
  return (
    <Suspense fallback={<Working label={t('ui.loading')} />}>
      {isOfTranche(task) ? (
        <TaskAct task={task} convention={convention}>
          {children}
        </TaskAct>
      ) : (
        <DecidedText task={task} convention={convention}>
          {children}
        </DecidedText>
      )}
    </Suspense>
  );
}
