import type { Counted } from '../../../kernel/wording.ts';
import type { Unit } from '../terms.ts';

/** How much of something there is, in words that agree with the number: `#` is the number. */
export const COUNTED = {
  squareMetre: {
    ar: {
      one: 'متر مربع واحد',
      two: 'متران مربعان',
      few: '# أمتار مربعة',
      many: '# متراً مربعاً',
      other: '# متر مربع',
    },
    fr: { other: '# m²' },
    en: { other: '# m²' },
  },
  hectare: {
    ar: { one: 'هكتار واحد', two: 'هكتاران', few: '# هكتارات', many: '# هكتاراً', other: '# هكتار' },
    fr: { other: '# ha' },
    en: { other: '# ha' },
  },
  metre: {
    ar: { one: 'متر واحد', two: 'متران', few: '# أمتار', many: '# متراً', other: '# متر' },
    fr: { other: '# m' },
    en: { other: '# m' },
  },
  personMonth: {
    ar: {
      one: 'شهر عمل واحد',
      two: 'شهرا عمل',
      few: '# أشهر عمل',
      many: '# شهر عمل',
      other: '# شهر عمل',
    },
    fr: { one: '# personne-mois', other: '# personnes-mois' },
    en: { one: '# person-month', other: '# person-months' },
  },
  personDay: {
    ar: { one: 'يوم عمل واحد', two: 'يوما عمل', few: '# أيام عمل', many: '# يوم عمل', other: '# يوم عمل' },
    fr: { one: '# personne-jour', other: '# personnes-jours' },
    en: { one: '# person-day', other: '# person-days' },
  },
  hour: {
    ar: { one: 'ساعة واحدة', two: 'ساعتان', few: '# ساعات', many: '# ساعة', other: '# ساعة' },
    fr: { one: '# heure', other: '# heures' },
    en: { one: '# hour', other: '# hours' },
  },
  piece: {
    ar: { one: 'وحدة واحدة', two: 'وحدتان', few: '# وحدات', many: '# وحدة', other: '# وحدة' },
    fr: { one: '# unité', other: '# unités' },
    en: { one: '# piece', other: '# pieces' },
  },
  lot: {
    ar: { one: 'حصة واحدة', two: 'حصتان', few: '# حصص', many: '# حصة', other: '# حصة' },
    fr: { one: '# lot', other: '# lots' },
    en: { one: '# lot', other: '# lots' },
  },
} as const satisfies Record<Unit, Counted>;
