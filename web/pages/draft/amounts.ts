/** Amounts as people paste them in Morocco, read into centimes. */

/** The largest amount that the API accepts, in centimes: 100 billion dirhams. */
export const LARGEST_AMOUNT = 10_000_000_000_000;

export type AmountFault = 'notAnAmount' | 'ambiguousAmount' | 'notPositive' | 'tooLarge';
export type AmountReading = { centimes: number } | { fault: AmountFault };

const CURRENCY = /(?:MAD|DHS?|دراهم|درهم|د\.?\s?م\.?)\.?/giu;
const MARKS = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;
const SPACES = /[\s\u00a0\u202f\u2009'’]+/g;

/** Western digits for Arabic and Persian ones, and their separators as French writes them. */
export function westernDigits(text: string): string {
  return text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replaceAll('٬', '.')
    .replaceAll('٫', ',');
}

/** How the figures of an amount can be grouped, each with what separates its centimes. */
const FORMS = [
  { form: /^\d+(?:[,.]\d{1,2})?$/, decimal: /[,.]/ },
  { form: /^\d{1,3}(?: \d{3})+(?:[,.]\d{1,2})?$/, decimal: /[,.]/ },
  { form: /^\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?$/, decimal: /,/ },
  { form: /^\d{1,3}(?:,\d{3})+\.\d{1,2}$/, decimal: /\./ },
  { form: /^\d{1,3}(?:,\d{3}){2,}$/, decimal: /\./ },
];

/**
 * Reads `1 221 000`, `1.221.000,00`, `1,221,000.00` or `١٬٢٢١٬٠٠٠` as centimes. `1,221` is refused: it is a
 * thousand to some and one and a bit to others.
 */
export function readAmount(text: string): AmountReading {
  const bare = westernDigits(text.replace(MARKS, '')).replace(CURRENCY, ' ').replace(SPACES, ' ').trim();
  if (/^\d{1,3},\d{3}$/.test(bare)) return { fault: 'ambiguousAmount' };
  const found = FORMS.find(({ form }) => form.test(bare));
  if (!found) return { fault: /^-\s?\d/.test(bare) ? 'notPositive' : 'notAnAmount' };
  const [whole = '', part = ''] = bare.split(found.decimal);
  const dirhams = whole.replace(/\D/g, '');
  const centimes = Number(dirhams) * 100 + Number(part.padEnd(2, '0'));
  if (centimes > LARGEST_AMOUNT) return { fault: 'tooLarge' };
  return centimes === 0 ? { fault: 'notPositive' } : { centimes };
}

/** Reads a whole number, such as a year or a count of people, in whatever digits. */
export function readWhole(text: string): number | undefined {
  const bare = westernDigits(text.replace(MARKS, '')).replace(SPACES, '');
  return /^\d{1,9}$/.test(bare) ? Number(bare) : undefined;
}
