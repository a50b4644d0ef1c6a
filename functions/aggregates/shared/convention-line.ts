import * as z from 'zod/mini';
import { Day } from '../../kernel/calendar.ts';
import { Role } from '../../kernel/roles.ts';
import { Slug } from '../../kernel/slug.ts';
import { Bilingual } from '../../kernel/text.ts';

/** A convention in a line, as an action plan shows it: no act of its trail. Amounts in centimes. */

/** One funding line of its ledger: what a party gives, of a nature, for a group or for all. */
export const LedgerShare = z.object({
  party: z.string(),
  nature: z.string(),
  earmark: z.optional(z.string()),
  pledged: z.int(),
  committed: z.int(),
  disbursed: z.int(),
});
export type LedgerShare = z.infer<typeof LedgerShare>;

/** How a convention ends that is not carried out to its end; one that was terminated stays so once it is closed. */
export const BROKEN_OFF = ['withdrawn', 'rejected', 'lapsed', 'terminated'] as const;

export const ConventionLine = z.object({
  convention: z.string(),
  version: z.int(),
  number: z.string(),
  title: Bilingual,
  phase: z.string(),
  /** The day on which it entered its phase. */
  phaseSince: Day,
  region: z.string(),
  firstYear: z.int(),
  lastYear: z.int(),
  parties: z.array(Slug),
  /** Whether it has a cost plan, and a schedule of tranches. */
  hasCostPlan: z.boolean(),
  hasSchedule: z.boolean(),
  /** Whether its parties are bound: it has entered into force. */
  isBinding: z.boolean(),
  /** Whether it has ended before anybody was bound: nothing of it counts. */
  isVoid: z.boolean(),
  /** How it has ended, where it was not carried out to its end. */
  brokenOff: z.optional(z.enum(BROKEN_OFF)),
  shares: z.array(LedgerShare),
  /** What it waits for first, and of whom: shown to its own parties alone. */
  waitsFor: z.optional(
    z.strictObject({
      /** Its id in inboxes. */
      task: z.string(),
      kind: z.string(),
      party: Slug,
      role: Role,
      dueOn: Day,
      /** Whether it was handed on because it is late. */
      escalated: z.boolean(),
    }),
  ),
});
export type ConventionLine = z.infer<typeof ConventionLine>;
