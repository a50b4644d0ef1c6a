import type { Name } from '../../kernel/sentence.ts';

/** The refusals of a mailbox, for any aggregate. */

export const MAILBOX_REFUSALS = {
  mailboxNotAllowed: {
    status: 422,
    ar: 'لا ترسل المراسلات إلا إلى بريد المصالح: {what}. صححوا العنوان أو اتركوه فارغاً.',
    fr: "Le courrier ne va qu'aux adresses des services : {what}. Corrigez l'adresse, ou laissez-la vide.",
    en: 'Mail goes to the mailboxes of offices alone: {what}. Correct the address, or leave it empty.',
  },
} as const;

export const MAILBOX_PHRASES = {
  mailboxElsewhere: {
    ar: 'البريد «{mailbox}» خارج النطاقات المسموح بها: {domains}',
    fr: "l'adresse « {mailbox} » est hors des domaines permis : {domains}",
    en: 'the mailbox "{mailbox}" lies outside the domains that are allowed: {domains}',
  },
} as const;

/** The types of the details in these sentences, by their names. */
export type MailboxDetails = { domains: Name; mailbox: Name };
