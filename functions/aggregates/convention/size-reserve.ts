import { findProcedure } from '../../kernel/procedure/groups.ts';
import type { CommandType } from './commands.ts';
import { isNothing, undeclaredOf } from './execution/in-kind/delivery.ts';
import type { Convention } from './state.ts';

/**
 * A convention is one item of 400 KB at most, and must never grow until it cannot be paid, suspended or closed any
 * more. Acts that only add to its file leave free what the rest of its procedures will need.
 */

/** The acts that add to the file without a step or a duty that asks for them. */
const ADDING: readonly CommandType[] = [
  'propose',
  'revise',
  'submit',
  'pledge',
  'revisePledge',
  'provideDocument',
  'reportComponent',
  'amend',
  'recordTransfer',
  'recordIncome',
  'recordCharge',
  'proposeResolution',
  'deliver',
  'noteTransfer',
  'noteCentre',
  'acceptTransfer',
];

/**
 * The bytes that are still to come, as measured on simulated conventions: a share of a tranche (its task, call and
 * entries), a tranche (its order, tasks and evidence), the delivery of a pledge in kind, and the closure.
 */
const SHARE = 2000;
const TRANCHE = 4000;
const DELIVERY = 1200;
const END = 30_000;

/** How many bytes of the convention's item a command must leave free. */
export function reserveFor(type: CommandType, after: Convention): number {
  const isOrder = type === 'preparePayment';
  if (!isOrder && !ADDING.includes(type)) return 0;
  // An order is what its own tranche has its room for: it leaves that of the tranches still to be called.
  const ahead = after.terms.tranches.filter(({ n }) => {
    const procedure = findProcedure(after, `tranche-${n}`);
    return isOrder ? !procedure : procedure?.status !== 'done';
  });
  const shares = ahead.reduce((count, tranche) => count + tranche.shares.length, 0);
  const promised = after.pledges.filter(
    (pledge) => pledge.nature !== 'cash' && !isNothing(undeclaredOf(after.deliveries, pledge)),
  );
  return shares * SHARE + ahead.length * TRANCHE + promised.length * DELIVERY + END;
}
