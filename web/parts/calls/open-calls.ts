import type { Call, Convention } from '../convention/convention.ts';
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
