import * as z from 'zod/mini';
import { fault } from './faults.ts';

/** Spaces, controls, and characters that show nothing or turn the text around them. */
const UNPLAIN = /[\s\p{Z}\p{C}\p{Default_Ignorable_Code_Point}]/u;

function isPlain(link: string): boolean {
  return !UNPLAIN.test(link) && !UNPLAIN.test(decoded(link).replaceAll(' ', ''));
}

const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** The link as a browser may show it, its encoded characters written out. */
function decoded(link: string): string {
  return link.replace(/(?:%[0-9a-f]{2})+/gi, (sequence) => {
    const codes = sequence.slice(1).split('%');
    return UTF8.decode(Uint8Array.from(codes, (code) => Number.parseInt(code, 16)));
  });
}

/** The part before the path: without a user's name it has no `@`. */
function authorityOf(link: string): string {
  return /^https:\/\/([^/\\?#]*)/i.exec(link)?.[1] ?? '';
}

/** Letters of one script, as the names of sites here are written: of Latin none that another script could imitate. */
const LABEL = String.raw`(?:[a-z0-9_-]+|[\p{Script=Arabic}\p{Nd}-]+|[\p{Script=Tifinagh}\d-]+)`;
const HOST = new RegExp(String.raw`^(${LABEL}(?:\.${LABEL})*)\.?(?::\d+)?$`, 'iu');

/**
 * Whether the site is the one that its name reads as: no letter of another script that looks Latin, no character that
 * a browser takes for another, no number for an address.
 */
function isPlainlyNamed(link: string): boolean {
  const [, host] = HOST.exec(authorityOf(link)) ?? [];
  if (host === undefined) return false;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant.
  if (!/^[\x00-\x7f]+$/.test(host)) return true;
  // Every check is made, also of what is no link at all: it is refused as such, and throws nothing.
  return URL.parse(link)?.hostname.replace(/\.$/, '') === host.toLowerCase();
}

/**
 * A link to a document, `https` only. It leads where it reads to: no user name, no password, no space (written as
 * `%20` it is one), no mark that shows nothing or turns the reading direction, written out or encoded, no site whose
 * name imitates another.
 */
export const Link = z.url({ protocol: /^https$/ }).check(
  z.maxLength(2000),
  z.refine((link) => authorityOf(link) !== '', fault('linkIncomplete')),
  z.refine((link) => !authorityOf(link).includes('@'), fault('linkWithCredentials')),
  z.refine(isPlain, fault('linkNotPlain')),
  z.refine((link) => authorityOf(link) === '' || isPlainlyNamed(link), fault('linkSiteUnclear')),
);
