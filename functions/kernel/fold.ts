/** Letters that readers of Arabic and French take for one, where Unicode's decomposition does not say so. */
const LETTERS: Record<string, string> = {
  œ: 'oe',
  æ: 'ae',
  ø: 'o',
  ß: 'ss',
  ı: 'i',
  ł: 'l',
  đ: 'd',
  // N°, Nº and № are one abbreviation.
  '°': 'o',
  // A hamza is left out as often as it is written; its seats lose theirs by decomposition.
  ء: '',
  ٱ: 'ا',
  ى: 'ي',
  ة: 'ه',
  // Letters of Persian and Urdu keyboards.
  ی: 'ي',
  ک: 'ك',
  ھ: 'ه',
  ہ: 'ه',
  ە: 'ه',
  // Sounds of Moroccan names that most keyboards have no letter for.
  گ: 'ك',
  ڭ: 'ك',
  ݣ: 'ك',
  ڤ: 'ف',
  ڥ: 'ف',
  پ: 'ب',
};
const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');

/** Accents, harakat, tatweel, and characters that show nothing or direct the text around them. */
const UNSEEN = /[\p{M}\p{Default_Ignorable_Code_Point}\u0640]|(?!\s)[\p{Cf}\p{Cc}]/gu;

/** Spaces, apostrophes (also those that Unicode counts as letters), hyphens and all other signs between words. */
const BETWEEN = /[\s\p{Z}\p{P}\p{S}\u02b0-\u02ff]+/gu;

/** Digits of Arabic and of Persian; both scripts begin at a code that 16 divides. */
const DIGIT = /[\u0660-\u0669\u06f0-\u06f9]/gu;

/**
 * A text as it is compared: two texts that readers of Arabic and French take for the same are folded to the
 * same. Case, accents, harakat, hamza, tatweel, ligatures, the script of digits, ة and ه, ى and ي, apostrophes,
 * hyphens, signs, spaces and invisible marks do not count. Words stay apart by one space. Folding again changes
 * nothing; a text that shows nothing folds to nothing.
 *
 * functions/kernel/fold.ts and web/i18n/fold.ts are one text, because the portal imports nothing of the functions;
 * a test holds them equal.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(UNSEEN, '')
    .replace(LETTER, (letter) => LETTERS[letter] ?? letter)
    .replace(DIGIT, (digit) => String(digit.charCodeAt(0) % 16))
    .replace(BETWEEN, ' ')
    .trim();
}
