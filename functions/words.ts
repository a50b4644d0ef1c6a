import { dayAt, isEndOfDay, onMoroccosClock } from '../morocco/clock.ts';
import type { Language } from './api/refusals.ts';

/** How refusals and mails name things to people: the codes of the domain in their reader's words, amounts in dirhams. */

type Words = Record<Language, string>;
const words = (ar: string, fr: string, en: string): Words => ({ ar, fr, en });

const WORDS: Record<string, Words> = {
  // Phases
  draft: words('مشروع', 'projet', 'draft'),
  review: words('الدراسة', 'examen', 'review'),
  pledging: words('جمع التعهدات', 'collecte des promesses', 'collection of pledges'),
  adoption: words('المداولة', 'adoption', 'adoption'),
  signature: words('التوقيع', 'signature', 'signature'),
  visa: words('التأشيرة', 'visa', 'visa'),
  active: words('سارية', 'en vigueur', 'in force'),
  closing: words('قيد الإغلاق', 'clôture en cours', 'closing'),
  closed: words('مغلقة', 'close', 'closed'),
  returned: words('معادة للتعديل', 'renvoyée', 'returned'),
  rejected: words('مرفوضة', 'rejetée', 'rejected'),
  lapsed: words('ساقطة بانقضاء الأجل', 'caduque', 'lapsed'),
  withdrawn: words('مسحوبة', 'retirée', 'withdrawn'),
  suspended: words('معلقة', 'suspendue', 'suspended'),
  terminated: words('مفسوخة', 'résiliée', 'terminated'),
  // Roles, and what a party is to the convention
  officer: words('المكلف بالملف', 'chargé du dossier', 'officer'),
  approver: words('المصادق', 'approbateur', 'approver'),
  signatory: words('الموقّع', 'signataire', 'signatory'),
  'authorising-officer': words('الآمر بالصرف', 'ordonnateur', 'authorising officer'),
  accountant: words('المحاسب العمومي', 'comptable public', 'accountant'),
  auditor: words('المفتحص', 'auditeur', 'auditor'),
  administrator: words('مسؤول النظام', 'administrateur', 'administrator'),
  workflow: words('النظام نفسه', 'le système lui-même', 'the system itself'),
  member: words('أحد الأطراف', 'une partie', 'a party'),
  core: words('الوزارة أو الولاية أو المجلس', 'ministère, wilaya ou conseil', 'ministry, wilaya or council'),
  proposer: words('الطرف صاحب المقترح', 'la partie qui propose', 'the proposing party'),
  projectOwner: words('صاحب المشروع', "le maître d'ouvrage", 'the project owner'),
  accountHolder: words('ماسك الحساب', 'le teneur du compte', 'the account holder'),
  // Units of delays, delays
  calendarDays: words('من الأيام', 'jour(s)', 'day(s)'),
  workingDays: words('من أيام العمل', 'jour(s) ouvrable(s)', 'working day(s)'),
  hours: words('من الساعات', 'heure(s)', 'hour(s)'),
  minutes: words('من الدقائق', 'minute(s)', 'minute(s)'),
  seconds: words('من الثواني', 'seconde(s)', 'second(s)'),
  fundsCallDelay: words('أجل الأداء', 'délai de versement', 'delay of payment'),
  preparationDelay: words(
    'أجل إعداد الأمر بالأداء',
    "délai de préparation de l'ordre de paiement",
    'delay of preparation',
  ),
  authorisationDelay: words('أجل الأمر بالصرف', "délai d'ordonnancement", 'delay of authorisation'),
  executionDelay: words('أجل تنفيذ الأداء', "délai d'exécution du paiement", 'delay of execution'),
  reportDelay: words('أجل التقرير النهائي', 'délai du rapport final', 'delay of the final report'),
  conditionsDelay: words(
    'أجل مراجعة الشروط',
    'délai de revue des conditions',
    'delay of review of conditions',
  ),
  dutyDelay: words('الأجل العام', 'délai général', 'general delay'),
  // States of tasks and payment orders, decisions
  decided: words('بُتّ فيها', 'décidée', 'decided'),
  deemed: words('حسمها السكوت', 'réglée par le silence', 'settled by silence'),
  voided: words('لم تعد مطلوبة', 'sans objet', 'no longer asked'),
  prepared: words('مُعدّ', 'préparé', 'prepared'),
  authorised: words('مأمور بصرفه', 'ordonnancé', 'authorised'),
  executed: words('مؤدى', 'exécuté', 'executed'),
  cancelled: words('ملغى', 'annulé', 'cancelled'),
  reversed: words('مصحح القيد', 'contre-passé', 'reversed'),
  approve: words('الموافقة', 'approuver', 'approve'),
  return: words('الإعادة للتعديل', 'renvoyer', 'return'),
  reject: words('الرفض', 'rejeter', 'reject'),
  // Acts that settle a task
  recordReceipt: words('تسجيل التحصيل', "enregistrer l'encaissement", 'record the receipt'),
  preparePayment: words('إعداد الأمر بالأداء', "préparer l'ordre de paiement", 'prepare the payment order'),
  executePayment: words('تنفيذ الأداء', 'exécuter le paiement', 'execute the payment'),
  submit: words('إحالة المشروع على الدراسة', "soumettre le projet à l'examen", 'submit the draft'),
  confirmPledge: words('تأكيد التعهد', 'confirmer la promesse', 'confirm the pledge'),
  provideDocument: words(
    'إيداع وثائق الشطر',
    'verser les pièces de la tranche',
    'file the evidence of the tranche',
  ),
  justifyExpenditure: words('تبرير النفقة', 'justifier la dépense', 'justify the expenditure'),
  resume: words('استئناف الاتفاقية', 'reprendre la convention', 'resume the convention'),
  close: words('إيداع التقرير النهائي', 'déposer le rapport final', 'lay the final report'),
  // Fields of a convention's terms
  reference: words('المرجع', 'référence', 'reference'),
  actType: words('صنف الاتفاقية', 'type d’acte', 'type of act'),
  title: words('العنوان', 'titre', 'title'),
  object: words('الموضوع', 'objet', 'object'),
  region: words('الجهة', 'région', 'region'),
  firstYear: words('السنة الأولى', 'première année', 'first year'),
  lastYear: words('السنة الأخيرة', 'dernière année', 'last year'),
  parties: words('الأطراف', 'parties', 'parties'),
  components: words('مكوّنات مخطط الكلفة', 'composantes du plan de coûts', 'components of the cost plan'),
  target: words('المبلغ المستهدف', 'total visé', 'target'),
  earmarkFloors: words('الحدود الدنيا للفئات', 'planchers par public', 'floors of the groups'),
  tranches: words('جدول الأشطر', 'échéancier des tranches', 'schedule of tranches'),
  settings: words('الآجال والإعدادات', 'délais et réglages', 'delays and settings'),
  plan: words('مسار المصادقة', "circuit d'approbation", 'approval plan'),
  // Steps of the procedures, by the kind of their tasks
  deliberation: words('المداولة', 'délibération', 'deliberation'),
  opposition: words('التعرض', 'opposition', 'opposition'),
  budgetControl: words('مراقبة الميزانية', 'contrôle budgétaire', 'budget control'),
  fundsCall: words('طلب الأموال', 'appel de fonds', 'call for funds'),
  paymentPreparation: words(
    'إعداد الأمر بالأداء',
    "préparation de l'ordre de paiement",
    'preparation of the payment order',
  ),
  paymentAuthorisation: words('الأمر بالصرف', 'ordonnancement', 'authorisation'),
  paymentExecution: words('الأداء', 'exécution du paiement', 'payment'),
  finalReport: words('التقرير النهائي', 'rapport final', 'final report'),
  refundAuthorisation: words(
    'الأمر بإرجاع الرصيد',
    'ordonnancement de la restitution',
    'authorisation of the refund',
  ),
  refundExecution: words('تنفيذ إرجاع الرصيد', 'exécution de la restitution', 'payment of the refund'),
  // Kinds of parties
  ministry: words('وزارة', 'ministère', 'ministry'),
  wilaya: words('ولاية', 'wilaya', 'wilaya'),
  council: words('مجلس', 'conseil', 'council'),
  contributor: words('مساهم', 'contributeur', 'contributor'),
  // Accounts and motives of the ledger
  promise: words('خارج الاتفاقية', 'hors convention', 'outside the convention'),
  pledged: words('المتعهد به', 'promis', 'pledged'),
  committed: words('الملتزم به', 'engagé', 'committed'),
  called: words('المطلوب', 'appelé', 'called'),
  received: words('المحصل', 'encaissé', 'received'),
  disbursed: words('المؤدى', 'payé', 'disbursed'),
  justified: words('المبرر', 'justifié', 'justified'),
  refunded: words('المسترجع', 'restitué', 'refunded'),
  pledge: words('تعهد', 'promesse', 'pledge'),
  pledgeWithdrawal: words('سحب تعهد', 'retrait de promesse', 'withdrawal of a pledge'),
  commitment: words('التزام', 'engagement', 'commitment'),
  commitmentReduction: words('خفض التزام', "réduction d'engagement", 'reduction of a commitment'),
  call: words('طلب أموال', 'appel de fonds', 'call for funds'),
  receipt: words('تحصيل', 'encaissement', 'receipt'),
  disbursement: words('أداء', 'paiement', 'disbursement'),
  justification: words('تبرير', 'justification', 'justification'),
  reversal: words('تصحيح قيد', 'contre-passation', 'reversal'),
  callCancellation: words('إلغاء طلب أموال', "annulation d'appel de fonds", 'cancellation of a call'),
  refund: words('إرجاع الرصيد', 'restitution du reliquat', 'refund of the balance'),
  // The people that money and works are for; others are written as they were given
  women: words('النساء', 'femmes', 'women'),
  disability: words(
    'الأشخاص في وضعية إعاقة',
    'personnes en situation de handicap',
    'people with disabilities',
  ),
  children: words('الأطفال', 'enfants', 'children'),
  elderly: words('الأشخاص المسنون', 'personnes âgées', 'older people'),
  difficulty: words('الأشخاص في وضعية صعبة', 'personnes en situation difficile', 'people in difficulty'),
  noEarmark: words('دون تخصيص', 'sans affectation', 'without earmark'),
};

/** A detail of a refusal with every code of the domain in it named in a language; ids stay as they are. */
export function inWords(detail: string | number, language: Language): string {
  return String(detail).replace(/[A-Za-z][\w-]*/g, (code) => WORDS[code]?.[language] ?? code);
}

const LOCALES: Record<Language, string> = { ar: 'ar-MA', fr: 'fr-MA', en: 'en-MA' };

/** The dirham as people write it; MAD is the API's own word. */
const CURRENCY = words('درهم', 'DH', 'DH');

/** Centimes as people write them: dirhams with two decimals, `1.000,50 DH`. */
export function inDirhams(centimes: string | number, language: Language): string {
  const dirhams = new Intl.NumberFormat(LOCALES[language], {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  }).format(Number(centimes) / 100);
  return `${dirhams}\u00a0${CURRENCY[language]}`;
}

/** A day (`2026-11-30`) as people write it. */
export function onDay(day: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(day),
  );
}

/** An instant (ISO 8601, UTC) as people in Morocco write it: the end of a day as the day. */
export function atInstant(instant: string, language: Language): string {
  const time = Date.parse(instant);
  if (isEndOfDay(time)) return onDay(dayAt(time), language);
  return new Intl.DateTimeFormat(LOCALES[language], {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  }).format(onMoroccosClock(time));
}
