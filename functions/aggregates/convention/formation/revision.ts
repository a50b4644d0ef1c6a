import * as z from 'zod/mini';
import { fingerprint } from '../../../kernel/chain.ts';
import { listChange, listChangeOf, withListChange } from '../../../kernel/list-change.ts';
import { Slug } from '../../../kernel/slug.ts';
import { type Settings, SettingsGiven } from '../settings.ts';
import { Component, Party, PlanStep, Terms, Tranche } from '../terms.ts';

/**
 * The changes that a revision or an amendment made to the terms, the settings and the plan. An event carries these
 * instead of the whole: a draft saves itself at every field, and its trail is read back whole to be verified.
 */

const LISTS = { parties: true, components: true, tranches: true, earmarkFloors: true } as const;
const Floor = Terms.shape.earmarkFloors.def.element;

/** The fields that changed. Of a list only the rows that did, by their keys. A field is never taken away. */
export const TermsChanges = z.extend(z.partial(z.omit(Terms, LISTS)), {
  parties: z.optional(listChangeOf(Party, Slug)),
  components: z.optional(listChangeOf(Component, Slug)),
  tranches: z.optional(listChangeOf(Tranche, Tranche.shape.n)),
  earmarkFloors: z.optional(listChangeOf(Floor, Floor.shape.targetGroup)),
});
export type TermsChanges = z.infer<typeof TermsChanges>;

export const PlanChange = listChangeOf(PlanStep, Slug);
export type PlanChange = z.infer<typeof PlanChange>;

const idOf = ({ id }: { id: string }) => id;
const numberOf = ({ n }: { n: number }) => n;
const groupOf = ({ targetGroup }: { targetGroup: string }) => targetGroup;

function changedFields(before: object, after: object): Record<string, unknown> {
  const known = new Map(Object.entries(before));
  return Object.fromEntries(
    Object.entries(after).filter(([name, value]) => fingerprint(value) !== fingerprint(known.get(name))),
  );
}

/** The changes of the terms; undefined where there are none. */
export function termsChanges(before: Terms, after: Terms): TermsChanges | undefined {
  const { parties, components, tranches, earmarkFloors: floors, ...fields } = after;
  const lists = {
    parties: listChange(before.parties, parties, idOf),
    components: listChange(before.components, components, idOf),
    tranches: listChange(before.tranches, tranches, numberOf),
    earmarkFloors: listChange(before.earmarkFloors, floors, groupOf),
  };
  const changed = { ...changedFields(before, fields), ...changedFields({}, lists) };
  return Object.keys(changed).length > 0 ? TermsChanges.parse(changed) : undefined;
}

/** The terms after the changes. */
export function withTermsChanges(before: Terms, changes: TermsChanges | undefined): Terms {
  if (!changes) return before;
  const { parties, components, tranches, earmarkFloors: floors, ...fields } = changes;
  return {
    ...before,
    ...fields,
    ...(parties && { parties: withListChange(before.parties, parties, idOf) }),
    ...(components && { components: withListChange(before.components, components, idOf) }),
    ...(tranches && { tranches: withListChange(before.tranches, tranches, numberOf) }),
    ...(floors && { earmarkFloors: withListChange(before.earmarkFloors, floors, groupOf) }),
  };
}

/** The changes of the settings; undefined where there are none. */
export function settingsChanges(before: Settings, after: Settings): SettingsGiven | undefined {
  const changed = changedFields(before, after);
  return Object.keys(changed).length > 0 ? SettingsGiven.parse(changed) : undefined;
}

export function planChange(before: readonly PlanStep[], after: readonly PlanStep[]): PlanChange | undefined {
  return listChange(before, after, idOf);
}

export function withPlanChange(before: PlanStep[], change: PlanChange | undefined): PlanStep[] {
  return change ? withListChange(before, change, idOf) : before;
}
