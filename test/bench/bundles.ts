import { execFileSync } from 'node:child_process';
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { NEVER_LOADED } from '../../infra/constructs/function.ts';
import { readAssembly } from '../../local/template.ts';
import { median, rounded } from './median.ts';

const TRIES = 9;
/** The minimum of every function, loaded and opened: the baseline for the weight of its own code. */
const BARE = `
  import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
  import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
  export const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));`;
const IMPORT =
  'const began = process.hrtime.bigint(); require(process.argv[1]); console.log(Number(process.hrtime.bigint() - began) / 1e6); process.exit(0)';

/** Size and import time of each function's bundle. */
export function measureBundles(folder: string) {
  const assembly = readAssembly(folder);
  writeFileSync(join(folder, 'package.json'), '{"type":"commonjs"}');
  const environment = {
    ...process.env,
    TABLE_NAME: 'bench',
    AWS_REGION: 'eu-west-3',
    AWS_ACCESS_KEY_ID: 'x',
    AWS_SECRET_ACCESS_KEY: 'x',
  };
  const bundled = assembly
    .ofType('AWS::Lambda::Function')
    .filter(({ metadata }) => metadata['aws:asset:is-bundled']);
  const files = [
    { name: 'the bare client', file: bareBundle(folder) },
    ...bundled.map(({ logicalId, metadata }) => ({
      name: logicalId,
      file: join(folder, String(metadata['aws:asset:path']), 'index.js'),
    })),
  ];
  // In rounds, so that whatever else the machine does falls on all of them alike.
  const rounds = Array.from({ length: TRIES }, () =>
    files.map(({ file }) =>
      Number(execFileSync(process.execPath, ['-e', IMPORT, file], { env: environment, encoding: 'utf8' })),
    ),
  );
  const imports = files.map((_, at) => median(rounds.map((round) => round[at] ?? 0)));
  return files.map(({ name, file }, at) => ({
    function: name,
    KB: rounded(statSync(file).size / 1024, 0),
    'import p50 ms': rounded(imports[at] ?? 0, 1),
    'to the bare client (goal 1.2)': rounded((imports[at] ?? 0) / (imports[0] ?? 1)),
  }));
}

/** The bare client, bundled as a function is. */
function bareBundle(folder: string): string {
  const outfile = join(folder, 'bare', 'index.js');
  buildSync({
    stdin: { contents: BARE, resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    target: 'node24',
    mainFields: ['module', 'main'],
    external: [...NEVER_LOADED],
    outfile,
  });
  return outfile;
}
