/** The most bytes that the API takes in one file. */
const MAX_BYTES = 1_000_000;

export type FileFault = 'tooLarge' | 'notUtf8';

/** The encodings that a file says it has, by its first two bytes: Excel saves its "Unicode text" so. */
function statedIn(bytes: ArrayBuffer): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [first, second] = new Uint8Array(bytes);
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

/** The text of a file, or why it is not taken. Bytes of an encoding that the file does not state are not guessed at. */
export async function textOfFile(
  file: Pick<Blob, 'size' | 'arrayBuffer'>,
): Promise<{ text: string } | { fault: FileFault }> {
  if (file.size > MAX_BYTES) return { fault: 'tooLarge' };
  try {
    const bytes = await file.arrayBuffer();
    return { text: new TextDecoder(statedIn(bytes), { fatal: true }).decode(bytes) };
  } catch (error) {
    if (error instanceof TypeError) return { fault: 'notUtf8' };
    throw error;
  }
}

/** Whether a text is more than one file may hold, as it is sent. */
export const isTooLarge = (text: string): boolean =>
  text.length > MAX_BYTES || (text.length * 3 > MAX_BYTES && new Blob([text]).size > MAX_BYTES);
