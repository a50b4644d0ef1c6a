import * as z from 'zod/mini';
import type {
  ApprovalPlan,
  PatchConventionsIdBody,
  PostConventionsBody,
  Settings,
  Terms,
} from '../../../api/schema.d.ts';
import { LARGEST_AMOUNT } from '../../../i18n/numbers.ts';
import {
  Bilingual,
  BilingualProse,
  Centimes,
  Components,
  complete,
  type Fault,
  Floors,
  line,
  place,
  Slug,
  Tranches,
} from '../../../parts/terms/request-schema.ts';
import { isSame } from '../../../parts/terms/same.ts';
import {
  ACT_TYPES,
  type Draft,
  ON_TIMEOUT,
  ORDER_FIELDS,
  PARTY_KINDS,
  RESOLUTION_ASKED,
  RESOLUTION_ROLES,
  UNITS,
} from '../terms-draft.ts';
import { contradictions } from './contradictions.ts';
import { planFor } from './plan-parties.ts';

/** The parts of a draft that can be sent to the API, and the faults of the others. */

const Year = z.int().check(z.minimum(2015), z.maximum(2100));
const Percent = (lowest: number) => z.int().check(z.minimum(lowest), z.maximum(100));

const TERMS = {
  reference: z.optional(line(80)),
  actType: z.enum(ACT_TYPES),
  title: Bilingual,
  object: BilingualProse,
  region: place<Terms['region']>(/^MA-\d{2}$/),
  firstYear: Year,
  lastYear: Year,
  parties: z
    .array(
      z.object({
        id: Slug,
        kind: z.enum(PARTY_KINDS),
        name: Bilingual,
        mailbox: z.optional(z.email().check(z.maxLength(254))),
      }),
    )
    .check(z.minLength(3), z.maxLength(50)),
  projectOwner: Slug,
  accountHolder: Slug,
  components: Components,
  target: z.object({
    minimum: z.int().check(z.nonnegative(), z.maximum(LARGEST_AMOUNT)),
    maximum: Centimes,
  }),
  earmarkFloors: Floors,
  tranches: Tranches,
} as const;
export const WholeTerms: z.ZodMiniType<Terms> = z.object(TERMS);
const SomeTerms = z.partial(z.object(TERMS));

const Delay = z.object({ count: z.int().check(z.positive(), z.maximum(3660)), unit: z.enum(UNITS) });
export const SettingsSchema: z.ZodMiniType<Settings> = z.object({
  holidays: z.array(z.iso.date()).check(z.maxLength(400)),
  remindAtPercent: z.int().check(z.minimum(1), z.maximum(99)),
  fundsCallDelay: Delay,
  preparationDelay: Delay,
  authorisationDelay: Delay,
  executionDelay: Delay,
  reportDelay: Delay,
  conditionsDelay: Delay,
  dutyDelay: Delay,
  justifiedPercent: Percent(1),
  closureJustifiedPercent: Percent(0),
  requiredOrderFields: z.array(z.enum(ORDER_FIELDS)).check(z.maxLength(ORDER_FIELDS.length)),
  resolutionApproval: z
    .array(z.object({ asked: z.enum(RESOLUTION_ASKED), role: z.enum(RESOLUTION_ROLES) }))
    .check(z.minLength(1), z.maxLength(8)),
  resolutionDelay: Delay,
});

const Assignee = z.object({
  party: Slug,
  role: z.enum([
    'officer',
    'approver',
    'signatory',
    'authorising-officer',
    'accountant',
    'auditor',
    'administrator',
  ]),
});
export const PlanSchema: z.ZodMiniType<ApprovalPlan> = z
  .array(
    z.object({
      id: Slug,
      stage: z.enum(['review', 'pledging', 'adoption', 'signature', 'visa']),
      order: z.int().check(z.minimum(1), z.maximum(40)),
      kind: z.enum([
        'review',
        'pledging',
        'deliberation',
        'opposition',
        'budgetControl',
        'signature',
        'visa',
      ]),
      assignees: z.array(Assignee).check(z.minLength(1), z.maxLength(50)),
      quorum: z.union([z.enum(['all', 'any']), z.int()]),
      delay: Delay,
      onTimeout: z.enum(ON_TIMEOUT),
      escalateTo: z.optional(Assignee),
    }),
  )
  .check(z.minLength(1), z.maxLength(40));

export interface Changes {
  body: PatchConventionsIdBody;
  /** The parts that go, each as it was in the draft. */
  sent: Partial<Draft['terms']>;
  isEmpty: boolean;
  faults: Fault[];
}

/**
 * The changes of a draft since `base` that can be saved; a part that is incomplete or contradicts waits. `revisable`
 * are the fields that the API takes now: without them, all.
 */
export function changesOf(base: Draft, draft: Draft, revisable?: readonly string[]): Changes {
  const isOpen = (field: string) => revisable?.includes(field) ?? true;
  const contradicting = contradictions(draft.terms);
  const held = new Set(contradicting.flatMap(({ holds }) => holds));
  const faults: Fault[] = contradicting.map(({ path, code }) => ({ path, code }));
  const parts = Object.entries(TERMS).flatMap(([field, schema]) => {
    if (!isOpen(field)) return [];
    const mine = partOf(draft.terms, field);
    const now = complete<unknown>(schema, mine, `terms.${field}`);
    faults.push(...now.faults);
    if (now.faults.length > 0 || held.has(field) || now.value === undefined) return [];
    const before = complete<unknown>(schema, partOf(base.terms, field));
    return isSame(before.value, now.value) ? [] : [{ field, value: now.value, mine }];
  });
  const terms = SomeTerms.parse(Object.fromEntries(parts.map(({ field, value }) => [field, value])));
  const settings = changed(SettingsSchema, base.settings, draft.settings, 'settings', faults);
  const hasNewParties = parts.some(({ field }) => field === 'parties');
  const fitted =
    hasNewParties && draft.plan ? planFor(draft.plan, base.terms.parties, draft.terms.parties) : draft.plan;
  const plan = changed(PlanSchema, base.plan, fitted, 'plan', faults);
  const body: PatchConventionsIdBody = {
    ...(parts.length > 0 && { terms }),
    ...(settings && isOpen('settings') && { settings }),
    ...(plan && isOpen('plan') && { plan }),
  };
  return {
    body,
    sent: Object.fromEntries(parts.map(({ field, mine }) => [field, mine])),
    isEmpty: Object.keys(body).length === 0,
    faults,
  };
}

function changed<T>(
  schema: z.ZodMiniType<T>,
  base: unknown,
  draft: unknown,
  at: string,
  faults: Fault[],
): T | undefined {
  if (draft === undefined) return undefined;
  const now = complete(schema, draft, at);
  faults.push(...now.faults);
  return now.value === undefined || isSame(complete(schema, base).value, now.value) ? undefined : now.value;
}

function partOf(terms: Draft['terms'], field: string): unknown {
  return new Map(Object.entries(terms)).get(field);
}

/** The proposal that a draft amounts to, once everything is there that the API requires; and what is not. */
export function proposalOf({ terms }: Draft): { body?: PostConventionsBody; faults: Fault[] } {
  const whole = complete(WholeTerms, terms, 'terms');
  const faults = [...whole.faults, ...contradictions(terms)];
  return whole.value && faults.length === 0 ? { body: { terms: whole.value }, faults } : { faults };
}
