import * as z from 'zod/mini';
import type { PostPlansIdRevisionsBody } from '../../../api/schema.d.ts';
import { type Conflict, merge } from '../../../parts/saving/merge.ts';
import { setIn } from '../../../parts/saving/set-in.ts';
import type { Fault } from '../../../parts/terms/request-schema.ts';
import { isSame } from '../../../parts/terms/same.ts';
import { PlanDraft } from '../plan-draft.ts';
import { SomeFields } from './requests.ts';
import { FIELD_NAMES, judge } from './text.ts';

/** A revision as it is being written: the whole text, the one that it was made from, and why it changes. */
export const RevisionDraft = z.object({ reason: z.string(), draft: PlanDraft, base: PlanDraft });

/** The text as it was written, and the one that it was made from. */
export type Written = Pick<z.infer<typeof RevisionDraft>, 'draft' | 'base'>;

interface Brought {
  draft: PlanDraft;
  /** Where the plan has changed what its writer has changed too. */
  conflicts: Conflict[];
}

/** The text as it was written, with what has become of the plan since: what its writer has changed stays. */
export function brought({ base, draft }: Written, now: PlanDraft): Brought {
  const { value, conflicts } = merge(base, draft, now);
  return { draft: PlanDraft.parse(value), conflicts };
}

/** The text once a conflict is decided: with theirs, or as if mine had been made from the plan as it is now. */
export function decided(
  { base, draft }: Written,
  { path, theirs }: Conflict,
  side: 'mine' | 'theirs',
): Written {
  const taken = (text: PlanDraft) => PlanDraft.parse(setIn(text, path, theirs));
  return side === 'mine' ? { draft, base: taken(base) } : { draft: taken(draft), base };
}

type Changes = PostPlansIdRevisionsBody['changes'];

/** What a revision changes, once it is whole; nothing where the text is the same. */
export function changesBetween(before: PlanDraft, after: PlanDraft): { changes?: Changes; faults: Fault[] } {
  const [was, now] = [judge(before), judge(after)];
  const { faults } = now;
  if (faults.length > 0) return { faults };
  const changed = FIELD_NAMES.filter(
    (name) => name in now.fields && !isSame(was.fields[name], now.fields[name]),
  );
  const lines = [...now.lines.values()];
  const changes: Changes = {
    ...SomeFields.parse(Object.fromEntries(changed.map((name) => [name, now.fields[name]]))),
    ...(now.envelopes && !isSame(was.envelopes, now.envelopes) && { envelopes: now.envelopes }),
    ...(now.targets && !isSame(was.targets, now.targets) && { targets: now.targets }),
    ...(!isSame([...was.lines.values()], lines) && { lines }),
  };
  return Object.keys(changes).length === 0 ? { faults } : { changes, faults };
}
