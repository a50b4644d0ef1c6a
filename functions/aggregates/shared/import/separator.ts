/** A first line that states the separator for Excel: `sep=;`. */
const STATED = /^\ufeff?"?sep=(.)"?(?:\r?\n|$)/i;

/**
 * The separator of a table, one of some signs: the one that its first line states, else the one that its heading holds
 * most often. The line that states it is left out of the text: Excel does not show it, and its rows are counted so.
 */
export function separated(
  csv: string,
  signs: readonly [string, ...string[]],
): { separator: string; text: string } {
  const [line = '', stated = ''] = STATED.exec(csv) ?? [];
  if (signs.includes(stated)) return { separator: stated, text: csv.slice(line.length) };
  const [heading = ''] = csv.trimStart().split(/\r?\n/, 1);
  const counted = signs.map((sign) => ({ sign, count: heading.split(sign).length }));
  const { sign } = counted.reduce((most, each) => (each.count > most.count ? each : most));
  return { separator: sign, text: csv };
}
