import * as z from 'zod/mini';
import { Day, Delay } from '../../kernel/calendar.ts';
import type { PlanStep, Terms } from './terms.ts';

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
};

/**
 * The order usually seen in Morocco's regions: review by the three parties, pledges, the council's
 * deliberation, the wali's right of opposition, the State's budget control, signature by every party, visa.
 * Its delays, and what follows them, are unverified, so a proposal may replace the whole plan.
 */
export function defaultPlan(terms: Pick<Terms, 'parties'>, proposer: string): PlanStep[] {
  const party = (kind: string) => terms.parties.find((each) => each.kind === kind)?.id ?? proposer;
  const core = terms.parties.filter((each) => each.kind !== 'contributor').map((each) => each.id);
  const everyone = terms.parties.map((each) => each.id);
  return [
    {
      id: 'review',
      stage: 'review',
      order: 1,
      kind: 'review',
      assignees: core.map((id) => ({ party: id, role: 'approver' })),
      quorum: 'all',
      delay: { count: 10, unit: 'workingDays' },
      onTimeout: 'escalate',
    },
    {
      id: 'pledging',
      stage: 'pledging',
      order: 2,
      kind: 'pledging',
      assignees: [{ party: proposer, role: 'officer' }],
      quorum: 'any',
      delay: { count: 60, unit: 'calendarDays' },
      onTimeout: 'lapse',
    },
    {
      id: 'deliberation',
      stage: 'adoption',
      order: 3,
      kind: 'deliberation',
      assignees: [{ party: party('council'), role: 'approver' }],
      quorum: 'all',
      delay: { count: 120, unit: 'calendarDays' },
      onTimeout: 'escalate',
    },
    {
      id: 'opposition',
      stage: 'adoption',
      order: 4,
      kind: 'opposition',
      assignees: [{ party: party('wilaya'), role: 'approver' }],
      quorum: 'all',
      delay: { count: 10, unit: 'workingDays' },
      onTimeout: 'approve',
    },
    {
      id: 'budget-control',
      stage: 'adoption',
      order: 5,
      kind: 'budgetControl',
      assignees: [{ party: party('ministry'), role: 'authorising-officer' }],
      quorum: 'all',
      delay: { count: 12, unit: 'workingDays' },
      onTimeout: 'escalate',
    },
    {
      id: 'signature',
      stage: 'signature',
      order: 6,
      kind: 'signature',
      assignees: everyone.map((id) => ({ party: id, role: 'signatory' })),
      quorum: 'all',
      delay: { count: 30, unit: 'calendarDays' },
      onTimeout: 'escalate',
    },
    {
      id: 'visa',
      stage: 'visa',
      order: 7,
      kind: 'visa',
      assignees: [{ party: party('wilaya'), role: 'approver' }],
      quorum: 'all',
      delay: { count: 20, unit: 'calendarDays' },
      onTimeout: 'escalate',
    },
  ];
}

/** The settings with those that are given in place of theirs. */
export function withSettings(settings: Settings, given: z.infer<typeof SettingsGiven> | undefined): Settings {
  return Settings.parse({ ...settings, ...given });
}
