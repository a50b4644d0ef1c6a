import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { emptyVaults } from './data/vault.ts';
import { notYetOwn } from './settings/own.ts';
import type { Settings } from './settings/stage.ts';
import { settingsOf } from './settings.ts';
import { buildPortal } from './web/build.ts';
import { publish } from './web/publish.ts';

/**
 * `npm run deploy -- --stage dev`: the CDK CLI on every stack of a stage, then the portal's files. `destroy` and
 * `synth` alike. What else is given goes on to the CLI; stacks that are named are the only ones meant.
 */

const named = (more: readonly string[]) => more.some((each) => each.startsWith('Sharaka-'));

function cdk(command: string, { stage }: Settings, more: string[]): void {
  const { status } = spawnSync('cdk', [command, '--context', `stage=${stage}`, ...more], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`cdk ${command} has failed`);
}

async function deploy(settings: Settings, more: string[]): Promise<void> {
  const lacking = notYetOwn(settings);
  if (lacking.length > 0)
    throw new Error(
      `infra/settings/${settings.stage}.ts lacks, or has from the example: ${lacking.join(', ')}. Put yours there.`,
    );
  // First: a portal that cannot be built stops the deployment before anything is changed.
  if (settings.servesPortal) await buildPortal();
  const file = `cdk.out/outputs-${settings.stage}.json`;
  cdk('deploy', settings, [...(named(more) ? [] : ['--all']), '--outputs-file', file, ...more]);
  const web = JSON.parse(readFileSync(file, 'utf8'))[`Sharaka-${settings.stage}-Web`];
  if (web) console.log(await publish(settings.region, web));
}

/** Asked once, before the copies go too; `--force` answers it. */
async function agreed({ stage, keepData }: Settings): Promise<boolean> {
  const what = keepData ? '' : ', its data and every copy of them';
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`Destroy the stage ${stage}${what}? (y/n) `);
  terminal.close();
  return /^y(es)?$/i.test(answer.trim());
}

async function destroy(settings: Settings, more: string[]): Promise<void> {
  if (named(more)) return cdk('destroy', settings, more);
  if (!more.includes('--force') && !(await agreed(settings))) return;
  if (!settings.keepData && !settings.unsupportedTypes.includes('AWS::Backup::BackupPlan'))
    await emptyVaults(settings);
  cdk('destroy', settings, ['--all', '--force', ...more.filter((each) => each !== '--force')]);
}

const [command = '', ...given] = process.argv.slice(2);
const at = given.indexOf('--stage');
const rest = at < 0 ? given : given.toSpliced(at, 2);
try {
  const settings = settingsOf(at < 0 ? 'dev' : (given[at + 1] ?? ''));
  if (command === 'deploy') await deploy(settings, rest);
  else if (command === 'destroy') await destroy(settings, rest);
  else cdk(command, settings, rest);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
