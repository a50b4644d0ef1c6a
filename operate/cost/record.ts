import { randomUUID } from 'node:crypto';
import { freePort } from '../../local/dynamodb.ts';
import { Folder } from '../../local/folder.ts';
import { startMachine } from '../../local/machine.ts';
import { temporaryFolder } from '../../local/temporary.ts';
import { liveOut } from '../../scenarios/officials.ts';
import { caseInTen } from '../../scenarios/ten-tranches.ts';
import { Usage } from './usage.ts';

/** Plays a convention in ten tranches from draft to closure on this machine, and counts what it asks of AWS. */
export async function recordLife(): Promise<Usage> {
  const { path, remove } = temporaryFolder('cost');
  const usage = new Usage();
  try {
    const machine = await startMachine({
      port: await freePort(),
      folder: new Folder(path),
      onCall: (call) => usage.record(call),
      invoked: (invocation) => usage.invoked(invocation),
    });
    try {
      const today = new Date().toISOString().slice(0, 10);
      const world = { play: randomUUID(), url: () => machine.url, token: machine.token };
      await liveOut(world, caseInTen(today), today);
      usage.transitions = machine.executions().reduce((sum, each) => sum + each.transitions, 0);
    } finally {
      await machine.stop();
    }
  } finally {
    await remove();
  }
  return usage;
}
