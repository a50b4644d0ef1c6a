import { fold } from './fold.ts';

/** How a text that somebody looks for is taken apart. */

/** The Arabic article, with the words of one letter that are written before it: التجارة, والتجارة, للتجارة, وللتجارة. */
const ARTICLE = /^(?:[وفبك]?ال|[وف]?لل)(?=...)/u;

/** A folded word without the Arabic article, which stands before most words and so tells none from another. */
export const withoutArticle = (word: string): string => word.replace(ARTICLE, '');

/** How many words of a text count. A filter of DynamoDB has room for some hundred; nobody types twenty. */
const MAX_WORDS = 20;

/**
 * The words of a text that is looked for, folded, without article, the longest first; one that is part of another is
 * left out. A text has all of them when each is found anywhere in it as it is folded. Of more than twenty the longest
 * count. A text that shows nothing has none.
 */
export function searchWords(text: string): string[] {
  const words = fold(text).split(' ').map(withoutArticle);
  const longestFirst = [...new Set(words)].sort((one, other) => other.length - one.length);
  return longestFirst
    .filter(
      (word, index) => word !== '' && !longestFirst.slice(0, index).some((longer) => longer.includes(word)),
    )
    .slice(0, MAX_WORDS);
}

/**
 * Every form under whose first letters a folded word is looked for: as it is written, without the word of one letter
 * that is written before it, and without the article.
 */
export function searchForms(word: string): string[] {
  return [...new Set([word, word.replace(/^[وفبكل](?=...)/u, ''), withoutArticle(word)])];
}
