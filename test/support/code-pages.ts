/** Texts in the code pages of Windows, as Excel saves its plain "CSV". */
export function inCodePage(text: string, codePage: 'windows-1256' | 'windows-1252'): Uint8Array<ArrayBuffer> {
  const decoder = new TextDecoder(codePage);
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte] as const),
  );
  return Uint8Array.from(text, (letter) => {
    const byte = bytes.get(letter);
    if (byte === undefined) throw new Error(`${codePage} has no ${letter}`);
    return byte;
  });
}
