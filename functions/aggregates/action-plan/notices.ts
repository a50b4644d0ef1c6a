import { dayOf } from '../../kernel/calendar.ts';
import { fingerprint } from '../../kernel/chain.ts';
import type { Notice } from '../../kernel/notice.ts';
import { awaitedUntil } from '../../kernel/procedure/delays.ts';
import { onDay } from '../../kernel/wording.ts';
import { REGIONS } from '../shared/places.ts';
import { type ActionPlan, agendaOf, type KeptSession, partiesOf, type Task } from './action-plan.ts';
import { ASKED, revisionOf } from './asking.ts';
import type { Event, EventType } from './events.ts';
import { WORDS } from './words.ts';

/** Which events of a plan offices are told of by mail. No amount is in a mail. */

export const MAIL_EVENTS: readonly EventType[] = [
  'StepOpened',
  'TaskReminded',
  'TaskEscalated',
  'PlanReturned',
  'PlanRejected',
  'PlanLapsed',
  'PlanEnteredIntoForce',
  'RevisionAdopted',
  'RevisionRejected',
  'SessionCalled',
  'SessionCorrected',
  'SessionMoved',
  'SessionCancelled',
  'PlanClosed',
];

interface Text {
  ar: string;
  fr: string;
}

const SUBJECTS = {
  asked: { ar: 'مطلوب منكم', fr: 'À faire' },
  reminded: { ar: 'تذكير', fr: 'Rappel' },
  escalated: { ar: 'تأخر', fr: 'Retard' },
  returned: { ar: 'مخطط أُرجع إليكم', fr: 'Plan renvoyé' },
  ended: { ar: 'مخطط لم يُعتمد', fr: 'Plan non adopté' },
  inForce: { ar: 'مخطط دخل حيز التنفيذ', fr: 'Plan en vigueur' },
  revised: { ar: 'اعتُمدت مراجعة المخطط', fr: 'Révision adoptée' },
  notRevised: { ar: 'لم تُعتمد مراجعة المخطط', fr: 'Révision non adoptée' },
  closed: { ar: 'مخطط أُغلق', fr: 'Plan clos' },
  sessionCalled: { ar: 'دعوة إلى لجنة القيادة', fr: 'Convocation du comité de pilotage' },
  sessionCorrected: {
    ar: 'صُحّح جدول أعمال لجنة القيادة',
    fr: 'Ordre du jour du comité de pilotage corrigé',
  },
  sessionMoved: { ar: 'غُيّر يوم لجنة القيادة', fr: 'Comité de pilotage déplacé' },
  sessionCancelled: { ar: 'أُلغي اجتماع للجنة القيادة', fr: 'Comité de pilotage annulé' },
} as const satisfies Record<string, Text>;

/** What each office is told of an event; what has been done by the time the mail is sent is left out. */
export function noticesOf(plan: ActionPlan, event: Event): Notice[] {
  const all = (what: keyof typeof SUBJECTS) =>
    partiesOf(plan).map((party) => notice(plan, what, { party, about: 'plan' }));
  switch (event.type) {
    case 'StepOpened':
      return event.data.tasks.flatMap(({ id }) => ofTask(plan, id, 'asked'));
    case 'TaskReminded':
      return ofTask(plan, event.data.task, 'reminded');
    case 'TaskEscalated':
      return ofTask(plan, event.data.task, 'escalated');
    case 'PlanReturned':
      return Object.values(plan.core).map(({ party }) => notice(plan, 'returned', { party, about: 'plan' }));
    case 'PlanRejected':
    case 'PlanLapsed':
      return all('ended');
    case 'PlanEnteredIntoForce':
      return all('inForce');
    case 'RevisionAdopted':
      return all('revised');
    case 'RevisionRejected':
      return all('notRevised');
    case 'SessionCalled':
    case 'SessionCorrected':
    case 'SessionMoved':
    case 'SessionCancelled':
      return ofSession(plan, event);
    case 'PlanClosed':
      return all('closed');
    default:
      return [];
  }
}

function ofTask(plan: ActionPlan, id: string, what: 'asked' | 'reminded' | 'escalated'): Notice[] {
  const task = plan.tasks.find((each) => each.id === id);
  if (task?.status !== 'open') return [];
  const { party } = task.escalatedTo ?? task.assignee;
  return [notice(plan, what, { party, about: id, path: `/tasks/${plan.id}.${id}`, task })];
}

type SessionEvent = Extract<
  Event,
  { type: 'SessionCalled' | 'SessionCorrected' | 'SessionMoved' | 'SessionCancelled' }
>;

const OF_SESSION = {
  SessionCalled: 'sessionCalled',
  SessionCorrected: 'sessionCorrected',
  SessionMoved: 'sessionMoved',
  SessionCancelled: 'sessionCancelled',
} as const satisfies Record<SessionEvent['type'], keyof typeof SUBJECTS>;

/** Whether what was done with a session is still so: called for that day, with that agenda, or cancelled. */
function isStill(session: KeptSession, event: SessionEvent): boolean {
  if (event.type === 'SessionCancelled') return session.status === 'cancelled';
  if (session.status !== 'called') return false;
  if (event.type !== 'SessionCorrected')
    return session.day === (event.type === 'SessionMoved' ? event.data.day : event.data.session.day);
  const { number: _known, ...agenda } = event.data;
  return fingerprint(agendaOf(session)) === fingerprint(agenda);
}

/** Every party is told; not of a day, nor of an agenda, that is no longer that of the session. */
function ofSession(plan: ActionPlan, event: SessionEvent): Notice[] {
  const { number } = event.data;
  const session = plan.sessions.find((each) => each.number === number);
  if (!session || !isStill(session, event)) return [];
  return partiesOf(plan).map((party) =>
    notice(plan, OF_SESSION[event.type], { party, about: `session-${number}`, session }),
  );
}

interface About {
  party: string;
  about: string;
  path?: string;
  task?: Task;
  session?: KeptSession;
}

const SESSION: Text = { ar: 'الاجتماع رقم', fr: 'Réunion n°' };
const REVISION: Text = { ar: 'المراجعة رقم', fr: 'Révision n°' };

function notice(
  plan: ActionPlan,
  what: keyof typeof SUBJECTS,
  { task, path, session, ...to }: About,
): Notice {
  const { id, contents, region, phase } = plan;
  const place = REGIONS.find(({ code }) => code === region);
  const subject = SUBJECTS[what];
  const revision = task && revisionOf(task.procedure);
  const written = (language: 'ar' | 'fr', due: string) =>
    [
      subject[language],
      `${contents.title[language]} · ${place?.[language] ?? region} · ${WORDS[phase]?.[language] ?? phase}`,
      ...(task ? [ASKED[task.kind][language]] : []),
      ...(session ? [`${SESSION[language]} ${session.number}, ${onDay(session.day, language)}`] : []),
      ...(revision === undefined ? [] : [`${REVISION[language]} ${revision}`]),
      ...(task ? [`${due} ${onDay(dayOf(awaitedUntil(task)), language)}`] : []),
    ].join('\n');
  return {
    ...to,
    path: path ?? `/region/plans/${id}`,
    subject: `${region} | ${subject.ar} | ${subject.fr}`,
    ar: written('ar', 'قبل نهاية يوم'),
    fr: written('fr', 'Avant la fin du'),
  };
}

export function mailboxOf({ core, contents }: ActionPlan, party: string): string | undefined {
  const offices = [...Object.values(core), ...contents.contributors];
  return offices.find((office) => office.party === party)?.mailbox;
}
