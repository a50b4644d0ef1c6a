import type { World } from '../../local/demo/client.ts';
import { Folder } from '../../local/folder.ts';
import { startMachine } from '../../local/machine.ts';
import { type Case, liveOut } from '../machine/officials.ts';
import { caseA, pledgesA } from '../support/cases.ts';

/** Case A in ten tranches. */
export function caseInTen(today: string): Case {
  const proposal = caseA(today);
  const [template] = proposal.terms.tranches;
  const tranches = Array.from({ length: 10 }, (_, index) => ({
    n: index + 1,
    dueDate: today,
    shares: (template?.shares ?? []).map((share) => ({ ...share, amount: share.amount / 5 })),
  }));
  return { proposal: { ...proposal, terms: { ...proposal.terms, tranches } }, pledges: pledgesA(today) };
}

/** Plays a convention with ten tranches from draft to closure, and counts the states its workflows enter. */
export async function measureLife(path: string, assembly: string, port: number) {
  const today = new Date().toISOString().slice(0, 10);
  const machine = await startMachine({ port, folder: new Folder(path), assembly });
  try {
    const world: World = { play: 'life', url: () => machine.url, token: machine.token };
    const began = performance.now();
    await liveOut(world, caseInTen(today), today);
    const executions = machine.executions();
    return {
      'state transitions (goal 150)': executions.reduce((total, each) => total + each.transitions, 0),
      executions: executions.length,
      'seconds on this machine': Math.round((performance.now() - began) / 1000),
    };
  } finally {
    await machine.stop();
  }
}
