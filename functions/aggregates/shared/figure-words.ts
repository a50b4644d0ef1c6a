import { type Words, words } from '../../kernel/wording.ts';

/** How sentences name the codes of figures. */
export const FIGURE_WORDS: Record<string, Words> = {
  // Measures
  population: words('عدد السكان', 'population', 'population'),
  eligible: words('المستحقون', 'ayants droit', 'eligible'),
  registered: words('المسجلون', 'inscrits', 'registered'),
  reached: words('المستفيدون', 'bénéficiaires atteints', 'reached'),
  capacity: words('الطاقة الاستيعابية', 'capacité', 'capacity'),
  waiting: words('المنتظرون', 'en attente', 'waiting'),
  submitted: words('الملفات المودعة', 'dossiers déposés', 'files submitted'),
  processed: words('الملفات المعالجة', 'dossiers traités', 'files processed'),
  delivered: words('الخدمات المسلمة', 'dossiers servis', 'files delivered'),
  // Units
  people: words('أشخاص', 'personnes', 'people'),
  households: words('أسر', 'ménages', 'households'),
  files: words('ملفات', 'dossiers', 'files'),
};
