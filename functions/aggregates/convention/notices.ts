import { inWords } from '../../kernel/messages.ts';
import { sum } from '../../kernel/money.ts';
import { atInstant, inDirhams } from '../../kernel/wording.ts';
import type { Convention, Task } from './convention.ts';
import type { Duty } from './duties.ts';
import type { Event } from './events.ts';
import { ASKED, NEWS } from './notice-words.ts';
import { OPEN_DUTIES, openedDuties } from './opened-duties.ts';
import { WORDS } from './words.ts';

/** Which events people are told of, whom, and in which words. Never a token, never a link that decides. */

export type Words = Record<'ar' | 'fr', string>;

export interface Notice {
  party: string;
  /** The task it is about, the duties, or the convention: with the event and the party, what makes it this notice. */
  about: string;
  /** Where in the portal to go. */
  path: string;
  /** In both languages, with the convention's number; under 70 characters, and nothing that anybody has written. */
  subject: string;
  ar: string;
  fr: string;
}

function isNews(type: string): type is keyof typeof NEWS {
  return Object.hasOwn(NEWS, type);
}

/** The events of which anybody is ever told: the bus hands on no others to whoever sends mail. */
export const TOLD_BY_MAIL: readonly Event['type'][] = [
  'StepOpened',
  'TaskReminded',
  'TaskEscalated',
  ...Object.keys(NEWS).filter(isNews),
  ...OPEN_DUTIES,
];

/** How a task is spoken of: for the first time, as a reminder, or because it is late. */
const HOW = {
  opened: { subject: { ar: '', fr: '' }, text: { ar: 'مهمة تنتظركم', fr: 'Une tâche vous attend' } },
  reminded: { subject: { ar: 'تذكير: ', fr: 'Rappel : ' }, text: { ar: 'تذكير', fr: 'Rappel' } },
  escalated: {
    subject: { ar: 'تأخر: ', fr: 'Retard : ' },
    text: { ar: 'مهمة تجاوزت أجلها', fr: 'Tâche en retard' },
  },
} as const;

function ofTask(
  convention: Convention,
  task: Task,
  how: keyof typeof HOW,
  party = task.assignee.party,
): Notice {
  const path = `/tasks/${convention.id}.${task.id}`;
  return asking(convention, [task], { how, party, about: task.id, path });
}

/** Several duties of one party, opened by one event, are told of together, at the convention. */
function ofDuties(convention: Convention, party: string, [first, ...others]: Opened): Notice {
  const path = others.length > 0 ? `/conventions/${convention.id}` : `/tasks/${convention.id}.${first.id}`;
  return asking(convention, [first, ...others], { how: 'opened', party, about: 'duties', path });
}

type Opened = readonly [Duty, ...Duty[]];

function asking(
  convention: Convention,
  asked: readonly [Task | Duty, ...(Task | Duty)[]],
  { how, ...notice }: Pick<Notice, 'party' | 'about' | 'path'> & { how: keyof typeof HOW },
): Notice {
  const { subject } = ASKED[asked[0].kind];
  const { subject: before, text } = HOW[how];
  const side = (language: Language) =>
    [
      ...askedLines(asked, text, language),
      ...about(convention, language),
      ...termsOf(convention, asked, language),
    ].join('\n');
  return {
    ...notice,
    subject: `${convention.number} | ${before.ar}${subject.ar} | ${before.fr}${subject.fr}`,
    ar: side('ar'),
    fr: side('fr'),
  };
}

type Language = keyof Words;

/** What is asked, each kind once. */
function askedLines(asked: readonly (Task | Duty)[], text: Words, language: Language): string[] {
  const kinds = [...new Set(asked.map(({ kind }) => kind))];
  return kinds.map((kind) => `${text[language]}${LABELS[language].colon}${ASKED[kind].asked[language]}`);
}

/** The money it is about, who asks, and until when: of several the day that comes first. */
function termsOf(convention: Convention, asked: readonly (Task | Duty)[], language: Language): string[] {
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
 * What somebody wrote, as a mail may say it: left out where it would become a link, because links lead to the portal.
 * Signs of full width and their like count as those that they stand for, as they do in a browser.
 */
const quoted = (written: string | undefined) =>
  written === undefined || ADDRESS.test(written.normalize('NFKC')) ? [] : [written];

/** The convention by its number, the office's own reference, and its title on a line of its own. */
function about({ number, terms }: Convention, language: Language): string[] {
  const { colon, convention, reference } = LABELS[language];
  return [
    `${convention}${colon}${number}`,
    ...quoted(terms.reference).map((own) => `${reference}${colon}${own}`),
    ...quoted(terms.title[language]),
  ];
}

/**
 * The money that a task or a duty is about: what is called, for whom; what an order pays; what is pledged; what is to be
 * justified. Tells two calls of one party apart.
 */
function moneyOf(convention: Convention, asked: Task | Duty, language: Language): string[] {
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
  const pledge = pledges.find(({ id }) => id === asked.subject);
  if (pledge) return [written(pledge.amount, groupOf(pledge, language), String(pledge.fiscalYear))];
  if ('procedure' in asked || asked.tranche === undefined) return [];
  if (asked.amount === undefined) return [`${LABELS[language].ofTranche}${colon}${asked.tranche}`];
  return [written(asked.amount, `${of} ${asked.tranche}`)];
}

const groupOf = ({ earmark = 'noEarmark' }: { earmark?: string | undefined }, language: Language) =>
  inWords(WORDS, earmark, language);

/** Who asks: the account holder where money is to move, else the party that proposed the convention. */
function askerOf({ terms, proposer }: Convention, asked: Task | Duty): string {
  const isOfTranche =
    'procedure' in asked ? asked.procedure.startsWith('tranche-') : asked.tranche !== undefined;
  return isOfTranche ? terms.accountHolder : proposer;
}

function nameOf({ terms }: Convention, party: string, language: Language): string {
  return terms.parties.find(({ id }) => id === party)?.name[language] ?? party;
}

/** The notices that an event gives rise to. */
export function noticesOf(convention: Convention, event: Event): Notice[] {
  // A reminder that arrives late reminds nobody of what is done by now.
  const taskOf = (id: string) => convention.tasks.filter((task) => task.id === id && task.status === 'open');
  switch (event.type) {
    case 'StepOpened':
      return event.data.tasks.map((task) => ofTask(convention, task, 'opened'));
    case 'TaskReminded':
      return taskOf(event.data.task).map((task) => ofTask(convention, task, 'reminded'));
    case 'TaskEscalated':
      return taskOf(event.data.task).map((task) =>
        ofTask(convention, task, 'escalated', event.data.to.party),
      );
    default: {
      const opened = Map.groupBy(openedDuties(convention, event), ({ assignee }) => assignee.party);
      if (isNews(event.type)) return ofConvention(convention, NEWS[event.type], opened);
      return [...opened].flatMap(([party, [first, ...others]]) =>
        first ? [ofDuties(convention, party, [first, ...others])] : [],
      );
    }
  }
}

/** What happened, told to every party; and in the same mail what it is asked to do by that. */
function ofConvention(
  convention: Convention,
  words: Words,
  opened: ReadonlyMap<string, readonly Duty[]>,
): Notice[] {
  const side = (party: string, language: Language) => {
    const asked = opened.get(party) ?? [];
    return [
      `${words[language]}.`,
      ...askedLines(asked, HOW.opened.text, language),
      ...about(convention, language),
      ...(asked.length > 0 ? termsOf(convention, asked, language) : []),
    ].join('\n');
  };
  return convention.terms.parties.map(({ id }) => ({
    party: id,
    about: 'convention',
    path: `/conventions/${convention.id}`,
    subject: `${convention.number} | ${words.ar} | ${words.fr}`,
    ar: side(id, 'ar'),
    fr: side(id, 'fr'),
  }));
}
