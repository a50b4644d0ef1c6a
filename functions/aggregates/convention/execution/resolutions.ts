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
import type { Posting } from './entries.ts';
import { fundingLines, spread } from './funding-lines.ts';
import { trancheFund } from './funds.ts';
import { type Resolution, ResolutionMatter } from './resolution.ts';
import { trancheOf } from './tranche.ts';

/**
 * Resolutions: acts on a convention's money that one person proposes with a reason, and those adopt whom the
 * convention's settings name (`resolutionApproval`). Money moves with the adoption alone.
 */

/** The effects of one type of resolution. */
interface Matter<M> {
  /** Refuses what cannot be proposed now. */
  assertPossible(convention: Convention, matter: M): void;
  /** The movements that its adoption books, by what is true by then; none where nothing is left to move. */
  postings(convention: Convention, matter: M, subject: string): Posting[];
}

type Matters = { [T in ResolutionMatter['type']]: Matter<Extract<ResolutionMatter, { type: T }>> };

const MATTERS: Matters = {
  /** Never more than is unjustified: at the adoption, what was justified or came back meanwhile is left out. */
  writeOff: {
    assertPossible(convention, { tranche, earmark, amount }) {
      trancheOf(convention, tranche);
      const available = unjustified(convention, tranche, earmark);
      if (amount <= available) return;
      const fund = trancheFund(tranche, earmark);
      throw refuse('writeOffExceedsUnjustified', { amount, available, fund }).at('matter.amount');
    },
    postings(convention, { tranche, earmark, amount }, subject) {
      const left = Math.min(amount, unjustified(convention, tranche, earmark));
      const move = { motive: 'writeOff', debit: 'writtenOff', subject, ...(earmark && { earmark }) } as const;
      return spread(convention, left, 'disbursed', tranche, move);
    },
  },
};

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

/** Refuses a second proposal about the same money while one is open. */
function assertNoneOpen({ resolutions }: Convention, { type, tranche, earmark }: ResolutionMatter): void {
  const isOpen = resolutions.some(
    ({ status, matter }) =>
      status === 'open' && matter.type === type && matter.tranche === tranche && matter.earmark === earmark,
  );
  if (isOpen) throw refuse('resolutionOpen');
}

/** Proposes a resolution; it opens the approvals that the settings ask for. */
export const proposeResolution = rule({
  data: z.strictObject({ reason: Reason, matter: ResolutionMatter }),
  by: { roles: ['officer'], capacity: 'ownerOrHolder', phases: ['active'] },
  refuses: ['trancheUnknown', 'writeOffExceedsUnjustified', 'resolutionOpen', 'resolutionsTooMany'],
  run(context, { reason, matter }): void {
    const { convention } = context;
    assertResolutionsFew(convention);
    MATTERS[matter.type].assertPossible(convention, matter);
    assertNoneOpen(convention, matter);
    const number = convention.resolutions.length + 1;
    const procedure = newProcedure('resolution', number, stepsOf(convention, `resolution-${number}`));
    context.emit({ type: 'ResolutionProposed', data: { number, reason, matter, procedure } });
  },
});

function resolutionOf({ resolutions }: Convention, number: number): Resolution {
  const resolution = resolutions.find((each) => each.number === number);
  if (!resolution) throw refuse('procedureUnknown');
  return resolution;
}

/** Adopts a resolution: its money moves, as far as it still can. */
export function adoptResolution(context: ConventionContext, number: number): void {
  const { id, matter } = resolutionOf(context.convention, number);
  const entries = context.book(MATTERS[matter.type].postings(context.convention, matter, id));
  context.emit({ type: 'ResolutionAdopted', data: { number, entries } });
}
