/** The code pages in which Excel saves its plain "CSV" on machines set to Arabic and to French. */
export type CodePage = 'windows-1256' | 'windows-1252';

/** The text of a file, and the code page where it states no encoding and is no UTF-8. */
export interface FileText {
  text: string;
  codePage?: CodePage;
}

/**
 * The text of a file's bytes: UTF-8, UTF-16 where its first two bytes say so, else the code page of Windows that the
 * letters speak for. Undefined where it is none of these, as that of DOS and of old Macs, or no text at all.
 *
 * functions/kernel/file-text.ts and web/i18n/file-text.ts are one text, because the portal imports nothing of the
 * functions; a test holds them equal.
 */
export function textOf(bytes: Uint8Array): FileText | undefined {
  const stated = statedIn(bytes);
  const text = decoded(bytes, stated ?? 'utf-8');
  // "É…" and "Cité »" of Windows-1252 are letters of other alphabets in UTF-8.
  if (text !== undefined) return (isForeign(text) ? inCodePage(bytes) : undefined) ?? { text };
  return stated !== undefined || bytes.includes(0) || isDamaged(bytes) ? undefined : inCodePage(bytes);
}

/** The encoding that the first two bytes state: Excel saves its "Unicode text" so. */
function statedIn([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** Whether bytes are UTF-8 that was cut or spoiled: more of its letters are whole than are not. */
function isDamaged(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  const spoiled = text.match(/\ufffd/g)?.length ?? 0;
  const whole = text.match(EXPECTED)?.length ?? 0;
  return whole >= spoiled;
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/**
 * The small letters of French stand at the same bytes in both code pages; its capitals with accents in one stand where
 * letters of Arabic do in the other. So `ÉCOLE` of Windows-1252 is a letter of Arabic within a Latin word in
 * Windows-1256: words of Arabic alone speak for the one, such mixed words for the other. A single letter says nothing, as
 * `À` alone.
 */
function inCodePage(bytes: Uint8Array): FileText | undefined {
  const arabic = decoded(bytes, 'windows-1256') ?? '';
  const western = decoded(bytes, 'windows-1252') ?? '';
  const words = arabic.match(/[\p{L}\p{M}]+/gu) ?? [];
  const mixed = words.filter((word) => ARABIC.test(word) && LATIN.test(word));
  const inArabic = words.filter((word) => ARABIC_ALONE.test(word));
  if (inArabic.length > mixed.length)
    return FOREIGN.test(arabic) ? undefined : { text: arabic, codePage: 'windows-1256' };
  return FOREIGN.test(western) || UNUSUAL.test(western)
    ? undefined
    : { text: western, codePage: 'windows-1252' };
}

/** The letters and signs of Arabic, French and Amazigh. */
const EXPECTED = /[\u00a0-\u017f\u0600-\u06ff\u2010-\u203a\u20ac\u2d30-\u2d7f\ufb50-\ufefc]/g;

/** Whether a text has none of them, and letters that two or three bytes of a French word may happen to be. */
const isForeign = (text: string) =>
  /[^\0-\x7f]/.test(text) && /^[\0-\x7f\u0180-\u05ff\u9000-\u9fff]*$/.test(text);

const LATIN = /\p{Script=Latin}/u;
const ARABIC = /\p{Script_Extensions=Arabic}/u;
const ARABIC_ALONE = /^\p{Script_Extensions=Arabic}{2,}$/u;

/** What no text of Windows has, and the letters of French are in DOS: quotes and daggers within words. */
const FOREIGN = /\p{L}[‚ƒ†‡ˆ‰]|\p{L}[“”]\p{L}/u;
/** The same of old Macs, and of other alphabets: controls, capitals of Slavic tongues within words, three accents in a row, signs before letters. */
const UNUSUAL = /[\u0080-\u009f]|\p{L}[ŠŽ]|[À-ÖØ-öø-ÿ]{3}|[¥¦¬¶³¹]\p{L}/u;
