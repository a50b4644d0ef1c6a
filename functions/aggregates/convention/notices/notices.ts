import type { Notice } from '../../../kernel/notice.ts';
import type { Event } from '../events.ts';
import type { Duty } from '../execution/duty.ts';
import type { Task } from '../procedures/tasks.ts';
import type { Convention } from '../state.ts';
import { about, askedLines, moneyTold, termsOf } from './notice-lines.ts';
import type { MailLanguage } from './notice-names.ts';
import { ASKED, EVENT_WORDS, type Words } from './notice-words.ts';
import { OPEN_DUTIES, openedDuties } from './opened-duties.ts';

/** Which events people are told of, whom, and in which words. Never a token, never a link that decides. */

function hasWords(type: string): type is keyof typeof EVENT_WORDS {
  return Object.hasOwn(EVENT_WORDS, type);
}

/** The events that are told by mail: the bus delivers no others to the mail consumer. */
export const MAIL_EVENTS: readonly Event['type'][] = [
  ...new Set<Event['type']>([
    'StepOpened',
    'TaskReminded',
    'TaskEscalated',
    ...Object.keys(EVENT_WORDS).filter(hasWords),
    ...OPEN_DUTIES,
  ]),
];

/** The occasion of a mail about a task: its opening, a reminder, or its lateness. */
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
  const side = (language: MailLanguage) =>
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
      if (hasWords(event.type)) return ofConvention(convention, event, EVENT_WORDS[event.type], opened);
      return [...opened].flatMap(([party, [first, ...others]]) =>
        first ? [ofDuties(convention, party, [first, ...others])] : [],
      );
    }
  }
}

/** Whom an event is told to: every party, but that a transfer is called off to who was told that it is announced. */
const toldTo = ({ terms }: Convention, { type }: Event): string[] =>
  type === 'TransferCalledOff' ? [terms.accountHolder] : terms.parties.map(({ id }) => id);

/** A mail about an event to the parties, with the duties that the event opens for each. */
function ofConvention(
  convention: Convention,
  event: Event,
  words: Words,
  opened: ReadonlyMap<string, readonly Duty[]>,
): Notice[] {
  const side = (party: string, language: MailLanguage) => {
    const asked = opened.get(party) ?? [];
    return [
      `${words[language]}.`,
      ...askedLines(asked, HOW.opened.text, language),
      ...about(convention, language),
      ...moneyTold(convention, event, language),
      ...(asked.length > 0 ? termsOf(convention, asked, language) : []),
    ].join('\n');
  };
  return toldTo(convention, event).map((id) => ({
    party: id,
    about: 'convention',
    path: `/conventions/${convention.id}`,
    subject: `${convention.number} | ${words.ar} | ${words.fr}`,
    ar: side(id, 'ar'),
    fr: side(id, 'fr'),
  }));
}
