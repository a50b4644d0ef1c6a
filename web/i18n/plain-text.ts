/**
 * Text as a field takes it. A paste out of Word, WhatsApp or a table brings marks that nobody sees: the API refuses
 * those that turn the text around them, and whoever pasted them could not find what to take out.
 */

/** Embeddings, overrides and isolates, formats of old, annotations, tags, and controls other than breaks. */
const TURNS = /[\u202a-\u202e\u2066-\u206f\ufff9-\ufffb\ufffe\uffff\u{e0000}-\u{e007f}]|(?![\n\t])\p{Cc}/gu;

/** Breaks of every kind, with Word's own for a line within a paragraph. */
const BREAKS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/** Text of several lines: joiners, direction marks within a sentence, emoji and tatweel stay. */
export function plainText(text: string): string {
  return text.replace(BREAKS, '\n').replace(TURNS, '');
}

/** Text on one line: a break, and the tab between two cells, are a space. */
export function plainLine(text: string): string {
  return plainText(text).replace(/[\n\t]+/g, ' ');
}
