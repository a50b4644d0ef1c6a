import type { Asking } from '../../kernel/asking.ts';
import { dayOf } from '../../kernel/calendar.ts';
import { type Language, type Words, words } from '../../kernel/wording.ts';
import type { ConsultationAsked } from './asking-answers.ts';
import type { Consultation, TaskKind } from './consultation.ts';
import { rowOf, TaskRow } from './inbox.ts';

/** What a consultation asks of people, as they are shown it. */

export const ASKED: Record<TaskKind, Words> = {
  recommendationAnswer: words('الجواب عن توصية', 'Répondre à une recommandation', 'Answer a recommendation'),
  recommendationProgress: words(
    'التصريح بما تحقق من توصية',
    'Dire où en est une recommandation',
    'Report what has become of a recommendation',
  ),
  recommendationVerification: words(
    'التحقق من إنجاز توصية أو إرجاع التصريح به',
    'Vérifier la réalisation d’une recommandation, ou la renvoyer',
    'Verify that a recommendation was delivered, or return it',
  ),
};

/** The request that settles what is asked, by the end of its address. */
const ACTS: Record<TaskKind, { command: ConsultationAsked['act']['command']; at: string }> = {
  recommendationAnswer: { command: 'answer', at: 'answer' },
  recommendationProgress: { command: 'reportProgress', at: 'progress' },
  recommendationVerification: { command: 'verifyDelivery', at: 'verification' },
};

function shown({ consultation, recommendation, task }: TaskRow, language: Language): ConsultationAsked {
  const { id, kind, status, openedAt, dueAt } = task;
  const { command, at } = ACTS[kind];
  return {
    id: `${consultation.id}.${id}`,
    kind,
    status,
    openedAt,
    dueAt,
    dueOn: dayOf(dueAt),
    escalated: task.escalatedTo !== undefined,
    asked: ASKED[kind][language],
    act: {
      command,
      method: 'POST',
      path: `/v1/consultations/${consultation.id}/recommendations/${recommendation.n}/${at}`,
    },
    consultation,
    recommendation,
  };
}

export const CONSULTATION_ASKING: Asking<Consultation, TaskRow> = {
  row: TaskRow,
  inInbox: shown,
  inAgenda: ({ consultation, task }, language) => ({
    asked: ASKED[task.kind][language],
    title: consultation.title,
  }),
  detail(consultation, id, { language }) {
    const task = consultation.tasks.find((each) => each.id === id);
    return task && shown(rowOf(consultation, task), language);
  },
  settled: (_, row, { language }) => shown(row, language),
};
