import { type Words, words } from '../../kernel/wording.ts';
import { KERNEL_WORDS } from '../../kernel/words.ts';
import { PLACE_WORDS } from '../shared/place-words.ts';

/** How sentences name the codes of centres to people, besides those of every aggregate. */
export const WORDS: Record<string, Words> = {
  ...KERNEL_WORDS,
  ...PLACE_WORDS,
  // Stages, and what is off the way
  planned: words('مبرمج', 'programmé', 'planned'),
  studies: words('الدراسات', 'études', 'studies'),
  works: words('الأشغال', 'travaux', 'works'),
  equipped: words('مجهز', 'équipé', 'equipped'),
  authorised: words('مرخص', 'autorisé', 'authorised'),
  inService: words('في الخدمة', 'en service', 'in service'),
  suspended: words('معلق', 'suspendu', 'suspended'),
  closed: words('مغلق', 'fermé', 'closed'),
  abandoned: words('متخلى عنه', 'sans suite', 'abandoned'),
  // The three that answer for a region
  ministry: words('الوزارة', 'le ministère', 'ministry'),
  wilaya: words('الولاية', 'la wilaya', 'wilaya'),
  council: words('مجلس الجهة', 'le conseil régional', 'regional council'),
  // Capacities of a person
  owner: words(
    'الطرف الذي سجل المركز',
    'la partie qui a enregistré le centre',
    'the party that registered the centre',
  ),
  core: words(
    'الوزارة أو الولاية أو مجلس الجهة',
    'le ministère, la wilaya ou le conseil régional',
    'the ministry, the wilaya or the regional council',
  ),
  reporter: words(
    'الطرف الذي سجل المركز، أو مصادق الولاية',
    'la partie qui a enregistré le centre, ou l’approbateur de la wilaya',
    'the party that registered the centre, or the approver of the wilaya',
  ),
  runner: words(
    'الطرف الذي سجل المركز أو الهيئة المسيرة، أو مصادق الولاية',
    'la partie qui a enregistré le centre ou son gestionnaire, ou l’approbateur de la wilaya',
    'the party that registered the centre or its operator, or the approver of the wilaya',
  ),
};
