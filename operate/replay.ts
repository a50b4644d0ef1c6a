import { argumentsOf, command } from './arguments.ts';
import { Deployed } from './deployed.ts';
import { type Message, Queues } from './queues.ts';
import { recordsBetween } from './records.ts';

/**
 * `npm run replay -- --stage dev`: dead letters are processed again, once their cause is mended. Messages of a
 * consumer behind the bus go back to its queue. What a reader of the stream, or the sweep, could not take is
 * handed to its function here, and is deleted once the function has taken it. Everything may safely be repeated.
 */

/** How Lambda tells which part of a stream it gave up: when the first and last record of the batch came in. */
interface Span {
  from: string;
  until: string;
}

function spanOf({ body }: Message): Span | undefined {
  const { DDBStreamBatchInfo: info } = Object(JSON.parse(body));
  if (!info) return undefined;
  return { from: info.approximateArrivalOfFirstRecord, until: info.approximateArrivalOfLastRecord };
}

/** Hands one message to its function; an answer that is no success is an error, and the message stays. */
async function handOver(deployed: Deployed, functionName: string, message: Message): Promise<void> {
  const span = spanOf(message);
  if (!span) return deployed.invoke(functionName, JSON.parse(message.body));
  for await (const Records of recordsBetween(await deployed.table(), span)) {
    await deployed.invoke(functionName, { Records });
  }
}

async function replay(deployed: Deployed): Promise<boolean> {
  const queues = new Queues(deployed.region);
  let well = true;
  for (const { name, url } of await deployed.deadLetterQueues()) {
    const feeds = await queues.fedBy(url, await deployed.queues());
    if (feeds) {
      const count = await queues.moveBack(url, feeds);
      console.log(`${name}: ${count} given back to its queue`);
      continue;
    }
    let taken = 0;
    for await (const message of queues.messages(url)) {
      try {
        await handOver(deployed, await deployed.functionOf(name), message);
        await queues.forget(url, message);
        taken += 1;
      } catch (error) {
        well = false;
        console.log(`${name}: one stays: ${error instanceof Error ? error.message : error}`);
      }
    }
    console.log(`${name}: ${taken} taken`);
  }
  return well;
}

await command(async () => {
  const { stage } = argumentsOf(['stage']);
  if (!stage) throw new Error('Which stage? npm run replay -- --stage dev');
  return replay(new Deployed(stage));
});
