import { dayOf } from '../../kernel/calendar.ts';
import type { Notice } from '../../kernel/notice.ts';
import { awaitedUntil } from '../../kernel/procedure/delays.ts';
import { onDay } from '../../kernel/wording.ts';
import { coreOf } from '../shared/core.ts';
import { PROVINCES } from '../shared/places.ts';
import { ASKED } from './asking.ts';
import type { Centre, Task } from './centre.ts';
import type { Event, EventType } from './events.ts';
import { WORDS } from './words.ts';

/** Which events of a centre offices are told of by mail. */

export const MAIL_EVENTS: readonly EventType[] = [
  'StepOpened',
  'TaskReminded',
  'TaskEscalated',
  'OpeningReturned',
  'OpeningVerified',
  'OpeningUnconfirmed',
];

interface Text {
  ar: string;
  fr: string;
}

const SUBJECTS = {
  asked: { ar: 'مطلوب منكم', fr: 'À faire' },
  reminded: { ar: 'تذكير', fr: 'Rappel' },
  escalated: { ar: 'تأخر', fr: 'Retard' },
  returned: { ar: 'افتتاح أُرجع إليكم', fr: 'Ouverture renvoyée' },
  verified: { ar: 'افتتاح تم التحقق منه', fr: 'Ouverture vérifiée' },
  unconfirmed: { ar: 'مركز غير مؤكد', fr: 'Centre non confirmé' },
} as const satisfies Record<string, Text>;

/** What each office is told of an event; what has been done by the time the mail is sent is left out. */
export function noticesOf(centre: Centre, event: Event): Notice[] {
  switch (event.type) {
    case 'StepOpened':
      return event.data.tasks.flatMap(({ id }) => ofTask(centre, id, 'asked'));
    case 'TaskReminded':
      return ofTask(centre, event.data.task, 'reminded');
    case 'TaskEscalated':
      return ofTask(centre, event.data.task, 'escalated');
    case 'OpeningReturned':
      return [notice(centre, 'returned', { party: centre.owner, about: 'opening' })];
    case 'OpeningVerified':
      return coreOf(centre).map(({ party }) => notice(centre, 'verified', { party, about: 'opening' }));
    case 'OpeningUnconfirmed':
      return coreOf(centre).map(({ party }) => notice(centre, 'unconfirmed', { party, about: 'opening' }));
    default:
      return [];
  }
}

function ofTask(centre: Centre, id: string, what: 'asked' | 'reminded' | 'escalated'): Notice[] {
  const task = centre.tasks.find((each) => each.id === id);
  if (task?.status !== 'open') return [];
  const { party } = task.escalatedTo ?? task.assignee;
  return [notice(centre, what, { party, about: id, path: `/tasks/${centre.id}.${id}`, task })];
}

interface About {
  party: string;
  about: string;
  path?: string;
  task?: Task;
}

function notice(centre: Centre, what: keyof typeof SUBJECTS, { task, path, ...to }: About): Notice {
  const { id, details, status } = centre;
  const { name, province } = details;
  const place = PROVINCES.find(({ code }) => code === province);
  const subject = SUBJECTS[what];
  const about = task ? ASKED[task.kind] : undefined;
  const stage = task?.subject === undefined ? undefined : WORDS[task.subject];
  const written = (language: 'ar' | 'fr', due: string) =>
    [
      subject[language],
      `${name[language]} · ${place?.[language] ?? province} · ${WORDS[status]?.[language] ?? status}`,
      ...(about ? [`${about[language]}${stage ? ` : ${stage[language]}` : ''}`] : []),
      ...(task ? [`${due} ${onDay(dayOf(awaitedUntil(task)), language)}`] : []),
    ].join('\n');
  return {
    ...to,
    path: path ?? `/centres/${id}`,
    subject: `${province} | ${subject.ar} | ${subject.fr}`,
    ar: written('ar', 'قبل نهاية يوم'),
    fr: written('fr', 'Avant la fin du'),
  };
}

export function mailboxOf(centre: Centre, party: string): string | undefined {
  const offices = [...coreOf(centre), ...(centre.operator ? [centre.operator] : [])];
  return offices.find((office) => office.party === party)?.mailbox;
}
