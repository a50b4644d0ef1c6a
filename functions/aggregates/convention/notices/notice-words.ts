import type { DutyKind } from '../execution/duty.ts';
import type { Task } from '../procedures/tasks.ts';

/** Mail is in both languages of the administration. */
export type Words = Record<'ar' | 'fr', string>;

/** The words of a mail for each task and duty: in its subject, which holds both languages, and in its text. */
export const ASKED: Record<Task['kind'] | DutyKind, { subject: Words; asked: Words }> = {
  review: both('دراسة المشروع', 'Examen du projet'),
  pledging: {
    subject: { ar: 'جمع التعهدات', fr: 'Promesses' },
    asked: { ar: 'اختتام جمع التعهدات', fr: 'Conclusion de la collecte des promesses' },
  },
  deliberation: {
    subject: { ar: 'المداولة', fr: 'Délibération' },
    asked: { ar: 'مداولة المجلس', fr: 'Délibération du conseil' },
  },
  opposition: {
    subject: { ar: 'التعرض', fr: 'Opposition' },
    asked: { ar: 'النظر في التعرض على المداولة', fr: 'Droit d’opposition sur la délibération' },
  },
  budgetControl: {
    subject: { ar: 'مراقبة الالتزام', fr: 'Engagement' },
    asked: { ar: 'مراقبة الالتزام بالنفقة', fr: 'Contrôle de l’engagement budgétaire' },
  },
  signature: {
    subject: { ar: 'التوقيع', fr: 'Signature' },
    asked: { ar: 'توقيع الاتفاقية', fr: 'Signature de la convention' },
  },
  visa: both('التأشيرة', 'Visa'),
  fundsCall: {
    subject: { ar: 'طلب الأموال', fr: 'Appel de fonds' },
    asked: { ar: 'تحويل الحصة من الشطر', fr: 'Versement de la part de la tranche' },
  },
  paymentPreparation: {
    subject: { ar: 'أمر بالأداء', fr: 'Ordre de paiement' },
    asked: { ar: 'إعداد الأمر بالأداء', fr: 'Préparation de l’ordre de paiement' },
  },
  paymentAuthorisation: {
    subject: { ar: 'الأمر بالصرف', fr: 'Ordonnancement' },
    asked: { ar: 'الأمر بالصرف', fr: 'Ordonnancement du paiement' },
  },
  paymentExecution: {
    subject: { ar: 'الأداء', fr: 'Paiement' },
    asked: { ar: 'تنفيذ الأداء', fr: 'Exécution du paiement' },
  },
  finalReport: {
    subject: { ar: 'التقرير النهائي', fr: 'Rapport final' },
    asked: { ar: 'المصادقة على التقرير النهائي', fr: 'Approbation du rapport final' },
  },
  refundAuthorisation: {
    subject: { ar: 'الرصيد', fr: 'Reliquat' },
    asked: { ar: 'الأمر بإرجاع الرصيد', fr: 'Ordonnancement de la restitution du reliquat' },
  },
  refundExecution: {
    subject: { ar: 'إرجاع الرصيد', fr: 'Restitution' },
    asked: { ar: 'إرجاع الرصيد غير المستعمل', fr: 'Restitution du reliquat' },
  },
  resolutionApproval: {
    subject: { ar: 'قرار', fr: 'Résolution' },
    asked: {
      ar: 'البت في قرار يخص أموال الاتفاقية',
      fr: 'Décision d’une résolution sur les fonds',
    },
  },
  submission: {
    subject: { ar: 'المشروع', fr: 'Projet' },
    asked: { ar: 'إتمام المشروع وإحالته على الدراسة', fr: 'Achèvement et soumission du projet' },
  },
  pledge: {
    subject: { ar: 'التعهد', fr: 'Promesse' },
    asked: { ar: 'التعهد بمساهمة الطرف', fr: 'Promesse de contribution de votre partie' },
  },
  pledgeConfirmation: {
    subject: { ar: 'تأكيد تعهد', fr: 'Confirmation' },
    asked: { ar: 'تأكيد تعهد أعده زميل', fr: 'Confirmation de la promesse d’un collègue' },
  },
  receipt: {
    subject: { ar: 'المحصل', fr: 'Encaissements' },
    asked: { ar: 'تسجيل المبالغ المحصلة', fr: 'Enregistrement des encaissements' },
  },
  unallocated: {
    subject: { ar: 'أموال غير مخصصة', fr: 'Fonds non affectés' },
    asked: { ar: 'تخصيص أموال الطرف لطلب أو إعادتها', fr: 'Affectation ou renvoi de fonds encaissés' },
  },
  uncoveredCharge: {
    subject: { ar: 'مصاريف بنكية', fr: 'Frais bancaires' },
    asked: { ar: 'تحديد من يتحمل المصاريف البنكية', fr: 'Désignation de qui supporte les frais' },
  },
  transfer: {
    subject: { ar: 'تحويل من اتفاقية', fr: 'Transfert' },
    asked: { ar: 'قبول أموال حجزتها اتفاقية أخرى', fr: 'Acceptation de fonds d’une autre convention' },
  },
  trancheEvidence: {
    subject: { ar: 'وثائق الشطر', fr: 'Pièces' },
    asked: { ar: 'إيداع وثائق شروط الشطر', fr: 'Versement des pièces que la tranche exige' },
  },
  componentReport: {
    subject: { ar: 'حالة مكوّن', fr: 'Composante' },
    asked: { ar: 'التصريح بحالة مكوّن حسب مركزه', fr: 'Déclaration de l’état d’une composante' },
  },
  justification: {
    subject: { ar: 'تبرير المؤدى', fr: 'Justification' },
    asked: { ar: 'تبرير المبالغ المؤداة', fr: 'Justification des montants payés' },
  },
  delivery: {
    subject: { ar: 'تسليم عيني', fr: 'Remise en nature' },
    asked: { ar: 'تسليم المساهمة العينية والتصريح به', fr: 'Remise de la contribution en nature' },
  },
  deliveryConfirmation: {
    subject: { ar: 'تأكيد تسليم', fr: 'Réception' },
    asked: { ar: 'تأكيد تسليم عيني أو إرجاعه', fr: 'Confirmation d’une remise en nature' },
  },
  resumption: {
    subject: { ar: 'الاستئناف', fr: 'Reprise' },
    asked: { ar: 'استئناف الاتفاقية أو فسخها', fr: 'Reprise ou résiliation de la convention' },
  },
  closingReport: {
    subject: { ar: 'التقرير النهائي', fr: 'Rapport final' },
    asked: { ar: 'إيداع التقرير النهائي', fr: 'Dépôt du rapport final' },
  },
};

function both(ar: string, fr: string) {
  return { subject: { ar, fr }, asked: { ar, fr } };
}

/** The events of the convention that are told by mail. */
export const EVENT_WORDS = {
  ConventionReturned: { ar: 'أُرجع المشروع للتعديل', fr: 'Projet renvoyé' },
  ConventionRejected: { ar: 'رُفض المشروع', fr: 'Projet rejeté' },
  ConventionLapsed: { ar: 'انقضت آجال المشروع', fr: 'Projet caduc' },
  EnteredIntoForce: { ar: 'دخلت حيز التنفيذ', fr: 'Entrée en vigueur' },
  ResolutionAdopted: { ar: 'اعتُمد القرار', fr: 'Résolution adoptée' },
  ResolutionRejected: { ar: 'رُفض القرار', fr: 'Résolution rejetée' },
  ReservationReleased: { ar: 'رُفع حجز الأموال لاتفاقية أخرى', fr: 'Réservation levée' },
  TransferCalledOff: { ar: 'أُلغي تحويل معلن', fr: 'Transfert annulé' },
  ConventionSuspended: { ar: 'عُلقت الاتفاقية', fr: 'Convention suspendue' },
  ConventionTerminated: { ar: 'فُسخت الاتفاقية', fr: 'Convention résiliée' },
  RefundReturned: { ar: 'أُرجع الأمر بإرجاع الرصيد', fr: 'Restitution renvoyée' },
  ConventionClosed: { ar: 'أُغلقت الاتفاقية', fr: 'Convention close' },
} as const satisfies Record<string, Words>;
