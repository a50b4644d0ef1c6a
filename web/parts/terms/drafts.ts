import * as z from 'zod/mini';
import { everyOf } from '../../api/every.ts';
import type { Component, Condition, PledgeTerms, Terms } from '../../api/schema.d.ts';

/**
 * The rows of a plan as they are being written: every field there, most of them empty. What the API gives
 * becomes such rows here; `exact.ts` makes of them what the API takes.
 */

export const Words = z.object({ ar: z.string(), fr: z.string() });
export const COMPONENT_KINDS = everyOf<Component['kind']>()(['centre', 'programme', 'other']);
export const WORKS = everyOf<Component['work']>()([
  'new',
  'rehabilitation',
  'operation',
  'equipment',
  'other',
]);
type Of<T extends Condition['type']> = Extract<Condition, { type: T }>;
export const STATUSES = everyOf<Of<'componentStatus'>['status']>()([
  'planned',
  'underway',
  'finished',
  'inService',
]);
export const CONDITION_TYPES = everyOf<Condition['type']>()([
  'partyPaid',
  'trancheJustified',
  'documentProvided',
  'componentStatus',
  'committeeMinutes',
  'delivered',
]);

/** What is delivered, where cash is paid. */
export const IN_KIND = everyOf<Of<'delivered'>['nature']>()(['land', 'staff', 'inKind']);
export const NATURES = everyOf<PledgeTerms['nature']>()(['cash', ...IN_KIND]);
export const UNITS = everyOf<NonNullable<PledgeTerms['unit']>>()([
  'squareMetre',
  'hectare',
  'metre',
  'personMonth',
  'personDay',
  'hour',
  'piece',
  'lot',
]);

const Amount = z.optional(z.number());

export const ComponentDraft = z.object({
  id: z.string(),
  kind: z.optional(z.enum(COMPONENT_KINDS)),
  work: z.optional(z.enum(WORKS)),
  title: Words,
  province: z.string(),
  targetGroup: z.string(),
  cost: Amount,
  beneficiaries: z.optional(z.number()),
});
export type ComponentDraft = z.infer<typeof ComponentDraft>;

/** `key` is what the page calls a row that has no id of its own. */
export const ShareDraft = z.object({
  key: z.string(),
  party: z.string(),
  earmark: z.string(),
  amount: Amount,
});
export type ShareDraft = z.infer<typeof ShareDraft>;

export const ConditionDraft = z.object({
  key: z.string(),
  type: z.optional(z.enum(CONDITION_TYPES)),
  party: z.string(),
  tranche: z.optional(z.number()),
  percent: z.optional(z.number()),
  document: z.string(),
  component: z.string(),
  status: z.optional(z.enum(STATUSES)),
  nature: z.optional(z.enum(IN_KIND)),
});
export type ConditionDraft = z.infer<typeof ConditionDraft>;

/** Without `conditions` those of the settings apply. */
export const TrancheDraft = z.object({
  key: z.string(),
  n: z.number(),
  dueDate: z.string(),
  shares: z.array(ShareDraft),
  conditions: z.optional(z.array(ConditionDraft)),
});
export type TrancheDraft = z.infer<typeof TrancheDraft>;

export const FloorDraft = z.object({ key: z.string(), targetGroup: z.string(), minimum: Amount });
export type FloorDraft = z.infer<typeof FloorDraft>;

/** A contribution: an amount in a year, in cash or otherwise. Its party is named where it can be chosen. */
export const ContributionDraft = z.object({
  key: z.string(),
  party: z.string(),
  fiscalYear: z.optional(z.number()),
  nature: z.optional(z.enum(NATURES)),
  amount: Amount,
  /** Of what is in kind: what it is, and how much, in hundredths of the unit. */
  description: z.optional(z.string()),
  quantity: z.optional(z.number()),
  unit: z.optional(z.enum(UNITS)),
  earmark: z.string(),
  component: z.string(),
  budgetLine: z.string(),
});
export type ContributionDraft = z.infer<typeof ContributionDraft>;

const newKey = () => crypto.randomUUID().slice(0, 8);

export const newComponent = (given: Partial<ComponentDraft> = {}): ComponentDraft => ({
  title: { ar: '', fr: '' },
  province: '',
  targetGroup: '',
  ...given,
  id: `work-${newKey()}`,
});

export const newShare = (given: Partial<ShareDraft> = {}): ShareDraft => ({
  party: '',
  earmark: '',
  ...given,
  key: newKey(),
});

export const newCondition = (): ConditionDraft => ({
  key: newKey(),
  party: '',
  document: '',
  component: '',
});

export const newTranche = (n: number, given: Partial<TrancheDraft> = {}): TrancheDraft => ({
  dueDate: '',
  shares: [newShare()],
  ...given,
  key: newKey(),
  n,
});

export const newFloor = (): FloorDraft => ({ key: newKey(), targetGroup: '' });

export const newContribution = (given: Partial<ContributionDraft> = {}): ContributionDraft => ({
  party: '',
  nature: 'cash',
  earmark: '',
  component: '',
  budgetLine: '',
  ...given,
  key: newKey(),
});

export function componentDrafts(components: readonly Component[]): ComponentDraft[] {
  return components.map((component) => ({ ...component }));
}

export function trancheDrafts(tranches: Terms['tranches']): TrancheDraft[] {
  return tranches.map(({ n, dueDate, shares, conditions }) => ({
    key: `tranche-${n}`,
    n,
    dueDate,
    shares: shares.map(({ party, earmark = '', amount }) => ({
      key: `${party}/${earmark}`,
      party,
      earmark,
      amount,
    })),
    ...(conditions && {
      conditions: conditions.map((condition, index) => ({
        ...newCondition(),
        key: String(index),
        ...condition,
      })),
    }),
  }));
}

export function floorDrafts(floors: Terms['earmarkFloors']): FloorDraft[] {
  return floors.map((floor) => ({ key: floor.targetGroup, ...floor }));
}

/** Tranches are numbered as they stand. */
export function renumbered(tranches: readonly TrancheDraft[]): TrancheDraft[] {
  return tranches.map((tranche, index) => ({ ...tranche, n: index + 1 }));
}
