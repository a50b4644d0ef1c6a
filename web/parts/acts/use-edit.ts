import { useEffect, useState } from 'react';
import type { Refused } from '../../api/problem.ts';
import { type Change, rebased } from './rebased.ts';

interface Options<Subject, Draft> {
  /** What is edited, as the API gives it by now. */
  current: Subject;
  /** Why the last try was refused. */
  refusal: Refused | undefined;
  draftOf: (subject: Subject) => Draft;
  value: Draft;
  set: (draft: Draft) => void;
}

/**
 * An edit on the version that its writer saw: another one meanwhile is not written over. Once the API has refused it
 * for that (412) and the new version has come, what a colleague has changed and the writer has not is taken into the
 * form, and all that the colleague has changed is listed. The next press is on the new version.
 */
export function useEdit<Subject extends { etag: string }, Draft extends object>({
  current,
  refusal,
  draftOf,
  value,
  set,
}: Options<Subject, Draft>): { etag: string; changes: Change<Draft>[] | undefined } {
  const [seen, setSeen] = useState(current);
  const [answered, setAnswered] = useState<Refused>();
  const [changes, setChanges] = useState<Change<Draft>[]>();
  const isOvertaken = refusal?.problem.status === 412 && refusal !== answered && current.etag !== seen.etag;
  useEffect(() => {
    if (!isOvertaken) return;
    const next = rebased({ base: draftOf(seen), mine: value, theirs: draftOf(current) });
    setAnswered(refusal);
    setSeen(current);
    setChanges(next.changes);
    set(next.draft);
  }, [isOvertaken]);
  return { etag: seen.etag, changes };
}
