import * as z from 'zod/mini';
import { Instant } from '../../../kernel/calendar.ts';
import { Centimes } from '../../../kernel/money.ts';
import { dueAfter } from '../../../kernel/procedure/delays.ts';
import { Assignee } from '../../../kernel/procedure/schema.ts';
import type { Role } from '../../../kernel/roles.ts';
import type { Convention } from '../state.ts';

/**
 * Duties: what a convention waits for that no step of a procedure asks. Each follows from the convention as it
 * stands, so it needs no event of its own: the act that is asked for settles it, and so does whatever else makes the
 * act needless. A test holds every duty against the permission of its act: nobody is asked for what they may not do.
 */

export const DUTY_KINDS = [
  'submission',
  'pledge',
  'pledgeConfirmation',
  'receipt',
  'unallocated',
  'uncoveredCharge',
  'transfer',
  'trancheEvidence',
  'componentReport',
  'justification',
  'delivery',
  'deliveryConfirmation',
  'resumption',
  'closingReport',
] as const;

export const DutyKind = z.enum(DUTY_KINDS);
export type DutyKind = z.infer<typeof DutyKind>;

/** The act that settles a duty of each kind, and the role that it is asked of. */
const DUTIES = {
  submission: { act: 'submit', role: 'officer' },
  pledge: { act: 'pledge', role: 'officer' },
  pledgeConfirmation: { act: 'confirmPledge', role: 'approver' },
  receipt: { act: 'recordReceipt', role: 'accountant' },
  unallocated: { act: 'applyUnallocated', role: 'accountant' },
  transfer: { act: 'acceptTransfer', role: 'accountant' },
  uncoveredCharge: { act: 'coverCharge', role: 'accountant' },
  trancheEvidence: { act: 'provideDocument', role: 'officer' },
  componentReport: { act: 'reportComponent', role: 'officer' },
  justification: { act: 'justifyExpenditure', role: 'officer' },
  delivery: { act: 'deliver', role: 'officer' },
  deliveryConfirmation: { act: 'confirmDelivery', role: 'approver' },
  resumption: { act: 'resume', role: 'approver' },
  closingReport: { act: 'close', role: 'officer' },
} as const satisfies Record<DutyKind, { act: string; role: Role }>;

/** The act that settles a duty. */
export const dutyAct = (kind: DutyKind) => DUTIES[kind].act;

/** Its id is the same for as long as it stands. It matters from `openedAt` on, which may be yet to come. */
export const Duty = z.strictObject({
  id: z.string(),
  kind: DutyKind,
  assignee: Assignee,
  /** The pledge, the call, the delivery, the party, the component or the other convention it is about. */
  subject: z.optional(z.string()),
  tranche: z.optional(z.int()),
  /** The amount still to be received, justified, applied, sent back or delivered, in centimes. */
  amount: z.optional(Centimes),
  openedAt: Instant,
  dueAt: Instant,
  /** `settled` once the convention waits for it no more. */
  status: z.enum(['open', 'settled']),
});
export type Duty = z.infer<typeof Duty>;

type Given = Omit<Duty, 'id' | 'assignee' | 'status'> & { party: string; about?: string | number };

/** A duty as it stands open; its id is its kind and what it is `about`. */
export function duty({ party, about, ...given }: Given): Duty {
  const { role } = DUTIES[given.kind];
  const id = about === undefined ? given.kind : `${given.kind}-${about}`;
  return { ...given, id: id.toLowerCase(), assignee: { party, role }, status: 'open' };
}

/** When a duty that begins at an instant is due, by the convention's delay for duties. */
export const inTime = (convention: Convention, from: string) =>
  dueAfter(convention, from, convention.settings.dutyDelay);
