import { slugOf } from '../../../i18n/slug.ts';

const LONGEST = 63;

/** The id of a new party: its name as a code, unlike those of the others. Empty without a name. */
export function partyIdOf(name: { ar: string; fr: string }, others: readonly string[]): string {
  const code = slugOf(name.fr) || slugOf(name.ar);
  if (code === '' || !others.includes(code)) return code;
  const numbered = others.map((_, index) => {
    const ending = `-${index + 2}`;
    return code.slice(0, LONGEST - ending.length) + ending;
  });
  return numbered.find((each) => !others.includes(each)) ?? code;
}
