import type { FileText } from '../../i18n/file-text.ts';

/** How bytes are read: the page stands without it, so it comes with the first file, or while nobody waits. */
const reading = () => import('../../i18n/file-text.ts');
const AFTER = 10_000;
setTimeout(() => void reading().catch(() => undefined), AFTER);

/** The most bytes that the API takes in one file. */
const MAX_BYTES = 1_000_000;

export type FileFault = 'tooLarge' | 'noText';

/** The text of a file, and the code page that it was taken to have; or why it is not taken. */
export async function textOfFile(
  file: Pick<Blob, 'size' | 'arrayBuffer'>,
): Promise<FileText | { fault: FileFault }> {
  if (file.size > MAX_BYTES) return { fault: 'tooLarge' };
  const { textOf } = await reading();
  return textOf(new Uint8Array(await file.arrayBuffer())) ?? { fault: 'noText' };
}

/** Whether a text is more than one file may hold, as it is sent. */
export const isTooLarge = (text: string): boolean =>
  text.length > MAX_BYTES || (text.length * 3 > MAX_BYTES && new Blob([text]).size > MAX_BYTES);
