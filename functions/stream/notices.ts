import type { Convention, Task } from '../domain/convention.ts';
import type { Event } from '../domain/events.ts';
import { sum } from '../domain/money.ts';
import { atInstant, inDirhams, inWords } from '../words.ts';
import { NEWS, TASKS } from './notice-words.ts';

/** Which events people are told of, whom, and in which words. Never a token, never a link that decides. */

export type Words = Record<'ar' | 'fr', string>;

export interface Notice {
  party: string;
  /** The task it is about, or the convention: with the event and the party, what makes it this notice. */
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

const OF_TASKS: readonly string[] = ['StepOpened', 'TaskReminded', 'TaskEscalated'];

/** Whether anybody is ever told of events of a type: the bus hands on no others. */
export function isToldByMail(type: string): boolean {
  return isNews(type) || OF_TASKS.includes(type);
}

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
  const { subject, asked } = TASKS[task.kind];
  const { subject: before, text } = HOW[how];
  const side = (language: 'ar' | 'fr') => {
    const label = LABELS[language];
    return [
      `${text[language]}${label.colon}${asked[language]}`,
      ...about(convention, language),
      ...moneyOf(convention, task, language),
      ...quoted(nameOf(convention, askerOf(convention, task), language)).map(
        (name) => `${label.by}${label.colon}${name}`,
      ),
      `${label.due}${label.colon}${atInstant(task.dueAt, language)}`,
    ].join('\n');
  };
  return {
    party,
    about: task.id,
    path: `/tasks/${convention.id}.${task.id}`,
    subject: `${convention.number} | ${before.ar}${subject.ar} | ${before.fr}${subject.fr}`,
    ar: side('ar'),
    fr: side('fr'),
  };
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
  },
  fr: {
    colon: ' : ',
    convention: 'Convention',
    reference: 'Référence',
    amount: 'Montant',
    by: 'Demandé par',
    due: 'Échéance',
    tranche: 'tranche',
  },
} as const;

/** Text in which a mail program would see an address, and make a link of it. */
const ADDRESS = /:\/\/|www\.|@|[\p{L}\p{N}-]\.\p{L}{2,}/iu;

/** What somebody wrote, as a mail may say it: left out where it would become a link, because links lead to the portal. */
const quoted = (written: string | undefined) =>
  written === undefined || ADDRESS.test(written) ? [] : [written];

/** The convention by its number, the office's own reference, and its title on a line of its own. */
function about({ number, terms }: Convention, language: 'ar' | 'fr'): string[] {
  const { colon, convention, reference } = LABELS[language];
  return [
    `${convention}${colon}${number}`,
    ...quoted(terms.reference).map((own) => `${reference}${colon}${own}`),
    ...quoted(terms.title[language]),
  ];
}

/** The money that a task is about: what is called, for whom; what an order pays. Tells two calls of one party apart. */
function moneyOf({ calls, orders }: Convention, { subject }: Task, language: 'ar' | 'fr'): string[] {
  const { amount: label, colon, tranche } = LABELS[language];
  const call = calls.find(({ id }) => id === subject);
  if (call) {
    const group = inWords(call.earmark ?? 'noEarmark', language);
    return [`${label}${colon}${inDirhams(call.amount, language)} (${group}, ${tranche} ${call.tranche})`];
  }
  const order = orders.find(({ id }) => id === subject);
  if (!order) return [];
  const amount = sum(order.lines.map((line) => line.amount));
  return [`${label}${colon}${inDirhams(amount, language)} (${tranche} ${order.tranche})`];
}

/** Who asks: the account holder where money is to move, else the party that proposed the convention. */
function askerOf({ terms, proposer }: Convention, { procedure }: Task): string {
  return procedure.startsWith('tranche-') ? terms.accountHolder : proposer;
}

function nameOf({ terms }: Convention, party: string, language: 'ar' | 'fr'): string {
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
    default:
      return isNews(event.type) ? ofConvention(convention, NEWS[event.type]) : [];
  }
}

/** What happened, told to every party. */
function ofConvention(convention: Convention, words: Words): Notice[] {
  const side = (language: 'ar' | 'fr') => [`${words[language]}.`, ...about(convention, language)].join('\n');
  return convention.terms.parties.map(({ id }) => ({
    party: id,
    about: 'convention',
    path: `/conventions/${convention.id}`,
    subject: `${convention.number} | ${words.ar} | ${words.fr}`,
    ar: side('ar'),
    fr: side('fr'),
  }));
}
