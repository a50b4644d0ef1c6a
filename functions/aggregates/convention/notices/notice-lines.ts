import { inWords } from '../../../kernel/messages.ts';
import { sum } from '../../../kernel/money.ts';
import { awaitedUntil } from '../../../kernel/procedure/delays.ts';
import { atInstant, inDirhams } from '../../../kernel/wording.ts';
import type { Event } from '../events.ts';
import type { Duty } from '../execution/duty.ts';
import { transferFrom } from '../execution/reprogramming/reservation.ts';
import { resolutionAskedAbout } from '../execution/resolution.ts';
import { WORDS } from '../phrases/words.ts';
import type { Task } from '../procedures/tasks.ts';
import type { Convention } from '../state.ts';
import { askerInKind, goodsOf } from './notice-goods.ts';
import { groupOf, type MailLanguage, nameOf, quoted } from './notice-names.ts';
import { matterWords } from './notice-resolution.ts';
import { ASKED, type Words } from './notice-words.ts';

/** The lines of a mail: what is asked, about which convention, for which money, by whom and until when. */

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
  const [dueAt = ''] = asked.map(awaitedUntil).sort();
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
    comma: '، ',
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
    comma: ', ',
    convention: 'Convention',
    reference: 'Référence',
    amount: 'Montant',
    by: 'Demandé par',
    due: 'Échéance',
    tranche: 'tranche',
    ofTranche: 'Tranche',
  },
} as const;

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
 * The money of an event that is told of: what a resolution has moved, or what was proposed where it was rejected; what
 * does not go from one convention to the other, by the number of the other.
 */
export function moneyTold(convention: Convention, event: Event, language: MailLanguage): string[] {
  switch (event.type) {
    case 'ResolutionAdopted':
    case 'ResolutionRejected': {
      const { number } = event.data;
      const resolution = convention.resolutions.find((each) => each.number === number);
      if (!resolution) return [];
      const { moved = resolution.about.amount } = resolution;
      return [moneyLine(language, moved, ...matterWords(convention, resolution, language))];
    }
    case 'ReservationReleased': {
      const { entries, targetNumber } = event.data;
      return [moneyLine(language, sum(entries.map(({ amount }) => amount)), targetNumber)];
    }
    case 'TransferCalledOff': {
      const { source, reservation, sourceNumber } = event.data;
      const { parts = [] } = transferFrom(convention, source, reservation) ?? {};
      return [moneyLine(language, sum(parts.map(({ amount }) => amount)), sourceNumber)];
    }
    default:
      return [];
  }
}

function moneyLine(language: MailLanguage, amount: number, ...what: string[]): string {
  const { amount: label, colon, comma } = LABELS[language];
  const brackets = what.length > 0 ? ` (${what.join(comma)})` : '';
  return `${label}${colon}${inDirhams(amount, language)}${brackets}`;
}

/**
 * The money that a task or a duty is about: what is called, for whom; what an order pays; what a resolution does, to
 * whose call; what is pledged; what is to be justified. Tells two calls of one party apart.
 */
function moneyOf(convention: Convention, asked: Task | Duty, language: MailLanguage): string[] {
  const { calls, orders, pledges, transfersIn } = convention;
  const { colon, tranche: of } = LABELS[language];
  const written = (amount: number, ...what: string[]) => moneyLine(language, amount, ...what);
  if (asked.kind === 'transfer') {
    const from = transfersIn.filter(({ source }) => source === asked.subject).slice(0, 1);
    return [written(asked.amount ?? 0, ...from.map(({ sourceNumber }) => sourceNumber))];
  }
  if (asked.kind === 'componentReport') return componentLine(convention, asked.subject, language);
  const call = calls.find(({ id }) => id === asked.subject);
  if (call) {
    const what = [groupOf(call, language), `${of} ${call.tranche}`];
    if ('procedure' in asked) return [written(call.amount, ...what)];
    const payer = quoted(nameOf(convention, call.party, language));
    return [written(call.amount - call.received, ...payer, ...what)];
  }
  const order = orders.find(({ id }) => id === asked.subject);
  if (order) return [written(sum(order.lines.map((line) => line.amount)), `${of} ${order.tranche}`)];
  const resolution = resolutionAskedAbout(convention, asked);
  // Two roles of one party may be asked about it: the mail says which.
  const role = inWords(WORDS, asked.assignee.role, language);
  if (resolution)
    return [written(resolution.about.amount, ...matterWords(convention, resolution, language), role)];
  const pledge = pledges.find(({ id }) => id === asked.subject);
  const isDelivery = asked.kind === 'delivery' || asked.kind === 'deliveryConfirmation';
  if (isDelivery || pledge?.amount === 0) return goodsOf(convention, asked, language, colon);
  if (pledge) return [written(pledge.amount, groupOf(pledge, language), String(pledge.fiscalYear))];
  if ('procedure' in asked) return [];
  const { amount, tranche, subject } = asked;
  if (amount === undefined) return tranche ? [`${LABELS[language].ofTranche}${colon}${tranche}`] : [];
  if (tranche) return [written(amount, `${of} ${tranche}`)];
  return [written(amount, ...(subject === undefined ? [] : quoted(nameOf(convention, subject, language))))];
}

function componentLine({ terms }: Convention, id: string | undefined, language: MailLanguage): string[] {
  return terms.components.filter((each) => each.id === id).map(({ title }) => title[language]);
}

/** The party that asks: the account holder where money is to move, else the proposer. */
function askerOf(convention: Convention, asked: Task | Duty): string {
  const inKind = askerInKind(convention, asked);
  if (inKind !== undefined) return inKind;
  const { terms, proposer } = convention;
  const isOfMoney =
    'procedure' in asked
      ? /^(tranche|payment|resolution)-/.test(asked.procedure)
      : (asked.tranche ?? asked.amount) !== undefined;
  return isOfMoney ? terms.accountHolder : proposer;
}
