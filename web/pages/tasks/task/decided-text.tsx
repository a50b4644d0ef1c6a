import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useApi } from '../../../api/client.ts';
import type { GetConventionsIdAnswer } from '../../../api/schema.d.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { messagesQuery } from '../../../i18n/messages.ts';
import { amendmentOf, procedureOf } from '../../../parts/tasks/procedure.ts';
import { textQuery, textVersionsQuery } from '../../../parts/text/queries.ts';
import type { ProcedureTask } from '../queries.ts';
import { ConventionText, shownFirst } from './convention-text.tsx';
import { TaskChanges } from './task-changes.tsx';

interface Props {
  task: ProcedureTask;
  convention: GetConventionsIdAnswer;
  /** The decision. */
  children: ReactNode;
}

/** The subject of the decision, and the decision. */
export function DecidedText(props: Props) {
  // A resolution is about money alone, which the task's facts tell.
  if (procedureOf(props.task.procedure).kind === 'resolution') return props.children;
  return <Text {...props} />;
}

/**
 * Where a text is approved, its changes and the text. The decision follows once both can be read, or have failed.
 */
function Text({ task, convention, children }: Props) {
  const api = useApi();
  const amendment = amendmentOf(task);
  const hasChanges = /^(formation|amendment)-/.test(task.procedure);
  const { language } = useLanguage();
  const [first] = useState(shownFirst(language));
  const words = useQuery(messagesQuery(first));
  const text = useQuery(textQuery(api, convention.id, amendment));
  const versions = useQuery({ ...textVersionsQuery(api, convention.id, amendment), enabled: hasChanges });
  const isThere = text.isFetched && words.isFetched && (versions.isFetched || !hasChanges);
  return (
    <>
      {hasChanges ? <TaskChanges convention={convention} amendment={amendment} /> : null}
      <ConventionText convention={convention} amendment={amendment} hash={task.textHash} />
      {isThere ? children : null}
    </>
  );
}
