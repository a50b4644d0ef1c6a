import type { AmendmentChanges } from '../../functions/aggregates/convention/amendment/changes.ts';
import type { Command, CommandType } from '../../functions/aggregates/convention/commands.ts';
import { availableFunds } from '../../functions/aggregates/convention/execution/availability.ts';
import { entryId } from '../../functions/aggregates/convention/execution/entries.ts';
import type { Convention } from '../../functions/aggregates/convention/state.ts';
import { dayOf, plus } from '../../functions/kernel/calendar.ts';
import type { Actor } from '../../functions/kernel/principal.ts';
import { ROLES, type Role } from '../../functions/kernel/roles.ts';
import { person } from '../../scenarios/cases.ts';
import { moveBank } from './bank-excursions.ts';
import type { Chance } from './chance.ts';
import { moveInKind, partyInKind, restChanges } from './in-kind-excursions.ts';
import { documentOf, WORKFLOW } from './life.ts';
import { applyDeadlines, decision, heldBy, type Move } from './players.ts';

/** Other acts on conventions: returns, partial receipts, reversals, amendments, and acts out of order. */

/** Somebody who holds every role of their party. */
export function allHats(party: string, number: number): Actor {
  return { ...person(party, 'officer'), sub: `${party}.all.${number}`, roles: [...ROLES] };
}

/** One of two people of a role, or one of two who hold every role of their party. */
function somebody(chance: Chance, party: string, role: Role): Actor {
  if (chance.happens(70)) return person(party, role, chance.within(1, 2));
  return allHats(party, chance.within(1, 2));
}

const anyone = (chance: Chance, c: Convention): Actor =>
  chance.happens(5)
    ? WORKFLOW
    : somebody(
        chance,
        chance.pick([...c.terms.parties.map(({ id }) => id), 'elsewhere']) ?? '',
        chance.pick(ROLES) ?? 'officer',
      );

/** An amendment that adds to, or takes from, what one party brings in cash, and that balances. */
function moneyChanges(chance: Chance, c: Convention): AmendmentChanges {
  const grows = chance.happens(50);
  const called = Math.max(0, ...c.calls.map((call) => call.tranche));
  const pledge = chance.pick(c.pledges.filter((each) => each.nature === 'cash'));
  const last = c.terms.tranches.findLast((tranche) => tranche.n > called);
  const share = last?.shares.find((each) => each.party === pledge?.party && each.earmark === pledge?.earmark);
  const component = c.terms.components.find(
    (each) => !pledge?.earmark || each.targetGroup === pledge.earmark,
  );
  if (!pledge || !component) return {};
  const { id, party, status: _status, preparedBy: _by, ...terms } = pledge;
  const amount = grows
    ? chance.within(1, 4000)
    : chance.within(1, Math.min(share?.amount ?? 1, pledge.amount, component.cost - 1));
  const by = grows ? amount : -amount;
  const changed = {
    party,
    amount: (share?.amount ?? 0) + by,
    ...(terms.earmark && { earmark: terms.earmark }),
  };
  const shares = [
    ...(last?.shares.filter((each) => each !== share) ?? []),
    ...(changed.amount > 0 ? [changed] : []),
  ];
  const tranche = {
    n: last?.n ?? c.terms.tranches.length + 1,
    dueDate: last?.dueDate ?? dayOf(c.changedAt),
    shares,
  };
  return {
    components: c.terms.components.map((each) =>
      each === component ? { ...each, cost: each.cost + by } : each,
    ),
    tranches: [...c.terms.tranches.filter((each) => each !== last), ...(shares.length > 0 ? [tranche] : [])],
    target: { minimum: c.terms.target.minimum - amount, maximum: c.terms.target.maximum + amount },
    contributions: [grows ? { add: { ...terms, party, amount } } : { reduce: { pledge: id, amount } }],
  };
}

/** An amendment that exchanges a part of a pledge for another of the same funding line. */
function exchange(chance: Chance, c: Convention): AmendmentChanges {
  const pledge = chance.pick(c.pledges);
  if (!pledge) return {};
  const { id, party, status: _status, preparedBy: _by, ...terms } = pledge;
  const amount = chance.within(1, pledge.amount);
  return { contributions: [{ reduce: { pledge: id, amount } }, { add: { ...terms, party, amount } }] };
}

function changes(chance: Chance, c: Convention): AmendmentChanges {
  const words = { ar: `نص ${c.version}`, fr: `Texte ${c.version}` };
  const renamed = c.terms.components.map((each, index) =>
    index === 2 ? { ...each, id: `c-${c.version}` } : each,
  );
  return (
    chance.pick<AmendmentChanges>([
      { title: words },
      { lastYear: Math.min(2100, c.terms.lastYear + 1) },
      { components: renamed },
      { earmarkFloors: [] },
      exchange(chance, c),
      restChanges(chance, c),
      moneyChanges(chance, c),
      moneyChanges(chance, c),
      moneyChanges(chance, c),
    ]) ?? {}
  );
}

type Excursion = (chance: Chance, c: Convention, now: string) => Command | undefined;

const turnDown: Excursion = (chance, c, now) => {
  const task = chance.pick(c.tasks.filter((each) => each.status === 'open'));
  if (!task) return undefined;
  const returns = task.kind !== 'resolutionApproval' && chance.happens(85);
  return decision(c, task, returns ? 'return' : 'reject', now);
};
const decideAny: Excursion = (chance, c, now) => {
  const task = chance.pick(c.tasks.filter((each) => each.status === 'open' || chance.happens(3)));
  return task && decision(c, task, 'approve', now);
};
/** Today or, as banks do, a day that has gone by; now and then one that has not come. */
const someDay = (chance: Chance, now: string) => dayOf(plus(now, -DAY * chance.within(-1, 40)));
const DAY = 86_400_000;

const receiveSome: Excursion = (chance, c, now) => {
  const call = chance.pick(c.calls.filter((each) => each.received < each.amount || chance.happens(10)));
  const amount = chance.within(1, Math.max(1, call?.amount ?? 1));
  return (
    call && {
      type: 'recordReceipt',
      data: {
        ...{ call: call.id, amount, valueDate: someDay(chance, now), reference: `PART-${now}` },
        ...(chance.happens(30) && { excess: 'unallocated' as const }),
      },
    }
  );
};
const prepareSome: Excursion = (chance, c) => {
  const tranche = chance.pick(c.terms.tranches)?.n ?? 1;
  const lines = availableFunds(c, tranche).flatMap(({ earmark, amount }) => {
    const component = chance.pick(
      c.terms.components.filter((each) => !earmark || each.targetGroup === earmark || chance.happens(10)),
    );
    const line = { payee: 'Autre', component: component?.id ?? 'none', amount: chance.within(1, amount) };
    return [{ ...line, ...(earmark && { earmark }) }];
  });
  return lines.length > 0 ? { type: 'preparePayment', data: { tranche, lines } } : undefined;
};
const justifySome: Excursion = (chance, c) => {
  const tranche = chance.pick(c.terms.tranches)?.n ?? 1;
  const held = chance.pick(heldBy(c, 'disbursed', tranche));
  if (!held) return undefined;
  const amount = chance.within(1, held.amount + (chance.happens(10) ? 5 : 0));
  return {
    type: 'justifyExpenditure',
    data: {
      tranche,
      amount,
      document: documentOf('invoice'),
      ...(held.earmark && { earmark: held.earmark }),
    },
  };
};
const closeSome: Excursion = (chance, c) => ({
  type: 'closeTranche',
  data: { tranche: chance.pick(c.terms.tranches)?.n ?? 1 },
});
const execute: Excursion = (chance, c, now) => {
  const order = chance.pick(c.orders);
  const valueDate = someDay(chance, now);
  return (
    order && { type: 'executePayment', data: { order: order.id, reference: `VIR-${order.id}`, valueDate } }
  );
};
const undo: Excursion = (chance, c) => {
  const event = chance.happens(5) ? chance.within(1, c.version) : chance.pick(c.books.acts)?.event;
  return event === undefined
    ? undefined
    : { type: 'reverse', data: { entry: entryId(event, 0), reason: 'Erreur' } };
};
const writeOff: Excursion = (chance, c) => {
  const tranche = chance.pick(c.terms.tranches)?.n ?? 1;
  const held = chance.pick(heldBy(c, 'disbursed', tranche));
  if (!held) return undefined;
  const amount = chance.within(1, held.amount + (chance.happens(10) ? 5 : 0));
  const matter = {
    type: 'writeOff' as const,
    tranche,
    amount,
    ...(held.earmark && { earmark: held.earmark }),
  };
  return { type: 'proposeResolution', data: { reason: 'Introuvable', matter } };
};
const changeCall: Excursion = (chance, c) => {
  const call = chance.pick(c.calls.filter(({ status }) => status === 'open' || chance.happens(5)));
  if (!call) return undefined;
  const later = chance.pick(c.terms.tranches.filter(({ n }) => n > call.tranche))?.n ?? call.tranche;
  const matter = chance.pick([
    { type: 'reduceCall' as const, call: call.id, amount: chance.within(1, Math.max(1, call.awaited)) },
    { type: 'cancelCall' as const, call: call.id },
    { type: 'carryCall' as const, call: call.id, to: later },
  ]);
  return matter && { type: 'proposeResolution', data: { reason: 'Budget réduit', matter } };
};
const amendIt: Excursion = (chance, c) => ({
  type: 'amend',
  data: { reason: 'Avenant', changes: changes(chance, c) },
});
const pledgeSome: Excursion = (chance, c) => {
  const terms = { fiscalYear: c.terms.firstYear, nature: 'cash' as const, amount: chance.within(1, 30_000) };
  const known = chance.pick(c.pledges);
  if (known && chance.happens(30)) return { type: 'withdrawPledge', data: { pledge: known.id } };
  if (known && chance.happens(30)) return { type: 'confirmPledge', data: { pledge: known.id } };
  if (known && chance.happens(40)) return { type: 'revisePledge', data: { pledge: known.id, terms } };
  return { type: 'pledge', data: chance.happens(50) ? { ...terms, earmark: 'women' } : terms };
};
const reviseIt: Excursion = (chance, c) => ({
  type: 'revise',
  data: chance.happens(c.phase === 'pledging' ? 90 : 50)
    ? {
        terms: {
          components: c.terms.components.map((each) => ({ ...each, cost: chance.within(1, 40_000) })),
        },
      }
    : { settings: { remindAtPercent: chance.within(1, 99) } },
});
const report: Excursion = (chance, c) => ({
  type: 'reportComponent',
  data: {
    tranche: 1,
    component: chance.pick(c.terms.components)?.id ?? 'x',
    status: 'finished',
    document: documentOf('photo'),
  },
});
const reasoned =
  (type: 'suspend' | 'resume' | 'terminate' | 'withdraw'): Excursion =>
  () => ({ type, data: { reason: 'Motif' } });
const closeIt: Excursion = () => ({ type: 'close', data: { report: documentOf('final-report') } });

const OFTEN: readonly Excursion[] = [
  turnDown,
  decideAny,
  decideAny,
  receiveSome,
  prepareSome,
  justifySome,
  writeOff,
  changeCall,
  execute,
  undo,
  closeSome,
  moveBank,
  moveBank,
  moveInKind,
  moveInKind,
  amendIt,
  amendIt,
  pledgeSome,
  report,
];
const SELDOM: readonly Excursion[] = [
  reviseIt,
  reasoned('suspend'),
  reasoned('resume'),
  reasoned('terminate'),
  reasoned('withdraw'),
  closeIt,
];

const ROLE_FOR: Partial<Record<CommandType, Role>> = {
  confirmPledge: 'approver',
  confirmDelivery: 'approver',
  returnDelivery: 'approver',
  recordReceipt: 'accountant',
  recordTransfer: 'accountant',
  applyUnallocated: 'accountant',
  returnUnallocated: 'accountant',
  coverCharge: 'accountant',
  recordCharge: 'accountant',
  recordIncome: 'accountant',
  recordPaymentRefusal: 'accountant',
  recordPaymentReturn: 'accountant',
  executePayment: 'accountant',
  reverse: 'accountant',
  suspend: 'approver',
  resume: 'approver',
  terminate: 'signatory',
};

/** The actor of a command: mostly the one it waits for. */
function giver(chance: Chance, c: Convention, command: Command): Actor {
  if (chance.happens(15)) return anyone(chance, c);
  if (command.type === 'decideTask') {
    const task = c.tasks.find((each) => each.id === command.data.task);
    if (task) return somebody(chance, task.assignee.party, task.assignee.role);
  }
  const { accountHolder, projectOwner } = c.terms;
  const parties: Partial<Record<CommandType, string>> = {
    recordReceipt: accountHolder,
    recordTransfer: accountHolder,
    applyUnallocated: accountHolder,
    returnUnallocated: accountHolder,
    coverCharge: accountHolder,
    recordCharge: accountHolder,
    recordIncome: accountHolder,
    recordPaymentRefusal: accountHolder,
    recordPaymentReturn: accountHolder,
    preparePayment: accountHolder,
    executePayment: accountHolder,
    reverse: accountHolder,
    justifyExpenditure: projectOwner,
    proposeResolution: chance.pick([accountHolder, projectOwner]) ?? accountHolder,
    reportComponent: projectOwner,
    revise: c.proposer,
    withdraw: c.proposer,
  };
  const party =
    partyInKind(c, command) ?? parties[command.type] ?? chance.pick(c.terms.parties)?.id ?? c.proposer;
  return somebody(chance, party, ROLE_FOR[command.type] ?? 'officer');
}

/** An act out of order; many are refused. */
export function excursion(chance: Chance, c: Convention, now: string): Move | undefined {
  if (chance.happens(12)) {
    const procedure = chance.pick(c.procedures)?.key ?? 'formation-1';
    return chance.happens(60)
      ? applyDeadlines(procedure)
      : { command: { type: 'openGroup', data: { procedure } }, actor: anyone(chance, c) };
  }
  const drafting = c.phase === 'pledging' && chance.happens(40);
  const acts = drafting ? [reviseIt, pledgeSome] : chance.happens(92) ? OFTEN : SELDOM;
  const command = chance.pick(acts)?.(chance, c, now);
  return command && { command, actor: giver(chance, c, command) };
}
