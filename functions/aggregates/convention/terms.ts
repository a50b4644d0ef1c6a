import * as z from 'zod/mini';
import { Day, Delay } from '../../kernel/calendar.ts';
import { fault } from '../../kernel/faults.ts';
import { Centimes, CentimesOrZero, LARGEST_AMOUNT } from '../../kernel/money.ts';
import { Assignee, OnTimeout, Quorum } from '../../kernel/procedure/schema.ts';
import { Slug } from '../../kernel/slug.ts';
import { Bilingual, BilingualProse, line } from '../../kernel/text.ts';
import { Mailbox } from '../shared/mailbox.ts';
import { Province, Region } from '../shared/place-codes.ts';
import { TargetGroup } from '../shared/target-group.ts';

/** The terms that the parties agree on: the vocabulary of a convention's text, and the limits of each of its fields. */

export const PARTY_KINDS = ['ministry', 'wilaya', 'council', 'contributor'] as const;
export const PartyKind = z.enum(PARTY_KINDS);
export type PartyKind = z.infer<typeof PartyKind>;

/** A party. `mailbox` is the functional address of an office, never a person's. */
export const Party = z.strictObject({
  id: Slug,
  kind: PartyKind,
  name: Bilingual,
  mailbox: z.optional(Mailbox),
});
export type Party = z.infer<typeof Party>;

export const COMPONENT_STATUSES = ['planned', 'underway', 'finished', 'inService'] as const;
export const ComponentStatus = z.enum(COMPONENT_STATUSES);
export type ComponentStatus = z.infer<typeof ComponentStatus>;

/** One line of the cost plan. `cost` in centimes, `beneficiaries` in persons (an aggregate). */
export const Component = z.strictObject({
  id: Slug,
  kind: z.enum(['centre', 'programme', 'other']),
  work: z.enum(['new', 'rehabilitation', 'operation', 'equipment', 'other']),
  title: Bilingual,
  province: Province,
  targetGroup: TargetGroup,
  cost: Centimes,
  beneficiaries: z.optional(z.int().check(z.nonnegative(), z.maximum(50_000_000))),
});
export type Component = z.infer<typeof Component>;

/** The number of a tranche within its convention. */
export const TrancheNumber = z.int().check(z.positive(), z.maximum(60));

/** The natures of contributions that are delivered; cash is called and paid. */
export const IN_KIND = ['land', 'staff', 'inKind'] as const;

/** The conditions of a tranche, checked by the system before it is called. */
export const Condition = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('partyPaid'), party: Slug, tranche: TrancheNumber }),
  z.strictObject({
    type: z.literal('trancheJustified'),
    tranche: TrancheNumber,
    percent: z.int().check(z.positive(), z.maximum(100)),
  }),
  /** `document` is the kind under which evidence files it: what could not be filed is refused here. */
  z.strictObject({ type: z.literal('documentProvided'), document: Slug }),
  z.strictObject({ type: z.literal('componentStatus'), component: Slug, status: ComponentStatus }),
  z.strictObject({ type: z.literal('committeeMinutes') }),
  /** Everything that the party has promised of a nature is delivered, replaced or waived. */
  z.strictObject({ type: z.literal('delivered'), party: Slug, nature: z.enum(IN_KIND) }),
]);
export type Condition = z.infer<typeof Condition>;

/** One party's share of a tranche in cash, centimes, for one earmark or none. */
export const Share = z.strictObject({ party: Slug, earmark: z.optional(TargetGroup), amount: Centimes });
export type Share = z.infer<typeof Share>;

/** A tranche is due from `dueDate` (a day in Morocco) on. Without `conditions` the settings' own apply. */
export const Tranche = z.strictObject({
  n: TrancheNumber,
  dueDate: Day,
  shares: z.array(Share).check(z.minLength(1), z.maxLength(60)),
  conditions: z.optional(z.array(Condition).check(z.maxLength(20))),
});
export type Tranche = z.infer<typeof Tranche>;

export const ACT_TYPES = [
  'partnership',
  'cooperation',
  'framework',
  'realisation',
  'financing',
  'programme',
  'contract',
  'protocol',
] as const;

/**
 * The terms of a convention. `projectOwner` carries the works and justifies the spending; `accountHolder`
 * holds the convention's account: it receives, authorises and pays. `target` is the range of the total.
 */
export const Terms = z.strictObject({
  reference: z.optional(line(80)),
  actType: z.enum(ACT_TYPES),
  title: Bilingual,
  object: BilingualProse,
  region: Region,
  firstYear: z.int().check(z.minimum(2015), z.maximum(2100)),
  lastYear: z.int().check(z.minimum(2015), z.maximum(2100)),
  parties: z.array(Party).check(z.minLength(3), z.maxLength(50)),
  projectOwner: Slug,
  accountHolder: Slug,
  components: z.array(Component).check(z.maxLength(200)),
  target: z.strictObject({ minimum: CentimesOrZero, maximum: Centimes }),
  earmarkFloors: z
    .array(z.strictObject({ targetGroup: TargetGroup, minimum: Centimes }))
    .check(z.maxLength(20)),
  tranches: z.array(Tranche).check(z.maxLength(60)),
});
export type Terms = z.infer<typeof Terms>;

export const NATURES = ['cash', ...IN_KIND] as const;
export const Nature = z.enum(NATURES);
export type Nature = z.infer<typeof Nature>;

/** The units in which land, staff and goods are counted. */
export const UNITS = [
  'squareMetre',
  'hectare',
  'metre',
  'personMonth',
  'personDay',
  'hour',
  'piece',
  'lot',
] as const;
export const Unit = z.enum(UNITS);
export type Unit = z.infer<typeof Unit>;

/** A quantity in hundredths of its unit: 450 are four and a half person-months. */
export const Quantity = z.int().check(z.positive(), z.maximum(LARGEST_AMOUNT));

/** The fields of a pledge. `amount` in centimes is 0 where what is promised in kind has no value. */
export const PledgeFields = z.strictObject({
  fiscalYear: z.int().check(z.minimum(2015), z.maximum(2100)),
  nature: Nature,
  amount: z._default(CentimesOrZero, 0),
  /** What is promised in kind: the plot, the posts, the equipment. */
  description: z.optional(line(200)),
  quantity: z.optional(Quantity),
  unit: z.optional(Unit),
  earmark: z.optional(TargetGroup),
  component: z.optional(Slug),
  budgetLine: z.optional(line(80)),
});

/**
 * A party's pledge: amount (centimes) x fiscal year x nature. Cash has an amount alone, and needs a budget line to be
 * signed; land, staff and goods have a value, a quantity with its unit, or both.
 */
export const PledgeTerms = PledgeFields.check(
  z.refine(({ nature, amount, quantity }) => amount > 0 || (nature !== 'cash' && quantity !== undefined), {
    ...fault('pledgeWithoutMeasure'),
    path: ['amount'],
  }),
  z.refine(({ quantity, unit }) => (quantity === undefined) === (unit === undefined), {
    ...fault('quantityWithoutUnit'),
    path: ['unit'],
  }),
  z.refine(
    ({ nature, quantity, description }) => nature !== 'cash' || (quantity ?? description) === undefined,
    {
      ...fault('cashMeasured'),
      path: ['nature'],
    },
  ),
);
export type PledgeTerms = z.infer<typeof PledgeTerms>;

export const STAGES = ['review', 'pledging', 'adoption', 'signature', 'visa'] as const;

/** An assignee: a role within a party. */

export const APPROVAL_KINDS = [
  'review',
  'pledging',
  'deliberation',
  'opposition',
  'budgetControl',
  'signature',
  'visa',
] as const;

/** One step of the approval plan. Steps of the same `order` are asked in parallel. */
export const PlanStep = z.strictObject({
  id: Slug,
  stage: z.enum(STAGES),
  order: z.int().check(z.positive(), z.maximum(40)),
  kind: z.enum(APPROVAL_KINDS),
  assignees: z.array(Assignee).check(z.minLength(1), z.maxLength(50)),
  quorum: Quorum,
  delay: Delay,
  onTimeout: OnTimeout,
  escalateTo: z.optional(Assignee),
});
export type PlanStep = z.infer<typeof PlanStep>;

export const ApprovalPlan = z.array(PlanStep).check(z.minLength(1), z.maxLength(40));
