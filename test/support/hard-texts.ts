import fc from 'fast-check';

/** Texts as pastes and spreadsheets bring them along: what shows nothing, turns, overlays or is cut in the middle. */
const HARD = [
  '\n',
  '\r\n',
  '\t',
  '\u2028',
  '\u200b',
  '\u200f',
  '\u202a',
  '\u202e',
  '\u2066',
  '\u2069',
  '\ufeff',
  '\u0007',
  '\u0301',
  '\u00ad',
  '\ufff9',
  '\u{e0041}',
  '😀',
  '  ',
  'é',
  'مركز',
  '"',
  ',',
  ';',
  '=1+1',
  'x'.repeat(119),
  'x'.repeat(299),
];

export const hardText = fc
  .array(fc.oneof(fc.constantFrom(...HARD), fc.string({ unit: 'grapheme', maxLength: 12 })), { maxLength: 6 })
  .map((parts) => parts.join(''));

/** A cell as a spreadsheet writes it. */
export const inQuotes = (text: string) => `"${text.replaceAll('"', '""')}"`;
