import { readFileSync } from 'node:fs';
import { settingsOf } from '../infra/settings.ts';
import { synthesiseWith } from '../local/machine.ts';
import { readAssembly } from '../local/template.ts';
import { temporaryFolder } from '../local/temporary.ts';
import { argumentsOf, command } from './arguments.ts';
import { billOf, type Part, pricesOf, yearOf } from './cost/bill.ts';
import { fixedOf } from './cost/fixed.ts';
import { recordLife } from './cost/record.ts';

/**
 * `npm run cost`: plays the life of a convention in ten tranches, counts what it asks of AWS, and prices it by the
 * table in operate/cost/prices.json; then what twelve regions cost in a year, and what a stage costs besides.
 */

const MOST = 0.05;
const REGIONS = 12;

const total = (parts: readonly Part[]) => parts.reduce((sum, { cost }) => sum + cost, 0);

function show(parts: readonly Part[]): void {
  const all = total(parts);
  for (const { name, quantity, unit, cost } of [...parts].sort((a, b) => b.cost - a.cost)) {
    const share = `${((100 * cost) / all).toFixed(1)} %`;
    const many = quantity < 10 ? quantity.toFixed(4) : Math.round(quantity).toLocaleString('en');
    console.log(
      `  ${name.padEnd(18)} ${`$${cost.toFixed(5)}`.padStart(10)} ${share.padStart(8)}  ${many} ${unit}`,
    );
  }
  console.log(`  ${'together'.padEnd(18)} ${`$${all.toFixed(5)}`.padStart(10)}`);
}

/** The production stage's templates: functions are not bundled for them. */
async function templates() {
  const { path, remove } = temporaryFolder('templates');
  try {
    await synthesiseWith(path, { stage: 'prod', 'aws:cdk:bundling-stacks': [] });
    return readAssembly(path);
  } finally {
    await remove();
  }
}

await command(async () => {
  const given = argumentsOf([
    'prices',
    'conventions',
    'looks',
    'late',
    'years',
    'start',
    'slower',
    'people',
    'partners',
  ]);
  const { region } = settingsOf('prod');
  const list = readFileSync(given.prices ?? new URL('cost/prices.json', import.meta.url), 'utf8');
  const prices = pricesOf(JSON.parse(list), region);
  const assumed = {
    years: Number(given.years ?? 5),
    looksPerAct: Number(given.looks ?? 5),
    late: Number(given.late ?? 0.25),
    startMilliseconds: Number(given.start ?? 300),
    slower: Number(given.slower ?? 1),
  };
  const accounts = { people: Number(given.people ?? 120), partners: Number(given.partners ?? 1) };
  const conventions = Number(given.conventions ?? 20);
  console.log(
    `Prices of ${prices.region}, ${prices.date}, ${prices.currency}: ${prices.source}. ${prices.note}\n`,
  );
  const usage = await recordLife();
  const bill = billOf(usage, prices, assumed);
  const each = total(bill);
  console.log(`One convention: ${assumed.years} years, ten tranches, from draft to closure`);
  show(bill);
  const verdict = each <= MOST ? 'met' : 'missed';
  console.log(
    `  at list prices; the goal of $${MOST.toFixed(2)}, beyond what a stage costs unused, is ${verdict}`,
  );
  const all = REGIONS * conventions;
  const year = yearOf(bill, prices, all);
  console.log(`
Assumed, where a recording cannot know: ${assumed.looksPerAct} looks for each act (--looks), ${assumed.late * 100} % of notices repeated as
reminders (--late), every function started anew, in ${assumed.startMilliseconds} ms (--start), ${assumed.slower} times as slow as here (--slower).

${REGIONS} regions with ${conventions} new conventions a year each (--conventions): $${(all * each).toFixed(2)} a year at list prices;
$${year.toFixed(2)}, or $${(year / all).toFixed(4)} a convention, after what every account has free of charge for ever
`);
  console.log(
    `A production stage, each month, with ${accounts.people} people (--people) and ${accounts.partners} partner's systems (--partners)`,
  );
  show(fixedOf(await templates(), prices, accounts));
  console.log(
    '  Point-in-time recovery and copies cost by what they hold, and are in "Keeping" and "Copies".',
  );
  return true;
});
