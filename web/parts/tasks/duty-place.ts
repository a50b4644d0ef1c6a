import {
  BANK_HEADING,
  CALLS_HEADING,
  EVIDENCE_HEADING,
  IN_KIND_HEADING,
  LIFE_HEADING,
  TRANSFERS_HEADING,
} from '../acts/headings.ts';
import type { Convention } from '../convention/convention.ts';

/** Where in the portal a duty of each kind is done: a page of its convention, and a place on it. */

type Kind = Convention['waitingFor'][number]['kind'];
type DutyKind = Exclude<Kind, Convention['tasks'][number]['kind']>;

const ACTS = '/conventions/$id/acts';
const PLEDGES = '/conventions/$id/pledges';

const PLACES = {
  submission: { to: '/conventions/$id/edit' },
  pledge: { to: PLEDGES },
  pledgeConfirmation: { to: PLEDGES },
  receipt: { to: ACTS, hash: CALLS_HEADING },
  unallocated: { to: ACTS, hash: BANK_HEADING },
  transfer: { to: ACTS, hash: TRANSFERS_HEADING },
  uncoveredCharge: { to: ACTS, hash: BANK_HEADING },
  trancheEvidence: { to: ACTS, hash: EVIDENCE_HEADING },
  componentReport: { to: ACTS, hash: EVIDENCE_HEADING },
  justification: { to: ACTS, hash: EVIDENCE_HEADING },
  delivery: { to: ACTS, hash: IN_KIND_HEADING },
  deliveryConfirmation: { to: ACTS, hash: IN_KIND_HEADING },
  resumption: { to: ACTS, hash: LIFE_HEADING },
  closingReport: { to: ACTS, hash: LIFE_HEADING },
} as const satisfies Record<DutyKind, { to: string; hash?: string }>;

/** Whether an act on the convention's own pages settles it; on a task somebody decides on its own page. */
export function isDutyKind(kind: Kind): kind is DutyKind {
  return kind in PLACES;
}

export function placeOf(kind: DutyKind, convention: string) {
  return { params: { id: convention }, ...PLACES[kind] };
}
