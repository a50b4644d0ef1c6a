import type { Language } from './languages.ts';

/**
 * Writes tables for spreadsheets as people here have them: Excel in French and in Arabic parts cells at
 * semicolons and decimals at a comma, and reads letters rightly when the file begins with a byte order mark.
 */

/** A number and a day (`YYYY-MM-DD`) are read as such in every language; everything else is text, and stays text. */
export type Cell = string | number | { day: string | undefined } | undefined;

const HABITS: Record<Language, { separator: string; decimal: string }> = {
  ar: { separator: ';', decimal: ',' },
  fr: { separator: ';', decimal: ',' },
  en: { separator: ',', decimal: '.' },
};

export function csvOf(rows: readonly (readonly Cell[])[], language: Language): string {
  const { separator, decimal } = HABITS[language];
  const written = (cell: Cell) => {
    if (typeof cell === 'number') return String(cell).replace('.', decimal);
    if (typeof cell === 'object') return cell.day ?? '';
    return quoted(guarded(cell ?? ''));
  };
  return `\u{feff}${rows.map((row) => `${row.map(written).join(separator)}\r\n`).join('')}`;
}

/** Quoted where a spreadsheet of any language could part it. */
function quoted(text: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Where a spreadsheet sees a formula: at the beginning, and behind anything at which one of another language, or a
 * paste, begins a cell. Quotes do not prevent it: to Excel in French, a quote within its own cell is a letter.
 */
const FORMULA = /(^|[",;\t\r\n])([\s\p{Cf}"]*)(?='*[=+\-@＝＋－＠﹦﹢﹣﹫−])/gu;
/** The same, guarded. */
const GUARD = /(^|[",;\t\r\n])([\s\p{Cf}"]*)'(?='*[=+\-@＝＋－＠﹦﹢﹣﹫−])/gu;

const MONTHS =
  'jan|f[eé]v|feb|mar|avr|apr|ma[iy]|jui|jun|jul|ao[uû]|aug|sep|oct|nov|d[eé]c|ينا|فبر|مار|[أا]بر|ماي|يون|يول|غشت|[أا]غس|شتن|سبت|[أا]كت|نون|نوف|دجن|ديس';

/**
 * The cells that a spreadsheet converts to a number, a day or a truth value: figures and their signs, with nothing but
 * these words. Behind an apostrophe they count as well: else the apostrophe would be lost as a guard on the way back.
 */
const VALUE = new RegExp(
  `^'*(?:(?=.*\\p{Nd})(?:[\\p{Nd}\\s.,/:'’%()٪٫٬€$£−-]|(?:(?:${MONTHS})\\p{L}*|[ap]m|e|mad|dhs?)(?!\\p{L}))+|true|false|vrai|faux)$`,
  'iu',
);

/**
 * The text with an apostrophe before what a spreadsheet would take for a formula, a number or a day. Excel,
 * LibreOffice and their like all leave such a cell alone. `="..."` would be a formula again, and a tab is taken
 * away by some of them.
 */
function guarded(text: string): string {
  const safe = text.replace(FORMULA, "$1$2'");
  return VALUE.test(text) && safe === text ? `'${text}` : safe;
}

/** The text of a cell that comes back from a spreadsheet: as it was before `csvOf` guarded it. */
export function unguarded(cell: string): string {
  const bare = cell.replace(GUARD, '$1$2');
  return bare === cell && cell.startsWith("'") && VALUE.test(cell.slice(1)) ? cell.slice(1) : bare;
}
