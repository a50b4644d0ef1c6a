import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import * as z from 'zod/mini';

/** `npm run census` writes rgph-2024.json from rgph-2024.csv. README.md says where that is from, and its terms. */

const Figure = z.pipe(z.string().check(z.regex(/^\d+(\.\d)?$/)), z.transform(Number));

const Rows = z.array(
  z.object({
    iso_region: z.string(),
    iso_province: z.string(),
    population_municipal: Figure,
    disability_pct: Figure,
    disability_estimate: Figure,
    aged_60_plus_pct: Figure,
    illiteracy_10_plus_women_pct: Figure,
    unemployment_women_pct: Figure,
    no_running_water_pct: Figure,
    non_profit_establishments: Figure,
  }),
);

const fileOf = (name: string) => new URL(name, import.meta.url);
const permille = (percent: number) => Math.round(percent * 10);

/** The text of rgph-2024.json: a line for the country, each region and each province. */
export function censusFile(): string {
  const rows = Rows.parse(parse(readFileSync(fileOf('rgph-2024.csv')), { columns: true }));
  const lines = rows.map((row) =>
    JSON.stringify({
      place: row.iso_province || row.iso_region || 'MA',
      population: row.population_municipal,
      disability: permille(row.disability_pct),
      disabled: row.disability_estimate,
      aged60: permille(row.aged_60_plus_pct),
      womenIlliterate: permille(row.illiteracy_10_plus_women_pct),
      womenUnemployed: permille(row.unemployment_women_pct),
      noRunningWater: permille(row.no_running_water_pct),
      premises: row.non_profit_establishments,
    }),
  );
  return `[\n  ${lines.join(',\n  ')}\n]\n`;
}

if (import.meta.main) writeFileSync(fileOf('rgph-2024.json'), censusFile());
