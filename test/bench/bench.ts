import { join } from 'node:path';
import { startDynamoDb } from '../../local/dynamodb.ts';
import { Folder } from '../../local/folder.ts';
import { synthesise } from '../../local/machine.ts';
import { temporaryFolder } from '../../local/temporary.ts';
import { measureBundles } from './bundles.ts';
import { measureCommands } from './commands.ts';
import { measureLife } from './life.ts';
import { measureLists } from './lists.ts';
import { measureSearch } from './search.ts';

/** `npm run bench`: what Sharaka costs and how fast it is, as ratios within one run on one machine. */

const PORT = 3980;
process.env.LOG_LEVEL ??= 'silent';
const { path, remove } = temporaryFolder('bench');
const assembly = await synthesise(new Folder(path), PORT);
const dynamodb = await startDynamoDb();
try {
  console.log('\nA command, on DynamoDB Local (interleaved with the bare calls)');
  console.table(await measureCommands(dynamodb.endpoint));
  console.log('\nLists and inbox, from 100 to 10,000 conventions');
  console.table(await measureLists(dynamodb.endpoint));
  console.log('\nThe search over everything, from 1,000 to 100,000 conventions (goal: 10 read units)');
  console.table(await measureSearch(dynamodb.endpoint));
  console.log('\nBundles, each imported in a process of its own (goal: 400 KB)');
  console.table(measureBundles(assembly));
  console.log('\nThe life of a convention with ten tranches (goal: 150 transitions)');
  console.table(await measureLife(join(path, 'life'), assembly, PORT));
} finally {
  await dynamodb.stop();
  await remove();
}
