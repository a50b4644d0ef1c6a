import type { Words } from '../../../kernel/wording.ts';

/** The columns of a kind of file: those that must be there, those that may, and how people head them. */
export interface Columns<Column extends string> {
  needed: readonly Column[];
  allowed: readonly Column[];
  words: Readonly<Record<Column, ColumnWords>>;
}

/** The label of a column, as the portal shows it in each language, and what else spreadsheets head it with. */
export interface ColumnWords extends Words {
  also: readonly string[];
}

/** `also` parts its words by a bar. */
export const columnWords = (ar: string, fr: string, en: string, also = ''): ColumnWords => ({
  ar,
  fr,
  en,
  also: also.split('|').filter((word) => word !== ''),
});

/** Columns that mean the same in several kinds of files. */
export const COMMON_WORDS = {
  nameAr: columnWords(
    'الاسم بالعربية',
    'Nom en arabe',
    'Name in Arabic',
    'Intitulé en arabe|Dénomination en arabe|التسمية بالعربية|العنوان بالعربية|Arabic name',
  ),
  nameFr: columnWords(
    'الاسم بالفرنسية',
    'Nom en français',
    'Name in French',
    'Intitulé en français|Dénomination en français|التسمية بالفرنسية|العنوان بالفرنسية|French name',
  ),
  province: columnWords(
    'العمالة أو الإقليم',
    'Préfecture ou province',
    'Prefecture or province',
    'Province|Préfecture|Province ou préfecture|Préfecture / province|Province / préfecture|' +
      'العمالة|الإقليم|الإقليم أو العمالة|العمالة / الإقليم',
  ),
  targetGroup: columnWords(
    'الفئة المستهدفة',
    'Public visé',
    'Target group',
    'Groupe|Groupe cible|Groupes cibles|Population cible|Public|Public cible|الفئة|الفئات المستهدفة|Group',
  ),
} as const;

/** The columns of the words of some, with more words for some of them. */
export const withMore = ({ also, ...words }: ColumnWords, more: string): ColumnWords => ({
  ...words,
  also: [...also, ...more.split('|')],
});
