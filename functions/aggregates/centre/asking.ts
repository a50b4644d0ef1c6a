import type { Asking } from '../../kernel/asking.ts';
import { dayOf } from '../../kernel/calendar.ts';
import { type Language, type Words, words } from '../../kernel/wording.ts';
import type { CentreAsked } from './asking-answers.ts';
import { type Centre, STAGES, type TaskKind } from './centre.ts';
import { refOf, TaskRow } from './inbox.ts';

/** What a centre asks of people, as they are shown it. */

export const ASKED: Record<TaskKind, Words> = {
  stageReport: words(
    'التصريح ببلوغ المرحلة المقررة',
    'Déclarer l’étape prévue',
    'Report the stage that is planned',
  ),
  operator: words('تعيين الهيئة المسيرة', 'Désigner le gestionnaire', 'Name the operator'),
  staff: words(
    'التصريح بالمناصب اللازمة والمشغولة',
    'Déclarer les postes nécessaires et pourvus',
    'Report the posts needed and filled',
  ),
  authorisation: words('تسجيل رخصة الفتح', 'Enregistrer l’autorisation', 'Record the authorisation'),
  opening: words('التصريح بافتتاح المركز', 'Déclarer l’ouverture', 'Declare the opening'),
  verification: words(
    'التحقق من الافتتاح أو إرجاع التصريح به',
    'Vérifier l’ouverture ou la renvoyer',
    'Verify the opening or return it',
  ),
  builtNotOpen: words(
    'مركز مجهز لم يُفتتح: افتتاحه',
    'Centre équipé et non ouvert : l’ouvrir',
    'Built and not open: open it',
  ),
  stillOpen: words(
    'تأكيد أن المركز لا يزال مفتوحاً',
    'Confirmer qu’il est toujours ouvert',
    'Confirm that it is still open',
  ),
};

/** The request that settles what is asked, by the end of its address. */
const ACTS: Record<TaskKind, { command: CentreAsked['act']['command']; method: 'POST' | 'PUT'; at: string }> =
  {
    stageReport: { command: 'reportStage', method: 'POST', at: 'stages' },
    operator: { command: 'nameOperator', method: 'PUT', at: 'operator' },
    staff: { command: 'reportStaff', method: 'PUT', at: 'staff' },
    authorisation: { command: 'authorise', method: 'POST', at: 'authorisation' },
    opening: { command: 'declareOpening', method: 'POST', at: 'opening' },
    verification: { command: 'verifyOpening', method: 'POST', at: 'opening/verification' },
    builtNotOpen: { command: 'declareOpening', method: 'POST', at: 'opening' },
    stillOpen: { command: 'confirmOpening', method: 'POST', at: 'opening/confirmation' },
  };

function shown({ centre, task }: TaskRow, language: Language): CentreAsked {
  const { id, kind, status, openedAt, dueAt, subject } = task;
  const { command, method, at } = ACTS[kind];
  const stage = STAGES.find((each) => each === subject);
  return {
    id: `${centre.id}.${id}`,
    kind,
    ...(stage && { stage }),
    status,
    openedAt,
    dueAt,
    dueOn: dayOf(dueAt),
    escalated: task.escalatedTo !== undefined,
    ...(task.escalatedUntil !== undefined && { escalatedUntil: task.escalatedUntil }),
    asked: ASKED[kind][language],
    act: { command, method, path: `/v1/centres/${centre.id}/${at}` },
    centre,
  };
}

export const CENTRE_ASKING: Asking<Centre, TaskRow> = {
  row: TaskRow,
  inInbox: shown,
  inAgenda: ({ centre, task }, language) => ({ asked: ASKED[task.kind][language], title: centre.name }),
  detail(centre, id, { language }) {
    const task = centre.tasks.find((each) => each.id === id);
    return task && shown({ centre: refOf(centre), task }, language);
  },
};
