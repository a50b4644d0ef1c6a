import { type Words, words } from '../../kernel/wording.ts';
import { KERNEL_WORDS } from '../../kernel/words.ts';
import { PLACE_WORDS } from '../shared/place-words.ts';

/** How sentences name the codes of action plans to people, besides those of every aggregate. */
export const WORDS: Record<string, Words> = {
  ...KERNEL_WORDS,
  ...PLACE_WORDS,
  // Phases
  draft: words('مشروع', 'projet', 'draft'),
  review: words('قيد الدراسة', 'examen', 'review'),
  adoption: words('قيد المصادقة', 'adoption', 'adoption'),
  inForce: words('ساري المفعول', 'en vigueur', 'in force'),
  closing: words('قيد الإغلاق', 'clôture en cours', 'closing'),
  closed: words('مغلق', 'clos', 'closed'),
  returned: words('مرجع', 'renvoyé', 'returned'),
  rejected: words('مرفوض', 'rejeté', 'rejected'),
  lapsed: words('ساقط بانقضاء الأجل', 'caduc', 'lapsed'),
  withdrawn: words('مسحوب', 'retiré', 'withdrawn'),
  // What a session has become
  held: words('انعقد', 'elle s’est tenue', 'it was held'),
  cancelled: words('أُلغي', 'elle a été annulée', 'it was cancelled'),
  // What a task has become
  expired: words('انقضى أجلها', 'expirée', 'expired'),
  // The three that answer for a region
  ministry: words('الوزارة', 'le ministère', 'ministry'),
  wilaya: words('الولاية', 'la wilaya', 'wilaya'),
  council: words('مجلس الجهة', 'le conseil régional', 'regional council'),
  // Target groups
  women: words('النساء', 'femmes', 'women'),
  disability: words(
    'الأشخاص في وضعية إعاقة',
    'personnes en situation de handicap',
    'people with disabilities',
  ),
  // What a line or an envelope lacks
  costPlan: words('تفصيل الكلفة', 'le plan de coûts', 'a cost plan'),
  schedule: words('جدول الأشطر', 'l’échéancier', 'a schedule'),
  years: words('السنوات', 'les années', 'its years'),
  source: words('المصدر', 'la source', 'its source'),
  // Capacities of a person
  member: words('طرف في المخطط', 'partie au plan', 'party to the plan'),
  core: words(
    'الوزارة أو الولاية أو مجلس الجهة',
    'le ministère, la wilaya ou le conseil régional',
    'the ministry, the wilaya or the regional council',
  ),
  proposer: words(
    'الطرف الذي اقترح المخطط',
    'la partie qui a proposé le plan',
    'the party that proposed the plan',
  ),
};
