import { dayOf } from '../domain/calendar.ts';
import type { Convention, Task } from '../domain/convention.ts';
import type { Event } from '../domain/events.ts';

/** Which events people are told of, whom, and in which words. Never a token, never a link that decides. */

export interface Notice {
  party: string;
  /** The task it is about, or the convention: with the event and the party, what makes it this notice. */
  about: string;
  /** Where in the portal to go. */
  path: string;
  ar: string;
  fr: string;
}

const TASKS: Record<Task['kind'], { ar: string; fr: string }> = {
  review: { ar: 'دراسة المشروع', fr: 'Examen du projet' },
  pledging: { ar: 'جمع التعهدات وختمها', fr: 'Recueil des promesses de contribution' },
  deliberation: { ar: 'مداولة المجلس', fr: 'Délibération du conseil' },
  opposition: { ar: 'مهلة التعرض', fr: "Délai d'opposition" },
  budgetControl: { ar: 'مراقبة الميزانية', fr: 'Contrôle budgétaire' },
  signature: { ar: 'توقيع الاتفاقية', fr: 'Signature de la convention' },
  visa: { ar: 'التأشير', fr: 'Visa' },
  fundsCall: { ar: 'طلب تحويل المساهمة', fr: 'Appel de fonds' },
  paymentPreparation: { ar: 'تحضير أمر بالصرف', fr: "Préparation de l'ordre de paiement" },
  paymentAuthorisation: { ar: 'الأمر بالصرف', fr: 'Ordonnancement' },
  paymentExecution: { ar: 'أداء', fr: 'Paiement' },
  finalReport: { ar: 'المصادقة على التقرير النهائي', fr: 'Approbation du rapport final' },
  refundAuthorisation: { ar: 'الإذن بإرجاع الرصيد', fr: 'Autorisation du remboursement du reliquat' },
  refundExecution: { ar: 'إرجاع الرصيد', fr: 'Remboursement du reliquat' },
};

const NEWS = {
  ConventionReturned: { ar: 'أُرجع المشروع للتعديل', fr: 'Le projet est renvoyé pour modification' },
  ConventionRejected: { ar: 'رُفض المشروع', fr: 'Le projet est rejeté' },
  ConventionLapsed: { ar: 'انقضت آجال المشروع', fr: 'Le projet est caduc' },
  EnteredIntoForce: { ar: 'دخلت الاتفاقية حيز التنفيذ', fr: 'La convention est en vigueur' },
  ConventionSuspended: { ar: 'عُلقت الاتفاقية', fr: 'La convention est suspendue' },
  ConventionTerminated: { ar: 'فُسخت الاتفاقية', fr: 'La convention est résiliée' },
  ConventionClosed: { ar: 'أُغلقت الاتفاقية', fr: 'La convention est close' },
} as const;

function isNews(type: string): type is keyof typeof NEWS {
  return Object.hasOwn(NEWS, type);
}

const OF_TASKS: readonly string[] = ['StepOpened', 'TaskReminded', 'TaskEscalated'];

/** Whether anybody is ever told of events of a type: the bus hands on no others. */
export function isToldByMail(type: string): boolean {
  return isNews(type) || OF_TASKS.includes(type);
}

function ofTask(
  convention: Convention,
  task: Task,
  how: { ar: string; fr: string },
  party = task.assignee.party,
): Notice {
  const kind = TASKS[task.kind];
  return {
    party,
    about: task.id,
    path: `/tasks/${convention.id}.${task.id}`,
    ar: `${how.ar}: ${kind.ar}. الأجل: ${dayOf(task.dueAt)}.`,
    fr: `${how.fr} : ${kind.fr}. Échéance : ${dayOf(task.dueAt)}.`,
  };
}

/** The notices that an event gives rise to. */
export function noticesOf(convention: Convention, event: Event): Notice[] {
  // A reminder that arrives late reminds nobody of what is done by now.
  const taskOf = (id: string) => convention.tasks.filter((task) => task.id === id && task.status === 'open');
  switch (event.type) {
    case 'StepOpened':
      return event.data.tasks.map((task) =>
        ofTask(convention, task, { ar: 'مهمة تنتظركم', fr: 'Une tâche vous attend' }),
      );
    case 'TaskReminded':
      return taskOf(event.data.task).map((task) => ofTask(convention, task, { ar: 'تذكير', fr: 'Rappel' }));
    case 'TaskEscalated':
      return taskOf(event.data.task).map((task) =>
        ofTask(convention, task, { ar: 'مهمة تجاوزت أجلها', fr: 'Tâche en retard' }, event.data.to.party),
      );
    default: {
      if (!isNews(event.type)) return [];
      const words = NEWS[event.type];
      return convention.terms.parties.map(({ id }) => ({
        party: id,
        about: 'convention',
        path: `/conventions/${convention.id}`,
        ar: `${words.ar}.`,
        fr: `${words.fr}.`,
      }));
    }
  }
}
