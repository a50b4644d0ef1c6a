import type { Store } from '../../functions/store/table.ts';

/** Counts the read and write units that the calls of a store take from now on. */
export function consumedBy({ client }: Store) {
  const counter = { units: 0, calls: [] as string[] };
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        Object.assign(args.input, { ReturnConsumedCapacity: 'TOTAL' });
        const answer = await next(args);
        const used = [Object(answer.output).ConsumedCapacity ?? []].flat();
        counter.units += used.reduce((sum, { CapacityUnits }) => sum + Number(CapacityUnits), 0);
        counter.calls.push(commandName);
        return answer;
      },
    { step: 'initialize', priority: 'low' },
  );
  return counter;
}
