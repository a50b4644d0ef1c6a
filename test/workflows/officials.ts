import { textHashFor } from '../../functions/aggregates/convention/amendment/text.ts';
import type { CommandData } from '../../functions/aggregates/convention/commands.ts';
import type { Task } from '../../functions/aggregates/convention/procedures/tasks.ts';
import { defaultPlan } from '../../functions/aggregates/convention/settings.ts';
import type { Convention } from '../../functions/aggregates/convention/state.ts';
import type { PlanStep } from '../../functions/aggregates/convention/terms.ts';
import { COUNCIL, caseA, person, pledgesA } from '../../scenarios/cases.ts';
import { linesFor } from '../../scenarios/lines.ts';
import { holderOf, type Stage } from './harness.ts';

/** The acts of the officials of case A on the tasks that a workflow gives them. */

export const today = new Date().toISOString().slice(0, 10);
export const officer = person(COUNCIL, 'officer');
const accountant = person(COUNCIL, 'accountant');
const document = (kind: string) => ({
  kind,
  title: kind,
  link: `https://ged.example/${kind}`,
  sha256: 'a'.repeat(64),
});
let count = 0;

/** Case A with changes to its plan (by step) and settings. */
export function proposalWith(
  change: Partial<Record<string, Partial<PlanStep>>> = {},
  settings: CommandData<'propose'>['settings'] = {},
): CommandData<'propose'> {
  const { terms } = caseA(today);
  const plan = defaultPlan(terms, COUNCIL).map((step) => ({ ...step, ...change[step.id] }));
  return { terms, plan, settings };
}

/** Proposes and submits; returns the id. */
export async function submitted(stage: Stage, proposal = proposalWith()): Promise<string> {
  count += 1;
  const id = `c${process.pid}x${String(count).padStart(6, '0')}`.padEnd(21, 'z');
  await stage.does(id, officer, 'propose', proposal);
  stage.follow(id);
  await stage.does(id, officer, 'submit', {});
  return id;
}

export async function decide(stage: Stage, id: string, task: Task, details: object = {}): Promise<void> {
  const convention = await stage.convention(id);
  await stage.does(id, holderOf(task, task.kind === 'pledging' ? 1 : 2), 'decideTask', {
    task: task.id,
    decision: 'approve',
    ...(task.kind === 'signature' && { textHash: textHashFor(convention, task) }),
    ...(task.kind === 'refundExecution' && { reference: 'R' }),
    ...(task.kind === 'deliberation' && {
      deliberation: {
        number: '1',
        date: today,
        session: 'mars',
        votesFor: 30,
        votesAgainst: 1,
        abstentions: 0,
      },
    }),
    ...details,
  });
}

/** Everybody asked for a kind approves. */
export async function approve(stage: Stage, id: string, ...kinds: Task['kind'][]): Promise<void> {
  for (const kind of kinds) {
    for (const task of await stage.asked(id, kind)) await decide(stage, id, task);
  }
}

export async function collectPledges(stage: Stage, id: string): Promise<void> {
  await stage.asked(id, 'pledging');
  const { pledges: known } = await stage.convention(id);
  if (known.length > 0) return;
  for (const { party, terms } of pledgesA(today))
    await stage.does(id, person(party, 'officer'), 'pledge', terms);
  const { pledges } = await stage.convention(id);
  for (const { id: pledge, party } of pledges) {
    await stage.does(id, person(party, 'approver'), 'confirmPledge', { pledge });
  }
}

export async function intoForce(stage: Stage, id: string): Promise<void> {
  await approve(stage, id, 'review');
  await collectPledges(stage, id);
  await approve(stage, id, 'pledging', 'deliberation', 'opposition', 'budgetControl', 'signature', 'visa');
}

export async function payCalls(stage: Stage, id: string, n: number): Promise<void> {
  const { calls } = await stage.until(id, `the calls of tranche ${n}`, (c) =>
    c.calls.some((call) => call.tranche === n),
  );
  for (const call of calls.filter((each) => each.tranche === n && each.received < each.amount)) {
    const amount = call.amount - call.received;
    await stage.does(id, accountant, 'recordReceipt', {
      call: call.id,
      amount,
      valueDate: today,
      reference: 'V',
    });
  }
}

/** The sum that a tranche received for each earmark, less the balance left over. */
function fundingLinesOf({ calls }: Convention, n: number, left: number) {
  const total = (earmark?: string) =>
    calls
      .filter((call) => call.tranche === n && call.earmark === earmark)
      .reduce((sum, call) => sum + call.amount, 0);
  return [
    { earmark: 'women', amount: total('women') },
    { earmark: undefined, amount: total() - left },
  ];
}

export async function prepare(stage: Stage, id: string, n: number, left = 0): Promise<void> {
  await stage.asked(id, 'paymentPreparation');
  const convention = await stage.convention(id);
  const lines = linesFor(convention, fundingLinesOf(convention, n, left));
  await stage.does(id, officer, 'preparePayment', { tranche: n, lines });
}

export async function execute(stage: Stage, id: string): Promise<void> {
  await stage.asked(id, 'paymentExecution');
  const { orders } = await stage.convention(id);
  const order = orders.at(-1)?.id ?? '';
  await stage.does(id, accountant, 'executePayment', { order, reference: `OV-${order}` });
}

export async function justify(stage: Stage, id: string, n: number, left = 0): Promise<void> {
  for (const { earmark, amount } of fundingLinesOf(await stage.convention(id), n, left)) {
    await stage.does(id, officer, 'justifyExpenditure', {
      tranche: n,
      amount,
      ...(earmark && { earmark }),
      document: document('statement'),
    });
  }
}

export async function fileMinutes(stage: Stage, id: string, n: number): Promise<void> {
  await stage.does(id, officer, 'provideDocument', { tranche: n, document: document('committee-minutes') });
}

/** A tranche from its calls to its justification. */
export async function release(stage: Stage, id: string, n: number, left = 0): Promise<void> {
  await payCalls(stage, id, n);
  await prepare(stage, id, n, left);
  await approve(stage, id, 'paymentAuthorisation');
  await execute(stage, id);
  await justify(stage, id, n, left);
}

export async function beginClosure(stage: Stage, id: string): Promise<void> {
  await stage.does(id, officer, 'close', { report: document('final-report') });
}

export async function closeDown(stage: Stage, id: string): Promise<Convention> {
  await beginClosure(stage, id);
  await approve(stage, id, 'finalReport');
  const { phase } = await stage.convention(id);
  if (phase !== 'closed') await approve(stage, id, 'refundAuthorisation', 'refundExecution');
  return stage.until(id, 'the closure', (c) => c.phase === 'closed');
}
