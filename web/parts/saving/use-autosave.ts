import { useEffect, useState, useSyncExternalStore } from 'react';
import { findDraft, forgetDraft, keepDraft, readDraft } from '../../session/drafts.ts';
import { isSame } from '../terms/same.ts';
import { Autosave } from './autosave.ts';
import { type DraftPorts, type DraftText, type Kept, keptOf, type Saved } from './save-state.ts';

/** A draft is kept on the device under its kind and its id: one that has no id yet, or one of the API's. */
export const keptName = (kind: string, id: string | undefined) => `${kind}:${id ?? 'new'}`;

interface Options<Draft, Subject extends Saved, Proposal, Change> {
  /** The kind of what is drafted, as drafts are kept by it: `convention`. */
  kind: string;
  text: DraftText<Draft, Subject, Proposal, Change>;
  calls: Pick<DraftPorts<Draft, Subject, Proposal, Change>, 'create' | 'revise' | 'fetch'>;
  /** The draft as it was before anything was typed. */
  beginning: Draft;
  /** The one to go on with. */
  subject?: Subject | undefined;
  /** Gives what was kept without an id its own. */
  move: (id: string) => void;
}

/** Saves the draft of a page while it is open. */
export function useAutosave<Draft, Subject extends Saved, Proposal, Change>(
  options: Options<Draft, Subject, Proposal, Change>,
) {
  const { subject } = options;
  const [autosave] = useState(() => begun(options));
  useEffect(() => {
    autosave.start();
    return () => autosave.stop();
  }, [autosave]);
  useEffect(() => {
    if (subject) autosave.refresh(subject);
  }, [autosave, subject]);
  return { autosave, state: useSyncExternalStore(autosave.subscribe, autosave.state) };
}

function begun<Draft, Subject extends Saved, Proposal, Change>({
  kind,
  text,
  calls,
  beginning,
  subject,
  move,
}: Options<Draft, Subject, Proposal, Change>) {
  const schema = keptOf(text.schema);
  if (subject && readDraft(keptName(kind, undefined), schema)?.id === subject.id) move(subject.id);
  const name = keptName(kind, subject?.id);
  const kept = readDraft(name, schema);
  return new Autosave(
    text,
    {
      ...calls,
      keep: (now) => keepOn(name, now, beginning),
      kept: (key) => findDraft(`${kind}:`, schema, (each) => each.key === key && each.id !== undefined),
      wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
      newKey: () => crypto.randomUUID(),
      now: () => new Date().toISOString(),
    },
    kept ?? { draft: beginning },
    subject,
  );
}

/** Keeps what the API has not; what it has is kept too, because a page that was left goes on from there. */
function keepOn<Draft>(name: string, kept: Kept<Draft>, beginning: Draft): void {
  const { id, base, draft, creating } = kept;
  const isUnsent = creating !== undefined || !isSame(base?.draft ?? beginning, draft);
  if (id === undefined && !isUnsent) forgetDraft(name);
  else keepDraft(name, kept, isUnsent);
}

/** The draft that was begun without an id has got one: from now on it is kept under it. */
export function moveKept(kind: string, id: string): void {
  const kept = readDraft(keptName(kind, undefined), ANYTHING);
  if (kept !== undefined) keepDraft(keptName(kind, id), kept);
  forgetDraft(keptName(kind, undefined));
}

const ANYTHING = { safeParse: (value: unknown) => ({ success: true, data: value }) as const };
