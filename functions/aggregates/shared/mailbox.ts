import * as z from 'zod/mini';
import { phrasesOf } from '../../kernel/sentence.ts';
import type { MAILBOX_PHRASES, MailboxDetails } from './mailbox-sentences.ts';

/** The functional address of an office, never a person's. */
export const Mailbox = z.email().check(z.maxLength(254));

/** To which mailboxes a stage lets official mail go. */
export interface MailboxRules {
  /** The domains, with all below them. */
  mailboxDomains: readonly string[];
  /** Mailboxes of known parties, by the party's id; they may lie elsewhere. */
  mailboxes: Readonly<Record<string, string | undefined>>;
}

const phrase = phrasesOf<typeof MAILBOX_PHRASES, MailboxDetails>();

/** Why a party's mailbox is not an office's by the rules of the stage; undefined where it is, or there is none. */
export function mailboxFault(mailbox: string | undefined, party: string, rules: MailboxRules) {
  if (mailbox === undefined || mailbox === rules.mailboxes[party]) return undefined;
  const domains = rules.mailboxDomains;
  const at = mailbox.toLowerCase().split('@').at(-1) ?? '';
  if (domains.some((domain) => at === domain || at.endsWith(`.${domain}`))) return undefined;
  return phrase('mailboxElsewhere', { mailbox: { name: mailbox }, domains: { name: domains.join(', ') } });
}
