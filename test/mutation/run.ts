import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { z } from 'zod';

/**
 * Breaks the domain's files one small part at a time and runs its examples against each: `npm run test:mutation`, or
 * for one file `npm run test:mutation -- --mutate functions/aggregates/convention/execution/ledger.ts`. Fails where
 * too much goes unnoticed.
 */

/** Of what is broken in a file, how much must be noticed, in percent. */
const LEAST = 95;

const Report = z.object({
  files: z.record(z.string(), z.object({ mutants: z.array(z.object({ status: z.string() })) })),
});

const { status } = spawnSync(
  'npx',
  ['stryker', 'run', 'test/mutation/stryker.json', ...process.argv.slice(2)],
  {
    stdio: 'inherit',
  },
);
if (status !== 0) process.exit(status ?? 1);

const { files } = Report.parse(JSON.parse(readFileSync('reports/mutation.json', 'utf8')));
const scores = Object.entries(files).map(([file, { mutants }]) => {
  const noticed = mutants.filter((each) => ['Killed', 'Timeout'].includes(each.status)).length;
  const missed = mutants.filter((each) => ['Survived', 'NoCoverage'].includes(each.status)).length;
  return { file, score: (100 * noticed) / (noticed + missed) };
});
for (const { file, score } of scores) console.log(`${score.toFixed(1)} % ${file}`);
if (scores.length === 0) console.log('Nothing was broken: no file of this name, or nothing in it to break.');
if (scores.length === 0 || !scores.every(({ score }) => score >= LEAST)) process.exit(1);
