import { spawnSync } from 'node:child_process';
import { settingsOf } from './settings.ts';

/** `npm run deploy -- --stage dev`: the CDK CLI on every stack of a stage; what else is given goes on to it. */

const [command = '', ...given] = process.argv.slice(2);
const at = given.indexOf('--stage');
const stage = at < 0 ? 'dev' : (given[at + 1] ?? '');
const rest = at < 0 ? given : given.toSpliced(at, 2);
try {
  settingsOf(stage);
  const { status } = spawnSync('cdk', [command, '--all', '--context', `stage=${stage}`, ...rest], {
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
