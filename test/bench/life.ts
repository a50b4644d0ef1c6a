import { Folder } from '../../local/folder.ts';
import { startMachine } from '../../local/machine.ts';
import type { World } from '../../scenarios/client.ts';
import { liveOut } from '../../scenarios/officials.ts';
import { caseInTen } from '../../scenarios/ten-tranches.ts';

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
