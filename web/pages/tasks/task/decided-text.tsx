import type { GetConventionsIdAnswer } from '../../../api/schema.d.ts';
import { amendmentOf, procedureOf } from '../../../parts/tasks/procedure.ts';
import type { ProcedureTask } from '../queries.ts';
import { ConventionText } from './convention-text.tsx';
import { TaskChanges } from './task-changes.tsx';

interface Props {
  task: ProcedureTask;
  convention: GetConventionsIdAnswer;
}

/** The subject of the decision: where a text is approved, its changes and the text. */
export function DecidedText({ task, convention }: Props) {
  const amendment = amendmentOf(task);
  // A resolution is about money alone, which the task's facts tell.
  if (procedureOf(task.procedure).kind === 'resolution') return null;
  return (
    <>
      {/^(formation|amendment)-/.test(task.procedure) ? (
        <TaskChanges convention={convention} amendment={amendment} />
      ) : null}
      <ConventionText convention={convention} amendment={amendment} hash={task.textHash} />
    </>
  );
}
