import { execFileSync } from 'node:child_process';
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAssembly } from '../../local/template.ts';
import { median, rounded } from './median.ts';

const TRIES = 9;
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
  return bundled.map(({ logicalId, metadata }) => {
    const file = join(folder, String(metadata['aws:asset:path']), 'index.js');
    const times = Array.from({ length: TRIES }, () =>
      Number(execFileSync(process.execPath, ['-e', IMPORT, file], { env: environment, encoding: 'utf8' })),
    );
    return {
      function: logicalId,
      KB: rounded(statSync(file).size / 1024, 0),
      'import p50 ms': rounded(median(times), 1),
    };
  });
}
