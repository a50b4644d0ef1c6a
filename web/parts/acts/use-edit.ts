import { useEffect, useState } from 'react';
import type { Refused } from '../../api/problem.ts';
import { afterNewVersion } from './after-new-version.ts';
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
  /** Sends what is written, on a version. */
  send: (etag: string) => void;
}

/**
 * An edit on the version that its writer saw: another one meanwhile is not written over. A version that says in the form's
 * fields what its writer saw is taken as seen: their own act before, a workflow's step or another part of the subject made
 * it, and what was refused for it (412) is sent again by itself. Once the API has refused it for a colleague's change and
 * the new version has come, what the colleague has changed and the writer has not is taken into the form, and all that the
 * colleague has changed is listed. The next press is on the new version. The same is done at once
 * where what was typed before a break is found again, and somebody has changed the subject since.
 */
export function useEdit<Subject extends { etag: string }, Draft extends object>({
  current,
  refusal,
  draftOf,
  value,
  set,
  draft: name,
  send,
}: Options<Subject, Draft>): { submit: () => void; changes: Change<Draft>[] | undefined } {
  const [seen, setSeen] = useState(current);
  const [answered, setAnswered] = useState<Refused>();
  const [changes, setChanges] = useState<Change<Draft>[]>();
  const [earlier] = useState(() => (name === undefined ? undefined : readBase<Draft>(name)));
  // Whether a newer version was taken as seen, so that what is on its way may name the one before.
  const [hasMoved, setMoved] = useState(false);
  const next =
    current.etag === seen.etag
      ? undefined
      : rebased({ base: draftOf(seen), mine: value, theirs: draftOf(current) });
  const isRefused = refusal?.problem.status === 412 && refusal !== answered;
  const then = afterNewVersion({ changes: next?.changes.length, isRefused, hasMoved });
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
    if (then === 'nothing') return;
    setSeen(current);
    setMoved(then === 'taken');
    if (isRefused) setAnswered(refusal);
    if (then === 'sent') send(current.etag);
    if (then !== 'listed' || !next) return;
    setChanges(next.changes);
    set(next.draft);
  }, [then, isRefused, current.etag]);
  useEffect(() => {
    if (name === undefined) return;
    if (isTouched) keepBase(name, { etag: seen.etag, content: begun });
    else forgetBase(name);
  }, [name, isTouched, begun, seen.etag]);
  return { submit: () => send(seen.etag), changes };
}
