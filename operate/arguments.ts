import { parseArgs } from 'node:util';

/** The words after `--` of a command: `--name value` for each name that it knows. */
export function argumentsOf<N extends string>(names: readonly N[]): Partial<Record<N, string>> {
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  const { values } = parseArgs({ options, args: process.argv.slice(2) });
  const given: Partial<Record<N, string>> = {};
  for (const name of names) {
    const value = values[name];
    if (typeof value === 'string') given[name] = value;
  }
  return given;
}

/** Runs a command: what it says goes to the terminal, and its end to whoever called it. */
export async function command(run: () => Promise<boolean>): Promise<void> {
  try {
    process.exitCode = (await run()) ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  }
}
