import * as z from 'zod/mini';
import { sum } from '../../../kernel/money.ts';
import { newProcedure } from '../../../kernel/procedure/groups.ts';
import type { ConventionContext } from '../context.ts';
import { Reason } from '../fields.ts';
import { assertResolutionsFew } from '../limits.ts';
import type { Step } from '../procedures/tasks.ts';
import { refuse } from '../refuse.ts';
import { rule } from '../rule.ts';
import type { ResolutionApprover } from '../settings.ts';
import type { Convention } from '../state.ts';
import { unorderedOf } from './availability.ts';
import { aboutCall, freedBy, settleChanged } from './call-changes.ts';
import type { Posting } from './entries.ts';
import { fundingLines, spread } from './funding-lines.ts';
import { trancheFund } from './funds.ts';
import { callPostings, isOfCall } from './reduced-call.ts';
import { aboutReprogramming, reservationPostings, settleReserved } from './reprogramming/matter.ts';
import { readsOther } from './reprogramming/other.ts';
import { type Resolution, type ResolutionAbout, ResolutionMatter } from './resolution.ts';
import { trancheOf } from './tranche.ts';

/**
 * Resolutions: acts on a convention's money that one person proposes with a reason, and those adopt whom the
 * convention's settings name (`resolutionApproval`). Money moves with the adoption alone.
 */

type WriteOff = Extract<ResolutionMatter, { type: 'writeOff' }>;

/** The money that a resolution is about; refuses what cannot be proposed now. */
function aboutOf(context: ConventionContext, matter: ResolutionMatter): ResolutionAbout {
  if (matter.type === 'reprogramming') return aboutReprogramming(context, matter);
  const { convention } = context;
  return isOfCall(matter) ? aboutCall(convention, matter) : aboutWriteOff(convention, matter);
}

/** The movements that an adoption books, by what is true by then; none where nothing is left to move. */
function postingsOf(convention: Convention, matter: ResolutionMatter, subject: string): Posting[] {
  if (matter.type === 'reprogramming') return reservationPostings(convention, matter, subject);
  return isOfCall(matter) ? callPostings(convention, matter) : writeOffPostings(convention, matter, subject);
}

function aboutWriteOff(convention: Convention, { tranche, earmark, amount }: WriteOff): ResolutionAbout {
  trancheOf(convention, tranche);
  const available = unjustified(convention, tranche, earmark);
  if (amount <= available) return { tranche, ...(earmark && { earmark }), amount };
  const fund = trancheFund(tranche, earmark);
  throw refuse('writeOffExceedsUnjustified', { amount, available, fund }).at('matter.amount');
}

/** Never more than is unjustified: at the adoption, what was justified or came back meanwhile is left out. */
function writeOffPostings(
  convention: Convention,
  { tranche, earmark, amount }: WriteOff,
  subject: string,
): Posting[] {
  const left = Math.min(amount, unjustified(convention, tranche, earmark));
  const move = { motive: 'writeOff', debit: 'writtenOff', subject, ...(earmark && { earmark }) } as const;
  return spread(convention, left, 'disbursed', tranche, move);
}

/** Paid out of a tranche for an earmark or none, neither justified nor written off: centimes. */
function unjustified(convention: Convention, tranche: number, earmark: string | undefined): number {
  return sum(fundingLines(convention, 'disbursed', tranche, earmark).map(({ amount }) => amount));
}

/** Who decides: each role that the settings name, of each party that they name. Nobody is asked twice. */
function stepsOf({ settings, terms }: Convention, subject: string): Step[] {
  const partiesOf = (asked: ResolutionApprover['asked']): string[] => {
    if (asked === 'accountHolder' || asked === 'projectOwner') return [terms[asked]];
    return terms.parties
      .filter(({ kind }) => asked === kind || (asked === 'core' && kind !== 'contributor'))
      .map(({ id }) => id);
  };
  const assignees = settings.resolutionApproval.flatMap(({ asked, role }) =>
    partiesOf(asked).map((party) => ({ party, role })),
  );
  const once = new Map(assignees.map((each) => [`${each.party}/${each.role}`, each]));
  return [
    {
      id: 'resolution',
      stage: 'resolution',
      order: 1,
      kind: 'resolutionApproval',
      asked: [...once.values()].map((assignee) => ({ assignee, subject })),
      quorum: 'all',
      delay: settings.resolutionDelay,
      onTimeout: 'escalate',
    },
  ];
}

/** The money that a resolution is about: two that are about the same are not open at once. */
function subjectOf(matter: ResolutionMatter): string {
  if (isOfCall(matter)) return matter.call;
  return `${matter.type}/${matter.tranche}/${matter.earmark ?? ''}`;
}

/** Refuses a second proposal about the same money while one is open. */
function assertNoneOpen({ resolutions }: Convention, matter: ResolutionMatter): void {
  const isOpen = resolutions.some(
    (each) => each.status === 'open' && subjectOf(each.matter) === subjectOf(matter),
  );
  if (isOpen) throw refuse('resolutionOpen');
}

/** Proposes a resolution; it opens the approvals that the settings ask for. */
export const proposeResolution = rule({
  data: z.strictObject({ reason: Reason, matter: ResolutionMatter }),
  needs: ({ matter }) => (matter.type === 'reprogramming' ? readsOther(matter.target) : {}),
  by: { roles: ['officer'], capacity: 'ownerOrHolder', phases: ['active'] },
  refuses: [
    'trancheUnknown',
    'writeOffExceedsUnjustified',
    'callUnknown',
    'callSettled',
    'callReductionExceeds',
    'carryNotLater',
    'reservationExceedsReceived',
    'chargesUncovered',
    'transferTargetUnknown',
    'transferTargetEnded',
    'transfersTooMany',
    'transferPartyMissing',
    'resolutionOpen',
    'resolutionsTooMany',
  ],
  run(context, { reason, matter }): void {
    const { convention } = context;
    const about = aboutOf(context, matter);
    assertResolutionsFew(convention, settles(convention, matter));
    assertNoneOpen(convention, matter);
    const frees = isOfCall(matter) ? freedBy(convention, matter) : [];
    const number = convention.resolutions.length + 1;
    const procedure = newProcedure('resolution', number, stepsOf(convention, `resolution-${number}`));
    context.emit({ type: 'ResolutionProposed', data: { number, reason, matter, about, frees, procedure } });
  },
});

/** Whether a resolution leaves nothing of the call or of the fund that it is about. */
function settles(convention: Convention, matter: ResolutionMatter): boolean {
  switch (matter.type) {
    case 'reduceCall':
      return false;
    case 'cancelCall':
    case 'carryCall':
      return true;
    case 'writeOff':
      return matter.amount === unjustified(convention, matter.tranche, matter.earmark);
    case 'reprogramming':
      return matter.amount === unorderedOf(convention, matter.tranche, matter.earmark);
  }
}

function resolutionOf({ resolutions }: Convention, number: number): Resolution {
  const resolution = resolutions.find((each) => each.number === number);
  if (!resolution) throw refuse('procedureUnknown');
  return resolution;
}

/** Adopts a resolution: its money moves, as far as it still can. */
export function adoptResolution(context: ConventionContext, number: number): void {
  const { id, matter } = resolutionOf(context.convention, number);
  const entries = context.book(postingsOf(context.convention, matter, id));
  context.emit({ type: 'ResolutionAdopted', data: { number, entries } });
  settleChanged(context, matter);
  settleReserved(context, matter);
}
