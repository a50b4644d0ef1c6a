import { sum } from '../../../kernel/money.ts';
import type { ConventionContext } from '../context.ts';
import { settleByAct } from '../procedures/approval.ts';
import { refuse } from '../refuse.ts';
import type { Convention } from '../state.ts';
import type { Call } from './records.ts';
import { type CallMatter, callPostings, isOfCall, withReduced } from './reduced-call.ts';
import type { Freed, ResolutionAbout, ResolutionMatter } from './resolution.ts';
import { isCalled } from './shares.ts';
import { trancheOf, unmetConditionsOf } from './tranche.ts';

/** Changes of calls that are not paid: a resolution reduces one, cancels its rest or carries it to a later tranche. */

function callOf({ calls }: Convention, id: string): Call {
  const call = calls.find((each) => each.id === id);
  if (!call) throw refuse('callUnknown');
  return call;
}

/** The money that a change takes off a call; refuses what is impossible now. */
export function aboutCall(convention: Convention, matter: CallMatter): ResolutionAbout {
  const { tranche, party, earmark, awaited, status } = callOf(convention, matter.call);
  if (status !== 'open') throw refuse('callSettled').at('matter.call');
  const amount = matter.type === 'reduceCall' ? matter.amount : awaited;
  if (amount > awaited)
    throw refuse('callReductionExceeds', { amount, outstanding: awaited }).at('matter.amount');
  if (matter.type === 'carryCall') assertLater(convention, tranche, matter.to);
  return { tranche, party, ...(earmark && { earmark }), amount };
}

function assertLater(convention: Convention, from: number, to: number): void {
  trancheOf(convention, to);
  if (to <= from || isCalled(convention, to)) throw refuse('carryNotLater', { tranche: to }).at('matter.to');
}

/** Ends the task of a call that a change has left nothing of to pay. */
export function settleChanged(context: ConventionContext, matter: ResolutionMatter): void {
  if (!isOfCall(matter)) return;
  const { calls, tasks } = context.convention;
  const isOpen = calls.some(({ id, status }) => id === matter.call && status === 'open');
  const task = tasks.find((each) => each.subject === matter.call && each.status === 'open');
  if (!isOpen && task) settleByAct(context, task);
}

/** The conditions that a change of a call would meet: who proposes or decides it is told. */
export function freedBy(convention: Convention, matter: CallMatter): Freed[] {
  const taken = sum(callPostings(convention, matter).map(({ amount }) => amount));
  const after = withReduced(convention, matter, '', taken);
  return convention.terms.tranches
    .filter(({ n }) => !isCalled(convention, n))
    .flatMap((tranche) => {
      const still = unmetConditionsOf(after, tranche);
      return unmetConditionsOf(convention, tranche)
        .filter((condition) => !still.includes(condition))
        .map((condition) => ({ tranche: tranche.n, condition }));
    });
}
