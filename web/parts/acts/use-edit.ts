import { useEffect, useState } from 'react';
import type { Refused } from '../../api/problem.ts';
import { forgetBase, keepBase, readBase } from './kept-base.ts';
import { type Change, rebased } from './rebased.ts';

interface Options<Subject, Draft> {
  /** What is edited, as the API gives it by now. */
  current: Subject;
  /** Why the last try was refused. */
  refusal: Refused | undefined;
  draftOf: (subject: Subject) => Draft;
  value: Draft;
  set: (draft: Draft) => void;
  /** The name under which the form keeps what is typed, where it does. */
  draft?: string;
}

/**
 * An edit on the version that its writer saw: another one meanwhile is not written over. Once the API has refused it
 * for that (412) and the new version has come, what a colleague has changed and the writer has not is taken into the
 * form, and all that the colleague has changed is listed. The next press is on the new version. The same is done at once
 * where what was typed before a break is found again, and somebody has changed the subject since.
 */
export function useEdit<Subject extends { etag: string }, Draft extends object>({
  current,
  refusal,
  draftOf,
  value,
  set,
  draft: name,
}: Options<Subject, Draft>): { etag: string; changes: Change<Draft>[] | undefined } {
  const [seen, setSeen] = useState(current);
  const [answered, setAnswered] = useState<Refused>();
  const [changes, setChanges] = useState<Change<Draft>[]>();
  const [earlier] = useState(() => (name === undefined ? undefined : readBase<Draft>(name)));
  const isOvertaken = refusal?.problem.status === 412 && refusal !== answered && current.etag !== seen.etag;
  const begun = JSON.stringify(draftOf(seen));
  const isTouched = JSON.stringify(value) !== begun;
  useEffect(() => {
    if (!earlier || earlier.etag === current.etag) return;
    const next = rebased({ base: earlier.draft, mine: value, theirs: draftOf(current) });
    if (next.changes.length === 0) return;
    setChanges(next.changes);
    set(next.draft);
  }, []);
  useEffect(() => {
    if (!isOvertaken) return;
    const next = rebased({ base: draftOf(seen), mine: value, theirs: draftOf(current) });
    setAnswered(refusal);
    setSeen(current);
    setChanges(next.changes);
    set(next.draft);
  }, [isOvertaken]);
  useEffect(() => {
    if (name === undefined) return;
    if (isTouched) keepBase(name, { etag: seen.etag, content: begun });
    else forgetBase(name);
  }, [name, isTouched, begun, seen.etag]);
  return { etag: seen.etag, changes };
}
