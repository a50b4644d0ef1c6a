/** The most bytes that the API takes in one file. */
const MAX_BYTES = 1_000_000;

export type FileFault = 'tooLarge' | 'notUtf8';

/** The text of a file, or why it is not taken. Bytes of another encoding are not guessed at. */
export async function textOfFile(
  file: Pick<Blob, 'size' | 'arrayBuffer'>,
): Promise<{ text: string } | { fault: FileFault }> {
  if (file.size > MAX_BYTES) return { fault: 'tooLarge' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()) };
  } catch (error) {
    if (error instanceof TypeError) return { fault: 'notUtf8' };
    throw error;
  }
}

/** Whether a text is more than one file may hold, as it is sent. */
export const isTooLarge = (text: string): boolean =>
  text.length > MAX_BYTES || (text.length * 3 > MAX_BYTES && new Blob([text]).size > MAX_BYTES);
