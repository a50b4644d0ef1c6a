import type { GetConventionsIdAnswer } from '../../api/schema.d.ts';
import type { Person } from '../../session/person.ts';

/** What a convention waits for in money, and who may do something about it. */

export type Convention = GetConventionsIdAnswer;
export type Task = Convention['tasks'][number];
export type Call = Convention['calls'][number];
export type Order = Convention['orders'][number];
export type ActName = Convention['possibleActs'][number];

export interface OpenCall {
  call: Call;
  outstanding: number;
  /** When it was asked, and by when; unknown where nobody is asked any more. */
  since: string | undefined;
  dueAt: string | undefined;
}

/** The calls not paid in full, those due first before the others; money may still come in on a cancelled one. */
export function openCalls({ calls, tasks }: Pick<Convention, 'calls' | 'tasks'>): OpenCall[] {
  return calls
    .filter((call) => call.received < call.amount)
    .map((call) => {
      const task = tasks.filter((each) => each.kind === 'fundsCall' && each.subject === call.id).at(-1);
      return {
        call,
        outstanding: call.amount - call.received,
        since: task?.openedAt,
        dueAt: call.status === 'open' ? task?.dueAt : undefined,
      };
    })
    .sort((a, b) => ((a.dueAt ?? '9') < (b.dueAt ?? '9') ? -1 : 1));
}

/** What a party still owes on all calls. */
export function owedBy(party: string, calls: readonly OpenCall[]): number {
  return calls
    .filter(({ call }) => call.party === party && call.status === 'open')
    .reduce((total, { outstanding }) => total + outstanding, 0);
}

/** The tranche that a task's road releases. */
export function trancheOf({ procedure }: Pick<Task, 'procedure'>): number | undefined {
  const number = /^tranche-(\d+)$/.exec(procedure)?.[1];
  return number === undefined ? undefined : Number(number);
}

/** The open task of a kind on a tranche. */
export function openTask(convention: Convention, kind: Task['kind'], tranche: number): Task | undefined {
  return convention.tasks.find(
    (task) => task.status === 'open' && task.kind === kind && trancheOf(task) === tranche,
  );
}

/** Whether a task is asked of this person, by their office or by escalation. */
export function isAskedOf(task: Task, person: Person | undefined): boolean {
  return [task.assignee, task.escalatedTo].some(
    (asked) =>
      asked !== undefined &&
      asked.party === person?.party &&
      person.roles.some((role) => role === asked.role),
  );
}

/** The order that a tranche's authorisation and execution are about: the last one prepared. */
export function pendingOrder(convention: Convention, tranche: number | undefined): Order | undefined {
  return convention.orders.filter((order) => order.tranche === tranche).at(-1);
}

export function totalOf(lines: readonly { amount?: number | undefined }[]): number {
  return lines.reduce((total, line) => total + (line.amount ?? 0), 0);
}

/** Why an order came back, in the words of who returned it. */
export function returnedWhy(convention: Convention, tranche: number): string | undefined {
  return convention.tasks
    .filter(
      (task) =>
        task.kind === 'paymentAuthorisation' && trancheOf(task) === tranche && task.decision === 'return',
    )
    .at(-1)?.details?.comment;
}

export type Obstacle =
  | { why: 'tranche'; tranche: number }
  | { why: 'call'; party: string; amount: number }
  | { why: 'unjustified'; amount: number; percent: number }
  | { why: 'amendment' };

/** As much of a convention as its closure hangs on. */
interface Closing extends Pick<Convention, 'phase' | 'calls' | 'tasks'> {
  settings: Pick<Convention['settings'], 'closureJustifiedPercent'>;
  amendments: readonly Pick<Convention['amendments'][number], 'status'>[];
  tranches: readonly Pick<Convention['tranches'][number], 'n' | 'status' | 'disbursed' | 'justified'>[];
}

/** What still keeps a convention from its closure; a terminated one is closed as it is. */
export function closureObstacles(convention: Closing): Obstacle[] {
  if (convention.phase === 'terminated') return [];
  const { tranches, settings, amendments } = convention;
  const percent = settings.closureJustifiedPercent;
  const disbursed = tranches.reduce((total, tranche) => total + tranche.disbursed, 0);
  const justified = tranches.reduce((total, tranche) => total + tranche.justified, 0);
  const missing = Math.ceil((disbursed * percent) / 100) - justified;
  return [
    ...(amendments.some(({ status }) => status === 'open') ? [{ why: 'amendment' } as const] : []),
    ...tranches
      .filter(({ status }) => status !== 'paid')
      .map(({ n }) => ({ why: 'tranche', tranche: n }) as const),
    ...openCalls(convention).map(
      ({ call, outstanding }) => ({ why: 'call', party: call.party, amount: outstanding }) as const,
    ),
    ...(missing > 0 ? [{ why: 'unjustified', amount: missing, percent } as const] : []),
  ];
}
