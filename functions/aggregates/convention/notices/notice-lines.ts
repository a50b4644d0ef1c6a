import { inWords } from '../../../kernel/messages.ts';
import { sum } from '../../../kernel/money.ts';
import { atInstant, inDirhams } from '../../../kernel/wording.ts';
import type { Duty } from '../execution/duty.ts';
import { resolutionAskedAbout } from '../execution/resolution.ts';
import { WORDS } from '../phrases/words.ts';
import type { Task } from '../procedures/tasks.ts';
import type { Convention } from '../state.ts';
import { askerInKind, goodsOf } from './notice-goods.ts';
import { ASKED, type Words } from './notice-words.ts';

/** The lines of a mail: what is asked, about which convention, for which money, by whom and until when. */

export type MailLanguage = keyof Words;

/** The tasks and duties of a mail, each kind once. */
export function askedLines(asked: readonly (Task | Duty)[], text: Words, language: MailLanguage): string[] {
  const kinds = [...new Set(asked.map(({ kind }) => kind))];
  return kinds.map((kind) => `${text[language]}${LABELS[language].colon}${ASKED[kind].asked[language]}`);
}

/** The money it is about, who asks, and until when: of several the day that comes first. */
export function termsOf(
  convention: Convention,
  asked: readonly (Task | Duty)[],
  language: MailLanguage,
): string[] {
  const label = LABELS[language];
  const askers = [...new Set(asked.map((each) => askerOf(convention, each)))];
  const [dueAt = ''] = asked.map((each) => each.dueAt).sort();
  return [
    ...asked.flatMap((each) => moneyOf(convention, each, language)),
    ...askers
      .flatMap((asker) => quoted(nameOf(convention, asker, language)))
      .map((name) => `${label.by}${label.colon}${name}`),
    `${label.due}${label.colon}${atInstant(dueAt, language)}`,
  ];
}

const LABELS = {
  ar: {
    colon: ': ',
    convention: 'الاتفاقية',
    reference: 'المرجع',
    amount: 'المبلغ',
    by: 'الجهة الطالبة',
    due: 'الأجل',
    tranche: 'الشطر',
    ofTranche: 'الشطر',
  },
  fr: {
    colon: ' : ',
    convention: 'Convention',
    reference: 'Référence',
    amount: 'Montant',
    by: 'Demandé par',
    due: 'Échéance',
    tranche: 'tranche',
    ofTranche: 'Tranche',
  },
} as const;

/** Text in which a mail program would see an address, and make a link of it. */
const ADDRESS =
  /\/\/\S|\\\\\S|www\.|@|\b(?:https?|ftp|file|mailto|tel|sms|javascript):|[\p{L}\p{N}-][.。]\p{L}{2,}|\d(?:\.\d{1,3}){3}[/:]/iu;

/**
 * A text that a person wrote, as a mail may quote it: left out where it would become a link, because links lead to the
 * portal. Signs of full width and their like count as those that they stand for, as they do in a browser.
 */
const quoted = (written: string | undefined) =>
  written === undefined || ADDRESS.test(written.normalize('NFKC')) ? [] : [written];

/** The convention by its number, the office's own reference, and its title on a line of its own. */
export function about({ number, terms }: Convention, language: MailLanguage): string[] {
  const { colon, convention, reference } = LABELS[language];
  return [
    `${convention}${colon}${number}`,
    ...quoted(terms.reference).map((own) => `${reference}${colon}${own}`),
    ...quoted(terms.title[language]),
  ];
}

/**
 * The money that a task or a duty is about: what is called, for whom; what an order pays; what is pledged; what is to
 * be justified. Tells two calls of one party apart.
 */
function moneyOf(convention: Convention, asked: Task | Duty, language: MailLanguage): string[] {
  const { calls, orders, pledges } = convention;
  const { amount: label, colon, tranche: of } = LABELS[language];
  const written = (amount: number, ...what: string[]) =>
    `${label}${colon}${inDirhams(amount, language)} (${what.join(', ')})`;
  const call = calls.find(({ id }) => id === asked.subject);
  if (call) {
    const what = [groupOf(call, language), `${of} ${call.tranche}`];
    if ('procedure' in asked) return [written(call.amount, ...what)];
    const payer = quoted(nameOf(convention, call.party, language));
    return [written(call.amount - call.received, ...payer, ...what)];
  }
  const order = orders.find(({ id }) => id === asked.subject);
  if (order) return [written(sum(order.lines.map((line) => line.amount)), `${of} ${order.tranche}`)];
  const about = resolutionAskedAbout(convention, asked)?.about;
  // Two roles of one party may be asked about it: the mail says which.
  const role = inWords(WORDS, asked.assignee.role, language);
  if (about) return [written(about.amount, groupOf(about, language), `${of} ${about.tranche}`, role)];
  const pledge = pledges.find(({ id }) => id === asked.subject);
  const isDelivery = asked.kind === 'delivery' || asked.kind === 'deliveryConfirmation';
  if (isDelivery || pledge?.amount === 0) return goodsOf(convention, asked, language, LABELS[language].colon);
  if (pledge) return [written(pledge.amount, groupOf(pledge, language), String(pledge.fiscalYear))];
  if ('procedure' in asked || asked.tranche === undefined) return [];
  if (asked.amount === undefined) return [`${LABELS[language].ofTranche}${colon}${asked.tranche}`];
  return [written(asked.amount, `${of} ${asked.tranche}`)];
}

const groupOf = ({ earmark = 'noEarmark' }: { earmark?: string | undefined }, language: MailLanguage) =>
  inWords(WORDS, earmark, language);

/** The party that asks: the account holder where money is to move, else the proposer. */
function askerOf(convention: Convention, asked: Task | Duty): string {
  const inKind = askerInKind(convention, asked);
  if (inKind !== undefined) return inKind;
  const { terms, proposer } = convention;
  const isOfTranche =
    'procedure' in asked
      ? /^(tranche|payment|resolution)-/.test(asked.procedure)
      : asked.tranche !== undefined;
  return isOfTranche ? terms.accountHolder : proposer;
}

function nameOf({ terms }: Convention, party: string, language: MailLanguage): string {
  return terms.parties.find(({ id }) => id === party)?.name[language] ?? party;
}
