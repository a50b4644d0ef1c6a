import { type Words, words } from '../../kernel/wording.ts';
import { KERNEL_WORDS } from '../../kernel/words.ts';
import { FIGURE_WORDS } from '../shared/figure-words.ts';
import { PLACE_WORDS } from '../shared/place-words.ts';
import { SERVICE_WORDS } from '../shared/services.ts';

/** How refusals name the codes of the register to people, besides those of every aggregate. */

export const WORDS: Record<string, Words> = {
  ...KERNEL_WORDS,
  ...PLACE_WORDS,
  ...FIGURE_WORDS,
  ...SERVICE_WORDS,
  // Where an organisation stands
  declared: words('مصرح بها', 'déclarée', 'declared'),
  verified: words('متحقق منها', 'vérifiée', 'verified'),
  stale: words('لم تؤكد منذ مدة', 'à confirmer', 'to be confirmed'),
  merged: words('مدمجة في هيئة أخرى', 'fusionnée', 'merged'),
  suspended: words('معلقة', 'suspendue', 'suspended'),
  // Capacities of a person
  anybody: words('أي طرف', 'toute partie', 'any party'),
  steward: words(
    'الوزارة، أو ولاية الجهة الوحيدة للهيئة، متحقق منهما في السجل',
    'le ministère, ou la wilaya de la seule région de l’organisation, vérifiés au registre',
    'the ministry, or the wilaya of the organisation’s only region, verified in the register',
  ),
  keeper: words(
    'الطرف الذي صرح بها ما لم يتحقق منها، أو مسؤول النظام',
    'la partie qui l’a déclarée tant qu’elle n’est pas vérifiée, ou l’administrateur',
    'the party that declared it while it is not verified, or the administrator',
  ),
};
