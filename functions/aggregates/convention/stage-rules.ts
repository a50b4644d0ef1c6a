import * as z from 'zod/mini';
import { Delay } from '../../kernel/calendar.ts';
import { Slug } from '../../kernel/slug.ts';
import { CentreRuleFields } from '../shared/centre-rules.ts';
import { ConsultationRuleFields } from '../shared/consultation-rules.ts';
import { FigureRules } from '../shared/figure-rules.ts';
import { PlanRuleFields } from '../shared/plan-rules.ts';
import { RegisterRuleFields } from '../shared/register-rules.ts';
import { ORDER_FIELDS } from './order-fields.ts';
import { APPROVAL_KINDS, Party } from './terms.ts';

const Domain = z.string().check(z.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)*$/));

/** A day of every year: `07-30`. */
const MonthDay = z.string().check(z.regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/));

/** The national and civil holidays of Morocco. */
export const FIXED_HOLIDAYS = [
  '01-01',
  '01-11',
  '01-14',
  '05-01',
  '07-30',
  '08-14',
  '08-20',
  '08-21',
  '10-31',
  '11-06',
  '11-18',
];

/**
 * The rules of a stage: what holds for all of its conventions, whoever proposes them. The stage's settings give them
 * (infra/settings), every function is told them in its environment (functions/stage.ts), and a command has them beside
 * its convention. A rule that a stage does not give has the default of a stage where conventions are real.
 */
export const StageRules = z.strictObject({
  ...FigureRules.shape,
  ...CentreRuleFields.shape,
  ...PlanRuleFields.shape,
  ...RegisterRuleFields.shape,
  ...ConsultationRuleFields.shape,
  /** No delay of a convention's settings or plan is shorter; in seconds where a stage is there to rehearse. */
  shortestDelay: z._default(Delay, { count: 1, unit: 'calendarDays' }),
  /** The kinds of step that no approval plan is without. */
  requiredSteps: z._default(z.array(z.enum(APPROVAL_KINDS)), ['pledging']),
  /** Whether a plan asks every party that pays in cash to sign; the three core parties always sign. */
  payersSign: z._default(z.boolean(), true),
  /** The kinds of step that may be approved tacitly (`onTimeout: approve`). */
  tacitSteps: z._default(z.array(z.enum(APPROVAL_KINDS)), ['opposition']),
  /** The domains, with all below them, of the mailboxes that mail may go to. */
  mailboxDomains: z._default(z.array(Domain), ['gov.ma']),
  /** Mailboxes of known parties, by the party's id; they may lie elsewhere. */
  mailboxes: z._default(z.record(Slug, Party.shape.mailbox), {}),
  /** How many mails are sent for one convention on one day in Morocco; what is beyond is in the inbox alone. */
  mailsPerDay: z._default(z.int().check(z.positive(), z.maximum(2000)), 200),
  /** For how many days after a sign-in the address of a subscription to an agenda answers. */
  subscriptionDays: z._default(z.int().check(z.positive(), z.maximum(400)), 30),
  /** The fields that every payment order has beside payee, component and amount. */
  requiredOrderFields: z._default(z.array(z.enum(ORDER_FIELDS)), []),
  /**
   * The days off of every year, as `MM-DD`. By default the national and civil holidays of Morocco; religious ones move
   * with the moon and are added as they become known (stage-calendar.ts).
   */
  yearlyHolidays: z._default(z.array(MonthDay).check(z.maxLength(60)), FIXED_HOLIDAYS),
});
export type StageRules = z.infer<typeof StageRules>;
