/**
 * A name, an amount or a reference within a sentence, set apart so that it keeps its own direction: `bdi` for
 * sentences that are plain text.
 */
export function isolate(words: string): string {
  return `\u2068${words}\u2069`;
}
