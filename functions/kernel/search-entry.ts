import * as z from 'zod/mini';
import { fold } from './fold.ts';
import { searchForms, searchWords, withoutArticle } from './search.ts';

/** What the search over everything finds, and by which words: pure, the same for every kind of aggregate. */

/** The scope of what everybody who is signed in may find. */
export const EVERYBODY = 'EVERYBODY';

/** What is found, as the index of words keeps it. Nothing in it changes with every event: an act on no name writes nothing. */
export const Found = z.object({
  /** `convention`, `centre`, ... */
  kind: z.string(),
  id: z.string(),
  title: z.object({ ar: z.string(), fr: z.string() }),
  /** How else people call it: numbers and references, each whole and by its words. */
  names: z.array(z.string()),
  /** The code of its prefecture, province or region. */
  place: z.optional(z.string()),
  /** The instant (ISO, UTC) at which it began: of equals the newest comes first. */
  since: z.string(),
});
export type Found = z.infer<typeof Found>;

/** What is found, and by whom: `EVERYBODY`, or those whose lists (`PARTY#council-rsk`) have it. */
export interface SearchEntry extends Found {
  scopes: readonly string[];
}

/** The length of a word, and of a text that is kept, in bytes of UTF-8: they bound the cost of reading a row. */
const MAX_WORD_BYTES = 80;
const MAX_TEXT_BYTES = 400;
/** Of all names together: an official reference of 80 Arabic letters, and a number. */
const MAX_NAMES_BYTES = 180;
/** How many words one entry is found by. */
const MAX_WORDS = 150;

/** The beginning of a text that has at most so many bytes, with no character halved. */
function beginningOf(text: string, most: number): string {
  if (Buffer.byteLength(text) <= most) return text;
  let bytes = 0;
  let beginning = '';
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > most) break;
    beginning += character;
  }
  return beginning;
}

/** An entry as a row keeps it: a title longer than any of 200 Arabic letters is cut. */
export function foundIn({ kind, id, title, names, place, since }: SearchEntry): Found {
  const kept = (text: string) => beginningOf(text, MAX_TEXT_BYTES);
  let room = MAX_NAMES_BYTES;
  const keptNames = names.flatMap((name) => {
    const beginning = beginningOf(name, room);
    room -= Buffer.byteLength(beginning);
    return beginning === '' ? [] : [beginning];
  });
  return {
    kind,
    id,
    title: { ar: kept(title.ar), fr: kept(title.fr) },
    names: keptNames,
    ...(place !== undefined && { place }),
    since,
  };
}

const joined = (text: string) => fold(text).replaceAll(' ', '');
const asWord = (word: string) => beginningOf(word, MAX_WORD_BYTES);
const wordsIn = (text: string) => fold(text).split(' ');
const isWord = (word: string) => [...word].length > 1 || /\d/.test(word);

/** A word of digits is found with and without the zeros before it. */
const formsOf = (word: string) => [
  ...searchForms(word),
  ...(/^0+\d/.test(word) ? [word.replace(/^0+/, '')] : []),
];

/**
 * The words by which something is found, each under all its forms, and whether a title begins with it or a name has
 * it: those come first of all that have the word.
 */
export function indexedWords({ id, title, names }: Found): Map<string, 'first' | 'among'> {
  const called = [...names, id].flatMap((name) => [joined(name), ...wordsIn(name).flatMap(formsOf)]);
  const titles = [wordsIn(title.ar), wordsIn(title.fr)];
  const first = [...called, ...titles.flatMap(([word = '']) => formsOf(word))];
  const among = titles.flatMap((words) => words.flatMap(formsOf));
  const found = new Map<string, 'first' | 'among'>();
  for (const [words, place] of [
    [first, 'first'],
    [among, 'among'],
  ] as const)
    for (const word of words.filter(isWord).map(asWord))
      if (!found.has(word) && found.size < MAX_WORDS) found.set(word, place);
  return found;
}

/** What is looked for. */
export interface Sought {
  /** The beginnings of words that must all be there, the longest first. */
  words: readonly string[];
  /** The text as one word, where it may be the beginning of a number that is written in groups. */
  number?: string;
  /** The text as a whole, folded. */
  text: string;
}

/** What a text looks for; undefined where it has neither a digit nor two letters of one word. */
export function soughtBy(text: string): Sought | undefined {
  const words = searchWords(text).filter(isWord).map(asWord);
  if (words.length === 0) return undefined;
  const folded = fold(text);
  const isGrouped = /\d/.test(folded) && folded.includes(' ');
  return { words, text: folded, ...(isGrouped && { number: asWord(joined(text)) }) };
}

/** Whether something has the beginnings of all words, or a name or id that begins with the number. */
export function isFound(found: Found, { words, number }: Sought): boolean {
  const forms = [...indexedWords(found).keys()];
  const has = (word: string) => forms.some((form) => form.startsWith(word));
  return words.every(has) || (number !== undefined && has(number));
}

/** How well something answers: 0 is best. A number as it is written, its beginning, that of a title, whole words, the rest. */
function rankOf({ id, title, names }: Found, { words, text }: Sought): number {
  const whole = text.replaceAll(' ', '');
  const called = [...names, id].map(joined);
  if (called.includes(whole)) return 0;
  if (
    names.some((name) => wordsIn(name).some((word) => word.replace(/^0+/, '') === whole.replace(/^0+/, '')))
  )
    return 1;
  if (called.some((name) => name.startsWith(whole))) return 2;
  const plain = (given: string) => given.split(' ').map(withoutArticle).join(' ');
  const titles = [title.ar, title.fr].map(fold);
  if (titles.some((each) => each.startsWith(text) || plain(each).startsWith(plain(text)))) return 3;
  const forms = new Set(titles.flatMap((each) => each.split(' ').flatMap(searchForms)));
  return words.every((word) => forms.has(word)) ? 4 : 5;
}

/**
 * The best of what was found: each kind in its turn has one, so that none is crowded out by another; those that answer
 * better come first, of equals the newest.
 */
export function bestOf(found: readonly Found[], sought: Sought, limit: number): Found[] {
  const ranked = found.map((each) => ({ each, rank: rankOf(each, sought) }));
  const better = (one: (typeof ranked)[number], other: (typeof ranked)[number]) =>
    one.rank - other.rank || (one.each.since < other.each.since ? 1 : -1);
  const sorted = ranked.sort(better);
  const turns = [...Map.groupBy(sorted, ({ each }) => each.kind).values()].flatMap((ofKind) =>
    ofKind.map((one, turn) => ({ one, turn })),
  );
  return turns
    .sort((a, b) => a.turn - b.turn || better(a.one, b.one))
    .slice(0, limit)
    .map(({ one }) => one)
    .sort(better)
    .map(({ each }) => each);
}
