import { dayOf } from '../../kernel/calendar.ts';
import type { Notice } from '../../kernel/notice.ts';
import { onDay } from '../../kernel/wording.ts';
import { REGIONS } from '../shared/places.ts';
import type { Campaign, Task } from './campaign.ts';
import type { Event, EventType } from './events.ts';
import { dutiesOf } from './inbox.ts';

/** Which events of a campaign offices are told of by mail. No figure is in a mail. */

export const MAIL_EVENTS: readonly EventType[] = [
  'StepOpened',
  'TaskReminded',
  'FiguresMissed',
  'FiguresSubmitted',
  'FiguresReturned',
  'CorrectionProposed',
  'CorrectionReturned',
  'VersionPublished',
];

interface Text {
  ar: string;
  fr: string;
}

const SUBJECTS = {
  asked: { ar: 'معطيات مطلوبة', fr: 'Données demandées' },
  reminded: { ar: 'تذكير: معطيات مطلوبة', fr: 'Rappel : données demandées' },
  missed: { ar: 'معطيات لم تصل', fr: 'Données manquantes' },
  submitted: { ar: 'معطيات تنتظر القبول', fr: 'Données à accepter' },
  returned: { ar: 'معطيات أُرجعت إليكم', fr: 'Données renvoyées' },
  corrected: { ar: 'تصحيح ينتظر القبول', fr: 'Correction à accepter' },
  correctionReturned: { ar: 'تصحيح أُرجع إليكم', fr: 'Correction renvoyée' },
  published: { ar: 'نُشرت المعطيات', fr: 'Données publiées' },
} as const satisfies Record<string, Text>;

/** What each office is told of an event; what has been done by the time the mail is sent is left out. */
export function noticesOf(campaign: Campaign, event: Event): Notice[] {
  switch (event.type) {
    case 'StepOpened':
      return event.data.tasks.flatMap(({ id }) => ofTask(campaign, id, 'asked'));
    case 'TaskReminded':
      return ofTask(campaign, event.data.task, 'reminded');
    case 'FiguresMissed':
      if (event.data.places.length === 0) return [];
      return keepersBut(campaign, event.data.source).map((party) =>
        notice(campaign, 'missed', { party, about: event.data.source, source: event.data.source }),
      );
    case 'FiguresSubmitted':
      return toAccept(campaign, `acceptance-${event.data.source}`, 'submitted');
    case 'FiguresReturned':
      return [notice(campaign, 'returned', { party: event.data.source, about: 'return' })];
    case 'CorrectionProposed':
      return toAccept(campaign, `correction-${event.data.correction.number}`, 'corrected');
    case 'CorrectionReturned':
      return [notice(campaign, 'correctionReturned', { party: event.data.source, about: 'correction' })];
    case 'VersionPublished':
      return campaign.members.map(({ party }) => notice(campaign, 'published', { party, about: 'version' }));
    default:
      return [];
  }
}

function ofTask(campaign: Campaign, id: string, what: 'asked' | 'reminded'): Notice[] {
  const task = campaign.tasks.find((each) => each.id === id);
  if (task?.status !== 'open') return [];
  const { party } = task.assignee;
  return [notice(campaign, what, { party, about: id, path: `/tasks/${campaign.id}.${id}`, task })];
}

function toAccept(campaign: Campaign, duty: string, what: 'submitted' | 'corrected'): Notice[] {
  const found = dutiesOf(campaign).find(({ id }) => id === duty);
  if (!found) return [];
  const path = `/tasks/${campaign.id}.${duty}`;
  return keepersBut(campaign, found.subject).map((party) =>
    notice(campaign, what, { party, about: duty, path, source: found.subject, task: found }),
  );
}

function keepersBut({ members }: Campaign, source: string): string[] {
  return members.filter(({ kind, party }) => kind !== 'source' && party !== source).map(({ party }) => party);
}

interface About {
  party: string;
  about: string;
  path?: string;
  source?: string;
  task?: Pick<Task, 'dueAt'>;
}

function notice(
  campaign: Campaign,
  what: keyof typeof SUBJECTS,
  { source, task, path, ...to }: About,
): Notice {
  const { id, region, year } = campaign;
  const place = REGIONS.find(({ code }) => code === region);
  const subject = SUBJECTS[what];
  const name = campaign.members.find(({ party }) => party === source)?.name;
  const day = task && dayOf(task.dueAt);
  return {
    ...to,
    path: path ?? `/region/campaigns/${id}`,
    subject: `${region} ${year} | ${subject.ar} | ${subject.fr}`,
    ar: [
      subject.ar,
      `معطيات جهة ${place?.ar ?? region} لسنة ${year}`,
      ...(name ? [`المصدر: ${name.ar}`] : []),
      ...(day === undefined ? [] : [`قبل نهاية يوم ${onDay(day, 'ar')}`]),
    ].join('\n'),
    fr: [
      subject.fr,
      `Données de la région ${place?.fr ?? region} pour ${year}`,
      ...(name ? [`Source : ${name.fr}`] : []),
      ...(day === undefined ? [] : [`Avant la fin du ${onDay(day, 'fr')}`]),
    ].join('\n'),
  };
}

export const mailboxOf = ({ members }: Campaign, party: string): string | undefined =>
  members.find((member) => member.party === party)?.mailbox;
