import * as z from 'zod/mini';
import { fault } from './faults.ts';

/**
 * Text that people write and others read: every such field of a command is one of these. It is stored as it is seen:
 * spaces and direction marks at its ends, and characters that show nothing, are left out, because a paste brings them
 * along. Refused is what shows nothing at all, and what turns, hides or overlays the text around it. Joiners within
 * words (Persian, Amazigh, emoji) and direction marks within a sentence say how it is written, and stay.
 */

/**
 * Show nothing wherever they stand: soft hyphen, grapheme joiner, zero width space, word joiner, byte order mark, the
 * fillers and separators of scripts that are not written here, the signs of shorthand and of music, and variation
 * selectors other than those of emoji.
 */
const NOTHING =
  /[\u00ad\u115f\u1160\u180e\u200b\u2060-\u2065\u3164\ufeff\uffa0\ufff0-\ufff8\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}]|\u034f|[\u17b4\u17b5]|[\u180b-\u180d\u180f]|[\ufe00-\ufe0d]|[\u{e0100}-\u{e01ef}]/gu;

/** Left out at the ends: spaces and direction marks (ALM, LRM, RLM). */
const END = /[\s\u061c\u200e\u200f]/;

/** Line breaks of every kind. */
const BREAKS = /\r\n?|[\u0085\u2028\u2029]/g;

/**
 * Embeddings, overrides and isolates, the formats of old (Unicode deprecates them), annotations, tags, controls, and
 * what is no character.
 */
const DISTORTS =
  /[\u202a-\u202e\u2066-\u206f\ufff9-\ufffb\u{e0000}-\u{e007f}\p{Cs}\p{Noncharacter_Code_Point}]|(?![\n\t])\p{Cc}/u;

/** An accent on whatever stands before the text, and accents piled over the lines above: no script has so many. */
const OVERLAYS = /^\p{M}|\n\p{M}|\p{M}{8}/u;

/** Characters that show nothing by themselves: tatweel only lengthens the letter before it. */
const UNSEEN = /[\s\p{Z}\p{C}\p{M}\p{Default_Ignorable_Code_Point}\u0640\u2800\u{1d159}]/gu;

/** Letter by letter: a pattern that ends with `+$` takes the square of the length of a run of spaces. */
function withoutEnds(text: string): string {
  let [from, to] = [0, text.length];
  while (from < to && END.test(text.charAt(from))) from += 1;
  while (from < to && END.test(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to);
}

function asSeen(text: string): string {
  return withoutEnds(text.replace(NOTHING, '').replace(BREAKS, '\n'));
}

const shows = (text: string) => text === '' || text.replace(UNSEEN, '') !== '';

/** Text of one or more paragraphs. */
export const prose = (longest: number) =>
  z.string().check(
    z.overwrite(asSeen),
    z.minLength(1),
    z.maxLength(longest),
    z.refine(shows, fault('textShowsNothing')),
    z.refine((text) => !DISTORTS.test(text) && !OVERLAYS.test(text), fault('textDistorted')),
  );

/** Text on one line: a title, a name, a reference. */
export const line = (longest: number) =>
  prose(longest).check(z.refine((text) => !/[\n\t]/.test(text), fault('textOfManyLines')));

/** Characters that no name needs: those that distort the text around them, and direction marks. */
const MARKS = new RegExp(`${DISTORTS.source}|[\\u061c\\u200e\\u200f]`, 'gu');

/** Characters that begin no name, and piled accents. */
const EDGES = /^[\s\p{M}]+|(?<=\p{M}{7})\p{M}/gu;

/** The longest name of a person, in characters. */
const MAX_NAME = 200;

/**
 * A person's name as another system gives it, made fit to stand on a line among others: nobody is kept from their work
 * by how a directory writes them, so what a command would be refused for is left out, and what is too long is cut.
 * Empty where it shows nothing.
 */
export function plainName(given: string): string {
  const fit = (text: string) => text.replace(MARKS, '').replace(EDGES, '').trimEnd();
  const oneLine = given
    .replace(NOTHING, '')
    .replace(BREAKS, ' ')
    .replace(/[\n\t]/g, ' ');
  // A cut may halve a character, or leave a space at the end.
  const name = fit(fit(oneLine).slice(0, MAX_NAME));
  return shows(name) ? name : '';
}

/** The longest title or name, in characters. */
const MAX_TITLE = 200;

/** A title or a name in the two languages in which a convention is signed. */
export const Bilingual = z.strictObject({ ar: line(MAX_TITLE), fr: line(MAX_TITLE) });
export type Bilingual = z.infer<typeof Bilingual>;

/** A text in the two languages in which a convention is signed. */
export const BilingualProse = z.strictObject({ ar: prose(4000), fr: prose(4000) });
