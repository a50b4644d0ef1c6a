type Step = 'review' | 'pledging' | 'deliberation' | 'opposition' | 'budgetControl' | 'signature' | 'visa';

/**
 * The rules of a stage, as its functions are told them (`STAGE_RULES`): what each means and its default are said in
 * functions/aggregates/convention/stage-rules.ts, against which a test holds every stage.
 */
export interface StageRules {
  /** `MM-DD`. */
  yearlyHolidays?: readonly string[];
  shortestDelay?: { count: number; unit: 'calendarDays' | 'hours' | 'minutes' | 'seconds' };
  requiredSteps?: Step[];
  payersSign?: boolean;
  tacitSteps?: Step[];
  mailboxDomains?: string[];
  mailboxes?: Record<string, string>;
  mailsPerDay?: number;
  requiredOrderFields?: ('rib' | 'ice' | 'contractReference' | 'budgetLine')[];
}
