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

/** What stands before the path: without a user's name it has no `@`. */
function authorityOf(link: string): string {
  return /^https:\/\/([^/\\?#]*)/i.exec(link)?.[1] ?? '';
}

/**
 * A link to a document, `https` only. It leads where it reads to: no user name, no password, no space (written as
 * `%20` it is one), no mark that shows nothing or turns the reading direction, written out or encoded.
 */
export const Link = z.url({ protocol: /^https$/ }).check(
  z.maxLength(2000),
  z.refine((link) => authorityOf(link) !== '', fault('linkIncomplete')),
  z.refine((link) => !authorityOf(link).includes('@'), fault('linkWithCredentials')),
  z.refine(isPlain, fault('linkNotPlain')),
);
