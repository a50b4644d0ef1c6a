import * as z from 'zod/mini';
import { Day } from '../../../kernel/calendar.ts';
import { Centimes, sum } from '../../../kernel/money.ts';
import { TargetGroup } from '../../shared/target-group.ts';
import type { Task } from '../procedures/tasks.ts';
import type { Convention } from '../state.ts';
import type { Duty } from './duty.ts';
import { procedureOf } from './records.ts';
import { resolutionAskedAbout } from './resolution.ts';

/** The money that a task or a duty is about: without it two calls to one party look alike. */
export const AskedMoney = z.strictObject({
  tranche: z.int(),
  /** The day in Morocco at which the tranche is due. */
  trancheDue: Day,
  /** The amount called, ordered, refunded or that a resolution is about, in centimes. */
  amount: z.optional(Centimes),
  /** The target group that a called share is for. */
  targetGroup: z.optional(TargetGroup),
  /** The budget lines on which the party has pledged what is called. */
  budgetLines: z.optional(z.array(z.string())),
});
export type AskedMoney = z.infer<typeof AskedMoney>;

/** The money that a task or duty of a tranche is about; undefined where it is not about a tranche. */
export function askedMoney(convention: Convention, asked: Task | Duty): AskedMoney | undefined {
  const about = resolutionAskedAbout(convention, asked)?.about;
  const n = about?.tranche ?? trancheOf(convention, asked);
  const tranche = convention.terms.tranches.find((each) => each.n === n);
  if (!tranche) return undefined;
  const call = convention.calls.find(({ id }) => id === asked.subject);
  const order = convention.orders.find(({ id }) => id === asked.subject);
  const budgetLines = call ? budgetLinesOf(convention, call) : [];
  return {
    tranche: tranche.n,
    trancheDue: tranche.dueDate,
    ...(call && { amount: call.amount }),
    ...(call?.earmark !== undefined && { targetGroup: call.earmark }),
    ...(order && { amount: sum(order.lines.map(({ amount }) => amount)) }),
    ...(about && { amount: about.amount }),
    ...(about?.earmark !== undefined && { targetGroup: about.earmark }),
    ...(budgetLines.length > 0 && { budgetLines }),
  };
}

/** The tranche that a duty names, or that a task's procedure or its order is of. */
export function trancheOf(
  { orders = [] }: Partial<Pick<Convention, 'orders'>>,
  asked: Task | Duty,
): number | undefined {
  if (!('procedure' in asked)) return asked.tranche;
  const order = orders.find((each) => procedureOf(each) === asked.procedure);
  if (order) return order.tranche;
  const number = /^tranche-(\d+)$/.exec(asked.procedure)?.[1];
  return number === undefined ? undefined : Number(number);
}

function budgetLinesOf(
  { pledges }: Convention,
  call: { party: string; earmark?: string | undefined },
): string[] {
  const lines = pledges
    .filter(({ party, earmark }) => party === call.party && earmark === call.earmark)
    .flatMap(({ budgetLine }) => budgetLine ?? []);
  return [...new Set(lines)];
}
