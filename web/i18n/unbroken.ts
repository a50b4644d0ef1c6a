/** In French a colon, a question mark and a quotation mark keep their space, and no line begins with them. */
export const unbroken = (words: string): string =>
  words.replaceAll(/ (?=[:;?!»])/g, '\u00a0').replaceAll('« ', '«\u00a0');
