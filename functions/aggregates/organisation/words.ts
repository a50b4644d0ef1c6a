import { type Words, words } from '../../kernel/wording.ts';
import { KERNEL_WORDS } from '../../kernel/words.ts';
import { PROVINCES, REGIONS } from '../shared/places.ts';

/** How refusals name the codes of the register to people, besides those of every aggregate. */

/** Places have no names in English of their own. */
const PLACES = Object.fromEntries(
  [...REGIONS, ...PROVINCES].map(({ code, ar, fr }) => [code, words(ar, fr, fr)]),
);

export const WORDS: Record<string, Words> = {
  ...KERNEL_WORDS,
  ...PLACES,
  // Where an organisation stands
  declared: words('مصرح بها', 'déclarée', 'declared'),
  verified: words('متحقق منها', 'vérifiée', 'verified'),
  suspended: words('معلقة', 'suspendue', 'suspended'),
  // Capacities of a person
  anybody: words('أي طرف', 'toute partie', 'any party'),
  keeper: words(
    'الطرف الذي صرح بها ما لم يتحقق منها، أو مسؤول النظام',
    'la partie qui l’a déclarée tant qu’elle n’est pas vérifiée, ou l’administrateur',
    'the party that declared it while it is not verified, or the administrator',
  ),
  // Measures
  population: words('عدد السكان', 'population', 'population'),
  eligible: words('المستحقون', 'éligibles', 'eligible'),
  registered: words('المسجلون', 'inscrits', 'registered'),
  reached: words('المستفيدون', 'bénéficiaires atteints', 'reached'),
  capacity: words('الطاقة الاستيعابية', 'capacité', 'capacity'),
  waiting: words('المنتظرون', 'en attente', 'waiting'),
  submitted: words('الملفات المودعة', 'dossiers déposés', 'files submitted'),
  processed: words('الملفات المعالجة', 'dossiers traités', 'files processed'),
  delivered: words('الخدمات المسلمة', 'dossiers servis', 'files delivered'),
};
