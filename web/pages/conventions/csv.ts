import type { Language } from '../../i18n/languages.ts';

/**
 * Writes tables for spreadsheets as people here have them: Excel in French and in Arabic parts cells at
 * semicolons and decimals at a comma, and reads letters rightly when the file begins with a byte order mark.
 */

/** A number is written as one; everything else is text, and stays text. */
export type Cell = string | number | undefined;

const HABITS: Record<Language, { separator: string; decimal: string }> = {
  ar: { separator: ';', decimal: ',' },
  fr: { separator: ';', decimal: ',' },
  en: { separator: ',', decimal: '.' },
};

/** What a spreadsheet would take for a formula. */
const FORMULA = /^\s*[=+\-@]/;

export function csvOf(rows: readonly (readonly Cell[])[], language: Language): string {
  const { separator, decimal } = HABITS[language];
  const written = (cell: Cell) => {
    if (typeof cell === 'number') return String(cell).replace('.', decimal);
    return quoted(FORMULA.test(cell ?? '') ? `'${cell}` : (cell ?? ''), separator);
  };
  return `\u{feff}${rows.map((row) => `${row.map(written).join(separator)}\r\n`).join('')}`;
}

function quoted(text: string, separator: string): string {
  const needsQuotes = /["\r\n]/.test(text) || text.includes(separator) || text.trim() !== text;
  return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text;
}
