import { dayOf } from '../../kernel/calendar.ts';
import type { Notice } from '../../kernel/notice.ts';
import { awaitedUntil } from '../../kernel/procedure/delays.ts';
import { onDay } from '../../kernel/wording.ts';
import { coreOf } from '../shared/core.ts';
import { REGIONS } from '../shared/places.ts';
import { ASKED } from './asking.ts';
import {
  type Consultation,
  mergedOf,
  type Recommendation,
  recommendationOf,
  type Task,
} from './consultation.ts';
import type { Event, EventType } from './events.ts';
import { numberOf } from './recommendations/way.ts';
import { WORDS } from './words.ts';

/** Which events of a consultation offices are told of by mail. */

export const MAIL_EVENTS: readonly EventType[] = [
  'RecommendationAssigned',
  'StepOpened',
  'TaskReminded',
  'TaskEscalated',
  'RecommendationAnswered',
  'RecommendationMerged',
  'DeliveryReturned',
  'DeliveryVerified',
  'RecommendationReferred',
];

interface Text {
  ar: string;
  fr: string;
}

const SUBJECTS = {
  asked: { ar: 'مطلوب منكم', fr: 'À faire' },
  reminded: { ar: 'تذكير', fr: 'Rappel' },
  escalated: { ar: 'تأخر', fr: 'Retard' },
  withdrawn: { ar: 'توصية أُسندت إلى طرف آخر', fr: 'Confiée à une autre partie' },
  yours: { ar: 'مآل توصيتكم', fr: 'Votre recommandation' },
  returned: { ar: 'إنجاز أُرجع إليكم', fr: 'Réalisation renvoyée' },
  verified: { ar: 'إنجاز تم التحقق منه', fr: 'Réalisation vérifiée' },
  referred: { ar: 'نقطة للجنة القيادة', fr: 'Pour le comité de pilotage' },
} as const satisfies Record<string, Text>;

/** What each office is told of an event; what has been done by the time the mail is sent is left out. */
export function noticesOf(consultation: Consultation, event: Event): Notice[] {
  switch (event.type) {
    case 'RecommendationAssigned':
      // Whoever takes it over is told by what they are asked.
      return event.data.procedure
        ? ofNumber(consultation, event.data.n, () => [['withdrawn', event.data.from?.party]])
        : [];
    case 'StepOpened':
      return event.data.tasks.flatMap(({ id }) => ofTask(consultation, id, 'asked'));
    case 'TaskReminded':
      return ofTask(consultation, event.data.task, 'reminded');
    case 'TaskEscalated':
      return ofTask(consultation, event.data.task, 'escalated');
    case 'RecommendationAnswered':
    case 'RecommendationMerged':
      return [
        ...ofNumber(consultation, event.data.n, ({ proposedBy }) => [['yours', proposedBy.party]]),
        ...ofMerged(consultation, event.data.n),
      ];
    case 'DeliveryReturned':
      return ofNumber(consultation, event.data.n, ({ assignee }) => [['returned', assignee?.party]]);
    case 'DeliveryVerified':
      return [
        ...ofNumber(consultation, event.data.n, ({ proposedBy, assignee }) => [
          ['verified', assignee?.party],
          ...(proposedBy.party === assignee?.party ? [] : ([['yours', proposedBy.party]] as const)),
        ]),
        ...ofMerged(consultation, event.data.n),
      ];
    case 'RecommendationReferred':
      return ofNumber(consultation, event.data.n, () =>
        coreOf(consultation).map(({ party }) => ['referred', party] as const),
      );
    default:
      return [];
  }
}

type What = keyof typeof SUBJECTS;

function ofNumber(
  consultation: Consultation,
  n: number,
  to: (recommendation: Recommendation) => readonly (readonly [What, string | undefined])[],
): Notice[] {
  const recommendation = recommendationOf(consultation, n);
  if (!recommendation) return [];
  return to(recommendation).flatMap(([what, party]) =>
    party === undefined ? [] : [notice(consultation, recommendation, what, { party, about: `r${n}` })],
  );
}

/** Whoever proposed what went into a recommendation is told of it as its own proposer is, once. */
const ofMerged = (consultation: Consultation, into: number): Notice[] => {
  const proposer = recommendationOf(consultation, into)?.proposedBy.party;
  return mergedOf(consultation, into).flatMap((n) =>
    ofNumber(consultation, n, ({ proposedBy: { party } }) => [
      ['yours', party === proposer ? undefined : party],
    ]),
  );
};

function ofTask(consultation: Consultation, id: string, what: 'asked' | 'reminded' | 'escalated'): Notice[] {
  const task = consultation.tasks.find((each) => each.id === id);
  const recommendation = task && recommendationOf(consultation, numberOf(task));
  if (task?.status !== 'open' || !recommendation) return [];
  const { party } = task.escalatedTo ?? task.assignee;
  const to = { party, about: id, path: `/tasks/${consultation.id}.${id}`, task };
  return [notice(consultation, recommendation, what, to)];
}

interface About {
  party: string;
  about: string;
  path?: string;
  task?: Task;
}

function notice(
  consultation: Consultation,
  { n, text, status, mergedInto }: Recommendation,
  what: What,
  { task, path, ...to }: About,
): Notice {
  const { id, region, number, meeting } = consultation;
  const place = REGIONS.find(({ code }) => code === region);
  const subject = SUBJECTS[what];
  const into = mergedInto === undefined ? undefined : recommendationOf(consultation, mergedInto);
  const statusIn = (language: 'ar' | 'fr', code: string) => WORDS[code]?.[language] ?? code;
  const written = (
    language: 'ar' | 'fr',
    says: { round: string; recommendation: string; due: string },
  ): string =>
    [
      subject[language],
      `${says.round} ${number} · ${place?.[language] ?? region} · ${meeting.title[language]}`,
      `${says.recommendation} ${n}${language === 'fr' ? ' ' : ''}: ${text[language]}`,
      ...(task ? [ASKED[task.kind][language]] : [statusIn(language, status)]),
      ...(into
        ? [
            `${says.recommendation} ${into.n}${language === 'fr' ? ' ' : ''}: ${statusIn(language, into.status)}`,
          ]
        : []),
      ...(task ? [`${says.due} ${onDay(dayOf(awaitedUntil(task)), language)}`] : []),
    ].join('\n');
  return {
    ...to,
    path: path ?? `/region/consultations/${id}#recommendation-${n}`,
    subject: `${region} ${number}.${n} | ${subject.ar} | ${subject.fr}`,
    ar: written('ar', { round: 'الجولة التشاورية', recommendation: 'التوصية', due: 'قبل نهاية يوم' }),
    fr: written('fr', { round: 'Concertation', recommendation: 'Recommandation', due: 'Avant la fin du' }),
  };
}

/** The functional mailbox of a party, as it was when it was named. */
export function mailboxOf(consultation: Consultation, party: string): string | undefined {
  const { recommendations } = consultation;
  const offices = [
    ...coreOf(consultation),
    ...recommendations.flatMap(({ assignee, reassigned, proposedBy }) => [
      ...(assignee ? [assignee] : []),
      ...(reassigned ? [reassigned.from] : []),
      proposedBy,
    ]),
  ];
  return offices.find((office) => office.party === party)?.mailbox;
}
