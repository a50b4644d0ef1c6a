import { type Words, words } from '../../kernel/wording.ts';
import { KERNEL_WORDS } from '../../kernel/words.ts';
import { PLACE_WORDS } from '../shared/place-words.ts';

/** How sentences name the codes of consultations to people, besides those of every aggregate. */
export const WORDS: Record<string, Words> = {
  ...KERNEL_WORDS,
  ...PLACE_WORDS,
  // Phases
  called: words('تمت الدعوة إليها', 'convoquée', 'called'),
  postponed: words('مؤجلة', 'reportée', 'postponed'),
  held: words('انعقدت', 'tenue', 'held'),
  minutesApproved: words('صودق على محضرها', 'procès-verbal approuvé', 'minutes approved'),
  followUp: words('تتبع التوصيات', 'suivi', 'follow-up'),
  closed: words('مغلقة', 'close', 'closed'),
  cancelled: words('ملغاة', 'annulée', 'cancelled'),
  // Recommendations
  recorded: words('مسجلة', 'enregistrée', 'recorded'),
  assigned: words('تنتظر جواباً', 'en attente de réponse', 'waiting for an answer'),
  accepted: words('مقبولة', 'acceptée', 'accepted'),
  partlyAccepted: words('مقبولة جزئياً', 'acceptée en partie', 'accepted in part'),
  declined: words('غير مقبولة', 'écartée', 'declined'),
  mergedInto: words('مدمجة في أخرى', 'fusionnée', 'merged'),
  underway: words('قيد الإنجاز', 'en cours', 'under way'),
  delivered: words('مصرح بإنجازها', 'réalisée', 'delivered'),
  verified: words('تم التحقق منها', 'vérifiée', 'verified'),
  // What it can be linked to
  convention: words('اتفاقية', 'convention', 'convention'),
  centre: words('مركز', 'centre', 'centre'),
  planLine: words('سطر من مخطط عمل', 'ligne d’un plan d’action', 'line of an action plan'),
  target: words('هدف من مخطط عمل', 'cible d’un plan d’action', 'target of an action plan'),
  centreProgramme: words('برنامج المراكز', 'programme de centres', 'programme of centres'),
  // Ways of taking part
  onSite: words('حضورياً', 'sur place', 'on site'),
  remote: words('عن بعد', 'à distance', 'remote'),
  // The three that answer for a region
  ministry: words('الوزارة', 'le ministère', 'ministry'),
  wilaya: words('الولاية', 'la wilaya', 'wilaya'),
  council: words('مجلس الجهة', 'le conseil régional', 'regional council'),
  // Capacities of a person
  owner: words(
    'الطرف الذي دعا إلى الجولة (الوزارة أو الولاية)',
    'la partie qui a convoqué la concertation (ministère ou wilaya)',
    'the party that called the consultation (ministry or wilaya)',
  ),
  core: words(
    'الوزارة أو الولاية أو مجلس الجهة',
    'le ministère, la wilaya ou le conseil régional',
    'the ministry, the wilaya or the regional council',
  ),
  assignee: words(
    'الطرف الذي أُسندت إليه التوصية',
    'la partie à qui la recommandation est confiée',
    'the party to which the recommendation is assigned',
  ),
  answerer: words(
    'الطرف الذي أُسندت إليه التوصية، أو الذي دعا إلى الجولة',
    'la partie à qui la recommandation est confiée, ou celle qui a convoqué',
    'the party to which the recommendation is assigned, or that called the consultation',
  ),
};
