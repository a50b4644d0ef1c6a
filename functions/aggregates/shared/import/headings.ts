import { fold } from '../../../kernel/fold.ts';
import type { Columns } from './column-words.ts';
import { UNSEEN } from './unseen.ts';

/** Which column each heading of a file means. */

export interface Heading<Column extends string> {
  /** As the file writes it, without what nobody sees. */
  shown: string;
  /** The columns that it may mean: one, several, or none where nobody knows it. */
  means: readonly Column[];
}

/** How long a heading may be to be looked up: those of people are a few words. */
const MAX_LOOKED_UP = 200;

/** Articles and prepositions of French, which headings have or leave out. */
const SMALL_WORDS: ReadonlySet<string> = new Set('de du des d la le les l en'.split(' '));
/** How French abbreviates a number. */
const NUMBER: ReadonlySet<string> = new Set(['no', 'num', 'nr']);

/**
 * A heading as it is compared: folded, without articles of Arabic and French. `Nom de l’association *` and `NOM
 * ASSOCIATION :` are one, `الجهة` and `جهة` too.
 */
export function headingKey(heading: string): string {
  const words = fold(heading)
    .split(' ')
    .filter((word) => word !== '' && !SMALL_WORDS.has(word));
  return words.map((word) => (NUMBER.has(word) ? 'numero' : word.replace(/^ال(?=\p{L}{2})/u, ''))).join(' ');
}

/** What each word for a column means, by its key; a word of several columns means each of them. */
function meaningsOf<Column extends string>({ needed, allowed, words }: Columns<Column>) {
  const meanings = new Map<string, Set<Column>>();
  for (const column of [...needed, ...allowed]) {
    const { ar, fr, en, also } = words[column];
    for (const word of [column, ar, fr, en, ...also]) {
      const key = headingKey(word);
      meanings.set(key, (meanings.get(key) ?? new Set()).add(column));
    }
  }
  return meanings;
}

/**
 * Reads headings: the name of a column in the API comes before every other word. One in Arabic and in French side by side
 * (`الجهة / Région`) means what both say.
 */
export function readHeadings<Column extends string>(
  heading: readonly string[],
  columns: Columns<Column>,
): Heading<Column>[] {
  const meanings = meaningsOf(columns);
  const known = [...columns.needed, ...columns.allowed];
  const meant = (text: string): readonly Column[] => [...(meanings.get(headingKey(text)) ?? [])];
  const means = (shown: string): readonly Column[] => {
    const plain = shown.toLowerCase().replace(/[\s:*]+$/, '');
    const named = known.find((column) => column === plain);
    if (named !== undefined) return [named];
    if (shown.length > MAX_LOOKED_UP) return [];
    const whole = meant(shown);
    return whole.length > 0 ? whole : inBoth(shown, meant);
  };
  return heading.map((name) => {
    const shown = name.replace(UNSEEN, '').trim();
    return { shown, means: means(shown) };
  });
}

const LATIN = /\p{Script=Latin}+/gu;
const ARABIC = /\p{Script=Arabic}+/gu;
/** What parts two languages of one heading. */
const PARTED = /\s*[/|–—\n]\s*|\s-\s/;

/** What the two parts of a heading mean, those of its sign or of its scripts, where both are known. */
function inBoth<Column extends string>(
  shown: string,
  meant: (text: string) => readonly Column[],
): readonly Column[] {
  const parts = shown.split(PARTED);
  const [one = '', other = ''] =
    parts.length === 2 ? parts : [shown.replace(LATIN, ' '), shown.replace(ARABIC, ' ')];
  const [first, second] = [meant(one), meant(other)];
  if (first.length === 0 || second.length === 0) return [];
  const common = first.filter((column) => second.includes(column));
  return common.length > 0 ? common : [...first, ...second];
}
