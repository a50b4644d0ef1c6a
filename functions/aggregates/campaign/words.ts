import { type Words, words } from '../../kernel/wording.ts';
import { KERNEL_WORDS } from '../../kernel/words.ts';
import { FIGURE_WORDS } from '../shared/figure-words.ts';
import { PLACE_WORDS } from '../shared/place-words.ts';

/** How refusals name the codes of campaigns to people, besides those of every aggregate. */
export const WORDS: Record<string, Words> = {
  ...KERNEL_WORDS,
  ...PLACE_WORDS,
  ...FIGURE_WORDS,
  // Where a campaign stands
  open: words('مفتوحة', 'ouverte', 'open'),
  frozen: words('مثبتة', 'arrêtée', 'frozen'),
  published: words('منشورة', 'publiée', 'published'),
  cancelled: words('ملغاة', 'annulée', 'cancelled'),
  // Where a request or a correction stands
  asked: words('مطلوبة', 'demandées', 'asked'),
  submitted: words('الملفات المودعة', 'dossiers déposés', 'files submitted'),
  returned: words('مرجعة', 'renvoyées', 'returned'),
  accepted: words('مقبولة', 'acceptées', 'accepted'),
  missing: words('غائبة', 'manquantes', 'missing'),
  proposed: words('مقترح', 'proposée', 'proposed'),
  withdrawn: words('مسحوب', 'retirée', 'withdrawn'),
  // Capacities of a person
  keeper: words(
    'الوزارة أو الولاية اللتان تمسكان الحملة',
    'le ministère ou la wilaya qui tiennent la campagne',
    'the ministry or the wilaya that keep the campaign',
  ),
  source: words('الطرف المطلوبة منه المعطيات', 'la source interrogée', 'the source that is asked'),
  member: words('أطراف الحملة', 'les parties de la campagne', 'the parties of the campaign'),
  // Kinds of keepers
  ministry: words('الوزارة', 'le ministère', 'ministry'),
  wilaya: words('الولاية', 'la wilaya', 'wilaya'),
};
