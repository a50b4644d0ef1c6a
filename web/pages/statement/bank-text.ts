import { type CodePage, type FileText, textOf } from '../../i18n/file-text.ts';

/** The names of code pages, as Windows has them. */
export const CODE_PAGES: Record<CodePage, string> = {
  'windows-1256': 'Windows-1256',
  'windows-1252': 'Windows-1252',
};

/**
 * The text of a bank's file. What is in no encoding that is known is read as Windows-1252: older programs of banks write
 * letters that nobody else does, and the figures and signs of an amount are the same in all of them.
 */
export const bankText = (bytes: Uint8Array): FileText =>
  textOf(bytes) ?? { text: new TextDecoder('windows-1252').decode(bytes), codePage: 'windows-1252' };
