import type { Language } from './refusals.ts';

/** How refusals name things to people: the codes of the domain in their reader's words, amounts in dirhams. */

type Words = Record<Language, string>;
const words = (ar: string, fr: string, en: string): Words => ({ ar, fr, en });

const WORDS: Record<string, Words> = {
  // Phases
  draft: words('مسودة', 'brouillon', 'draft'),
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
  suspended: words('موقوفة', 'suspendue', 'suspended'),
  terminated: words('مفسوخة', 'résiliée', 'terminated'),
  // Roles, and what a party is to the convention
  officer: words('المكلف بالملف', 'chargé du dossier', 'officer'),
  approver: words('المصادق', 'approbateur', 'approver'),
  signatory: words('الموقّع', 'signataire', 'signatory'),
  'authorising-officer': words('الآمر بالصرف', 'ordonnateur', 'authorising officer'),
  accountant: words('المحاسب العمومي', 'comptable public', 'accountant'),
  auditor: words('المفتحص', 'auditeur', 'auditor'),
  administrator: words('المدبر', 'administrateur', 'administrator'),
  workflow: words('النظام نفسه', 'le système lui-même', 'the system itself'),
  member: words('أحد الأطراف', 'une partie', 'a party'),
  core: words('الوزارة أو الولاية أو المجلس', 'ministère, wilaya ou conseil', 'ministry, wilaya or council'),
  proposer: words('الطرف صاحب المقترح', 'la partie qui propose', 'the proposing party'),
  projectOwner: words('صاحب المشروع', "le maître d'ouvrage", 'the project owner'),
  accountHolder: words('ماسك الحساب', 'le teneur du compte', 'the account holder'),
  // States of tasks and payment orders, decisions
  decided: words('بُتّ فيها', 'décidée', 'decided'),
  deemed: words('حسمها السكوت', 'réglée par le silence', 'settled by silence'),
  voided: words('لم تعد مطلوبة', 'sans objet', 'no longer asked'),
  prepared: words('مُعدّ', 'préparé', 'prepared'),
  authorised: words('مأذون به', 'ordonnancé', 'authorised'),
  executed: words('مؤدى', 'exécuté', 'executed'),
  cancelled: words('ملغى', 'annulé', 'cancelled'),
  reversed: words('ملغى بقيد عكسي', 'contre-passé', 'reversed'),
  approve: words('الموافقة', 'approuver', 'approve'),
  return: words('الإعادة للتعديل', 'renvoyer', 'return'),
  reject: words('الرفض', 'rejeter', 'reject'),
  // Acts that settle a task
  recordReceipt: words('تسجيل المدخول', 'enregistrer la recette', 'record the receipt'),
  preparePayment: words('إعداد الأمر بالصرف', "préparer l'ordre de paiement", 'prepare the payment order'),
  executePayment: words('تنفيذ الأداء', 'exécuter le paiement', 'execute the payment'),
  // What keeps a convention from its signature
  componentsMissing: words('لائحة المشاريع غائبة', 'liste des projets absente', 'no list of projects'),
  contributionsUnbalanced: words(
    'المساهمات لا تعادل الكلفة',
    "contributions et coût ne s'équilibrent pas",
    'contributions and cost differ',
  ),
  totalOutsideTarget: words('المجموع خارج الهدف', 'total hors de la cible', 'total outside the target'),
  pledgeUnconfirmed: words('تعهد غير مؤكد', 'promesse non confirmée', 'pledge not confirmed'),
  pledgeMisplaced: words('تعهد خارج البنود', 'promesse hors des termes', 'pledge outside the terms'),
  budgetLineMissing: words('سطر ميزانية غائب', 'ligne budgétaire absente', 'budget line missing'),
  earmarkUnfulfilled: words('تخصيص غير مستوفى', 'affectation non remplie', 'earmark not fulfilled'),
  tranchesMissing: words('جدول الأشطر غائب', 'échéancier absent', 'no tranche schedule'),
  tranchesUnbalanced: words(
    'الأشطر لا تعادل التعهدات',
    'tranches et promesses ne s’équilibrent pas',
    'tranches and pledges differ',
  ),
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
