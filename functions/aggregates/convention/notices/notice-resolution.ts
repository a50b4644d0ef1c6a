import type { Resolution, ResolutionMatter } from '../execution/resolution.ts';
import type { Convention } from '../state.ts';
import { groupOf, type MailLanguage, nameOf, quoted } from './notice-names.ts';
import type { Words } from './notice-words.ts';

/** What a mail about a resolution says of it: its matter, whose call it is, and which tranches it is about. */

const MATTERS = {
  writeOff: { ar: 'شطب', fr: 'passage en perte' },
  reduceCall: { ar: 'تخفيض طلب', fr: 'réduction d’un appel' },
  cancelCall: { ar: 'إلغاء طلب', fr: 'annulation d’un appel' },
  carryCall: { ar: 'ترحيل طلب', fr: 'report d’un appel' },
  reprogramming: { ar: 'حجز لفائدة الاتفاقية', fr: 'réservation pour la convention' },
} as const satisfies Record<ResolutionMatter['type'], Words>;

const TRANCHES = {
  ar: { one: 'الشطر', from: 'من الشطر', to: 'إلى الشطر' },
  fr: { one: 'tranche', from: 'de la tranche', to: 'à la tranche' },
} as const;

export function matterWords(
  convention: Convention,
  { matter, about }: Pick<Resolution, 'matter' | 'about'>,
  language: MailLanguage,
): string[] {
  const { one, from, to } = TRANCHES[language];
  const what = [MATTERS[matter.type][language], ...(about.targetNumber ? [about.targetNumber] : [])].join(
    ' ',
  );
  const payer = about.party === undefined ? [] : quoted(nameOf(convention, about.party, language));
  const tranches =
    matter.type === 'carryCall' ? `${from} ${about.tranche} ${to} ${matter.to}` : `${one} ${about.tranche}`;
  return [what, ...payer, groupOf(about, language), tranches];
}
