import type { Language } from '../../../kernel/wording.ts';
import type { PersonCommand } from '../commands.ts';
import { type Duty, DutyKind, dutyAct } from '../execution/duty.ts';
import { ACTS } from '../procedures/decisions.ts';
import type { Task } from '../procedures/tasks.ts';
import type { Convention } from '../state.ts';

/** The words of a task or a duty, and the HTTP request that settles it. */

type Kind = Task['kind'] | Duty['kind'];
export type Asked = Pick<Task | Duty, 'id' | 'kind' | 'subject'> & { tranche?: number | undefined };

const WORDS: Record<Kind, Record<Language, string>> = {
  review: { ar: 'دراسة المشروع', fr: 'Examiner le projet', en: 'Review the draft' },
  pledging: {
    ar: 'ختم جمع التعهدات',
    fr: 'Clore le recueil des promesses',
    en: 'Conclude the collection of pledges',
  },
  deliberation: {
    ar: 'عرض الاتفاقية على المجلس',
    fr: 'Faire délibérer le conseil',
    en: "Bring it to the council's deliberation",
  },
  opposition: { ar: 'التعرض أو عدمه', fr: "S'opposer ou non", en: 'Oppose the deliberation or not' },
  budgetControl: {
    ar: 'مراقبة الالتزام بالنفقة',
    fr: "Contrôler l'engagement",
    en: 'Control the budget commitment',
  },
  signature: { ar: 'توقيع الاتفاقية', fr: 'Signer la convention', en: 'Sign the convention' },
  visa: { ar: 'التأشير', fr: 'Viser', en: 'Give the visa' },
  fundsCall: {
    ar: 'أداء الحصة من الشطر',
    fr: 'Verser la part de la tranche',
    en: 'Pay the share of the tranche',
  },
  paymentPreparation: {
    ar: 'إعداد الأمر بالأداء',
    fr: "Préparer l'ordre de paiement",
    en: 'Prepare the payment order',
  },
  paymentAuthorisation: { ar: 'الأمر بالصرف', fr: 'Ordonnancer le paiement', en: 'Authorise the payment' },
  paymentExecution: { ar: 'تنفيذ الأداء', fr: 'Exécuter le paiement', en: 'Execute the payment' },
  finalReport: {
    ar: 'المصادقة على التقرير النهائي',
    fr: 'Approuver le rapport final',
    en: 'Approve the final report',
  },
  refundAuthorisation: {
    ar: 'الأمر بإرجاع الرصيد',
    fr: 'Ordonnancer la restitution du reliquat',
    en: 'Authorise the refund of the balance',
  },
  refundExecution: { ar: 'إرجاع الرصيد', fr: 'Restituer le reliquat', en: 'Refund the balance' },
  resolutionApproval: {
    ar: 'البت في قرار يخص أموال الاتفاقية',
    fr: 'Décider d’une résolution sur les fonds',
    en: 'Decide on a resolution about the money',
  },
  submission: {
    ar: 'إتمام المشروع وإحالته على الدراسة',
    fr: "Achever le projet et le soumettre à l'examen",
    en: 'Finish the draft and submit it',
  },
  pledge: {
    ar: 'التعهد بمساهمة الطرف',
    fr: 'Promettre la contribution de votre partie',
    en: "Pledge your party's contribution",
  },
  pledgeConfirmation: {
    ar: 'تأكيد التعهد الذي أعده زميل',
    fr: "Confirmer la promesse qu'un collègue a préparée",
    en: 'Confirm the pledge that a colleague has prepared',
  },
  receipt: {
    ar: 'تسجيل المبالغ المحصلة',
    fr: 'Enregistrer les encaissements',
    en: 'Record what comes in on the call',
  },
  unallocated: {
    ar: 'تخصيص أموال الطرف لطلب أو إعادتها إليه',
    fr: 'Affecter les fonds de la partie à un appel ou les lui renvoyer',
    en: "Apply the party's money to a call or send it back",
  },
  uncoveredCharge: {
    ar: 'تحديد من يتحمل المصاريف البنكية',
    fr: 'Dire qui supporte les frais bancaires',
    en: 'Say who bears the bank charges',
  },
  transfer: {
    ar: 'قبول أموال حجزتها اتفاقية أخرى لهذه الاتفاقية',
    fr: 'Accepter les fonds qu’une autre convention a réservés pour celle-ci',
    en: 'Accept the money that another convention has reserved for this one',
  },
  trancheEvidence: {
    ar: 'إيداع وثائق شروط الشطر',
    fr: 'Verser les pièces que la tranche exige',
    en: 'File the evidence that the tranche waits for',
  },
  componentReport: {
    ar: 'التصريح بحالة مكوّن حسب مركزه',
    fr: 'Déclarer l’état d’une composante selon son centre',
    en: 'Report the state of a component as its centre says',
  },
  justification: {
    ar: 'تبرير المبالغ المؤداة',
    fr: 'Justifier les montants payés',
    en: 'Justify what was paid',
  },
  delivery: {
    ar: 'تسليم ما تعهدتم به عيناً والتصريح به',
    fr: 'Remettre ce qui est promis en nature et le déclarer',
    en: 'Deliver what is promised in kind and declare it',
  },
  deliveryConfirmation: {
    ar: 'تأكيد تسليم عيني أو إرجاعه',
    fr: 'Confirmer une remise en nature ou la renvoyer',
    en: 'Confirm a delivery in kind or return it',
  },
  resumption: {
    ar: 'استئناف الاتفاقية أو فسخها',
    fr: 'Reprendre la convention ou la résilier',
    en: 'Resume the convention or terminate it',
  },
  closingReport: {
    ar: 'إيداع التقرير النهائي للإغلاق',
    fr: 'Déposer le rapport final de clôture',
    en: 'Lay the final report that opens the closure',
  },
};

export function askedIn(kind: Kind, language: Language): string {
  return WORDS[kind][language];
}

/** The command that settles it: a decision, unless an act does. */
function commandOf({ kind }: Asked): PersonCommand {
  const duty = DutyKind.safeParse(kind);
  if (duty.success) return dutyAct(duty.data);
  const acts: Partial<Record<Kind, PersonCommand>> = ACTS;
  return acts[kind] ?? 'decideTask';
}

/** Where the request goes that settles it, within its convention or at its own address. */
function pathOf(convention: string, command: PersonCommand, { id, subject, tranche }: Asked): string {
  const base = `/v1/conventions/${convention}`;
  switch (command) {
    case 'submit':
      return `${base}/submission`;
    case 'pledge':
      return `${base}/pledges`;
    case 'confirmPledge':
      return `${base}/pledges/${subject}/confirmation`;
    case 'recordReceipt':
      return `${base}/calls/${subject}/receipts`;
    case 'applyUnallocated':
      return `${base}/unallocated/applications`;
    case 'acceptTransfer':
      return `${base}/transfers`;
    case 'coverCharge':
      return `${base}/charges/covers`;
    case 'preparePayment':
      return `${base}/payment-orders`;
    case 'executePayment':
      return `${base}/payment-orders/${subject}/execution`;
    case 'provideDocument':
    case 'justifyExpenditure':
      return `${base}/tranches/${tranche}/evidence`;
    // What a component has come to is no tranche's alone: where none waits for it, it is reported with the first.
    case 'reportComponent':
      return `${base}/tranches/${tranche ?? 1}/evidence`;
    case 'deliver':
      return `${base}/deliveries`;
    case 'confirmDelivery':
      return `${base}/deliveries/${subject}/confirmation`;
    case 'resume':
      return `${base}/resumption`;
    case 'close':
      return `${base}/closure`;
    default:
      return `/v1/tasks/${convention}.${id}/decision`;
  }
}

/** The request that settles a task or duty; all of them are made with POST. */
export function actOf({ id }: Pick<Convention, 'id'>, asked: Asked) {
  const command = commandOf(asked);
  return { command, method: 'POST' as const, path: pathOf(id, command, asked) };
}
