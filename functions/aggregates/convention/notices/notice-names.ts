import { inWords } from '../../../kernel/messages.ts';
import { WORDS } from '../phrases/words.ts';
import type { Convention } from '../state.ts';
import type { Words } from './notice-words.ts';

/** How a mail names parties and groups, and quotes what people wrote. */

export type MailLanguage = keyof Words;

/** Text in which a mail program would see an address, and make a link of it. */
const ADDRESS =
  /\/\/\S|\\\\\S|www\.|@|\b(?:https?|ftp|file|mailto|tel|sms|javascript):|[\p{L}\p{N}-][.。]\p{L}{2,}|\d(?:\.\d{1,3}){3}[/:]/iu;

/**
 * A text that a person wrote, as a mail may quote it: left out where it would become a link, because links lead to the
 * portal. Signs of full width and their like count as those that they stand for, as they do in a browser.
 */
export const quoted = (written: string | undefined) =>
  written === undefined || ADDRESS.test(written.normalize('NFKC')) ? [] : [written];

export function nameOf({ terms }: Convention, party: string, language: MailLanguage): string {
  return terms.parties.find(({ id }) => id === party)?.name[language] ?? party;
}

export const groupOf = (
  { earmark = 'noEarmark' }: { earmark?: string | undefined },
  language: MailLanguage,
) => inWords(WORDS, earmark, language);
