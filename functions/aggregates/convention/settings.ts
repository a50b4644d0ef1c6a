import * as z from 'zod/mini';
import { Day, Delay } from '../../kernel/calendar.ts';
import type { Role } from '../../kernel/roles.ts';
import { ORDER_FIELDS } from './order-fields.ts';
import type { Party, PlanStep, Terms } from './terms.ts';

/** A role that approves resolutions, of the account holder, the project owner, or the parties of a kind. */
const ResolutionApprover = z.strictObject({
  asked: z.enum(['accountHolder', 'projectOwner', 'core', 'ministry', 'wilaya', 'council']),
  role: z.enum(['approver', 'authorising-officer', 'signatory']),
});
export type ResolutionApprover = z.infer<typeof ResolutionApprover>;

/**
 * The settings of one convention: whatever differs between conventions or has no verified source, every delay,
 * percentage and order is a setting of the convention with a default here, never a constant in the code.
 */
export const Settings = z.strictObject({
  holidays: z.array(Day).check(z.maxLength(400)),
  /** A reminder goes out when this part of a delay has passed. */
  remindAtPercent: z.int().check(z.minimum(1), z.maximum(99)),
  fundsCallDelay: Delay,
  preparationDelay: Delay,
  authorisationDelay: Delay,
  executionDelay: Delay,
  reportDelay: Delay,
  /** How often unmet conditions of a due tranche are looked at again when nothing happens. */
  conditionsDelay: Delay,
  /** By when people do what no other delay is for: submit a draft, justify a payment, resume, report at the end. */
  dutyDelay: Delay,
  /** The share of the tranche before that must be justified when a later tranche names no conditions. */
  justifiedPercent: z.int().check(z.minimum(1), z.maximum(100)),
  /** The share of the disbursed money that must be justified before an ordinary closure. */
  closureJustifiedPercent: z.int().check(z.nonnegative(), z.maximum(100)),
  /** What a payment order must say beside payee, component and amount. What the stage requires comes on top. */
  requiredOrderFields: z.array(z.enum(ORDER_FIELDS)).check(z.maxLength(ORDER_FIELDS.length)),
  /** Who adopts a resolution, each role of each party named; and by when. */
  resolutionApproval: z.array(ResolutionApprover).check(z.minLength(1), z.maxLength(8)),
  resolutionDelay: Delay,
});
export type Settings = z.infer<typeof Settings>;

/** The settings a proposal may give; what it leaves out takes its default. */
export const SettingsGiven = z.partial(Settings);
export type SettingsGiven = z.infer<typeof SettingsGiven>;

export const DEFAULT_SETTINGS: Settings = {
  holidays: [],
  remindAtPercent: 50,
  fundsCallDelay: { count: 30, unit: 'calendarDays' },
  preparationDelay: { count: 10, unit: 'workingDays' },
  authorisationDelay: { count: 5, unit: 'workingDays' },
  executionDelay: { count: 5, unit: 'workingDays' },
  reportDelay: { count: 30, unit: 'calendarDays' },
  conditionsDelay: { count: 7, unit: 'calendarDays' },
  dutyDelay: { count: 30, unit: 'calendarDays' },
  justifiedPercent: 70,
  closureJustifiedPercent: 100,
  requiredOrderFields: [],
  resolutionApproval: [
    { asked: 'accountHolder', role: 'authorising-officer' },
    { asked: 'core', role: 'approver' },
  ],
  resolutionDelay: { count: 30, unit: 'calendarDays' },
};

/** A step of the usual order: a role of the parties that are asked. */
type UsualStep = Omit<PlanStep, 'assignees'> & {
  asked: 'core' | 'everyone' | 'proposer' | Party['kind'];
  role: Role;
};

/**
 * The order usually seen in Morocco's regions: review by the three parties, pledges, the council's
 * deliberation, the wali's right of opposition, the State's budget control, signature by every party, visa.
 * Its delays, and what follows them, are unverified, so a proposal may replace the whole plan.
 */
const USUAL_STEPS: readonly UsualStep[] = [
  {
    id: 'review',
    stage: 'review',
    order: 1,
    kind: 'review',
    asked: 'core',
    role: 'approver',
    quorum: 'all',
    delay: { count: 10, unit: 'workingDays' },
    onTimeout: 'escalate',
  },
  {
    id: 'pledging',
    stage: 'pledging',
    order: 2,
    kind: 'pledging',
    asked: 'proposer',
    role: 'officer',
    quorum: 'any',
    delay: { count: 60, unit: 'calendarDays' },
    onTimeout: 'lapse',
  },
  {
    id: 'deliberation',
    stage: 'adoption',
    order: 3,
    kind: 'deliberation',
    asked: 'council',
    role: 'approver',
    quorum: 'all',
    delay: { count: 120, unit: 'calendarDays' },
    onTimeout: 'escalate',
  },
  {
    id: 'opposition',
    stage: 'adoption',
    order: 4,
    kind: 'opposition',
    asked: 'wilaya',
    role: 'approver',
    quorum: 'all',
    delay: { count: 10, unit: 'workingDays' },
    onTimeout: 'approve',
  },
  {
    id: 'budget-control',
    stage: 'adoption',
    order: 5,
    kind: 'budgetControl',
    asked: 'ministry',
    role: 'authorising-officer',
    quorum: 'all',
    delay: { count: 12, unit: 'workingDays' },
    onTimeout: 'escalate',
  },
  {
    id: 'signature',
    stage: 'signature',
    order: 6,
    kind: 'signature',
    asked: 'everyone',
    role: 'signatory',
    quorum: 'all',
    delay: { count: 30, unit: 'calendarDays' },
    onTimeout: 'escalate',
  },
  {
    id: 'visa',
    stage: 'visa',
    order: 7,
    kind: 'visa',
    asked: 'wilaya',
    role: 'approver',
    quorum: 'all',
    delay: { count: 20, unit: 'calendarDays' },
    onTimeout: 'escalate',
  },
];

/** The usual order for these parties. Where a core party is missing, the proposer stands in. */
export function defaultPlan({ parties }: Pick<Terms, 'parties'>, proposer: string): PlanStep[] {
  const idsOf = (asked: UsualStep['asked']): string[] => {
    if (asked === 'everyone') return parties.map(({ id }) => id);
    if (asked === 'core') return parties.filter(({ kind }) => kind !== 'contributor').map(({ id }) => id);
    return [parties.find(({ kind }) => kind === asked)?.id ?? proposer];
  };
  return USUAL_STEPS.map(({ id, stage, order, kind, asked, role, ...step }) => ({
    id,
    stage,
    order,
    kind,
    assignees: idsOf(asked).map((party) => ({ party, role })),
    ...step,
  }));
}

/** The settings with those that are given in place of theirs. */
export function withSettings(settings: Settings, given: z.infer<typeof SettingsGiven> | undefined): Settings {
  return Settings.parse({ ...settings, ...given });
}
