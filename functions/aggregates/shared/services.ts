import * as z from 'zod/mini';
import { type Words, words } from '../../kernel/wording.ts';

/**
 * What organisations do for people. The list is ours: it follows the services that Law 65-15 names for establishments of
 * social protection, and those of the ministry's programmes. U: no nomenclature of activities is published.
 */
export const SERVICES = [
  'listening',
  'accompaniment',
  'legalAid',
  'shelter',
  'dayCare',
  'homeCare',
  'rehabilitation',
  'schooling',
  'literacy',
  'vocationalTraining',
  'incomeGeneration',
  'foodAid',
  'outreach',
  'awareness',
  'leisure',
  'otherService',
] as const;
export const Service = z.enum(SERVICES);
export type Service = z.infer<typeof Service>;

/** How the services are called. */
export const SERVICE_WORDS: Record<Service, Words> = {
  listening: words('الاستماع والتوجيه', 'écoute et orientation', 'listening and guidance'),
  accompaniment: words('المواكبة الاجتماعية', 'accompagnement social', 'social support'),
  legalAid: words('المساعدة القانونية', 'aide juridique', 'legal aid'),
  shelter: words('الإيواء', 'hébergement', 'shelter'),
  dayCare: words('الرعاية النهارية', 'accueil de jour', 'day care'),
  homeCare: words('الرعاية بالمنزل', 'aide à domicile', 'care at home'),
  rehabilitation: words('الترويض وإعادة التأهيل', 'soins et rééducation', 'care and rehabilitation'),
  schooling: words('دعم التمدرس', 'appui à la scolarisation', 'support of schooling'),
  literacy: words('محو الأمية', 'alphabétisation', 'literacy'),
  vocationalTraining: words('التكوين المهني', 'formation professionnelle', 'vocational training'),
  incomeGeneration: words('الأنشطة المدرة للدخل', 'activités génératrices de revenus', 'income generation'),
  foodAid: words('المساعدات الغذائية', 'aide alimentaire', 'food aid'),
  outreach: words('الإسعاف الاجتماعي المتنقل', 'SAMU social et maraudes', 'mobile social aid'),
  awareness: words('التحسيس', 'sensibilisation', 'awareness'),
  leisure: words('الثقافة والرياضة والترفيه', 'culture, sport et loisirs', 'culture, sport and leisure'),
  otherService: words('خدمة أخرى', 'autre service', 'another service'),
};
