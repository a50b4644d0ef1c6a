import { SendTaskFailureCommand, SFNClient } from '@aws-sdk/client-sfn';
import { storeOf } from '../../functions/store/table.ts';
import { waitsOf } from '../../functions/store/task-tokens.ts';
import { clientOf, LOCAL_AWS } from '../../local/dynamodb.ts';
import type { Machine } from '../../local/machine.ts';
import { until } from '../../scenarios/client.ts';

/** Makes the run of a convention fail that waits for somebody, and waits until another has taken its place. */
export async function failRun(machine: Machine, id: string): Promise<void> {
  const runs = () => machine.executions().filter(({ name }) => name.startsWith(id));
  const running = () => runs().filter(({ status }) => status === 'RUNNING').length;
  const store = storeOf(clientOf(machine.table), machine.table.table);
  const [wait] = await until('a run that waits', async () => {
    const waits = await waitsOf(store, id);
    return waits.length > 0 ? waits : undefined;
  });
  const client = new SFNClient({ endpoint: `${machine.url}/local/sfn`, ...LOCAL_AWS });
  await client.send(new SendTaskFailureCommand({ taskToken: wait?.token ?? '', error: 'Broken' }));
  await until('the run to fail', async () => runs().some(({ status }) => status === 'FAILED') || undefined);
  // The new run and the task that it asks for.
  await until('a new run', async () => running() === 2 || undefined);
}
