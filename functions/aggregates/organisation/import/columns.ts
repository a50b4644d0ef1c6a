import { COMMON_WORDS, type Columns, columnWords, withMore } from '../../shared/import/column-words.ts';

/** The columns of a register, and how prefectures and associations head them. */

export type RegisterColumn =
  | 'kind'
  | 'name_ar'
  | 'name_fr'
  | 'id'
  | 'region'
  | 'provinces'
  | 'ice'
  | 'receipt_number'
  | 'receipt_day'
  | 'receipt_province'
  | 'mailbox';

export const REGISTER_COLUMNS: Columns<RegisterColumn> = {
  needed: ['kind', 'name_ar', 'name_fr'],
  allowed: [
    'id',
    'region',
    'provinces',
    'ice',
    'receipt_number',
    'receipt_day',
    'receipt_province',
    'mailbox',
  ],
  words: {
    kind: columnWords(
      'الطبيعة',
      'Nature',
      'Kind',
      'Type|Catégorie|Forme juridique|Nature juridique|Statut juridique|النوع|الصنف|طبيعة الهيئة|نوع الهيئة|الصفة القانونية',
    ),
    // A name whose language nobody says is in the language of its heading.
    name_ar: withMore(
      COMMON_WORDS.nameAr,
      'اسم الجمعية|اسم الهيئة|اسم المنظمة|اسم التعاونية|اسم المؤسسة|التسمية|اسم الجمعية بالعربية|اسم الهيئة بالعربية|' +
        'Nom de l’association en arabe|Nom de l’organisation en arabe|Nom de l’organisme en arabe',
    ),
    name_fr: withMore(
      COMMON_WORDS.nameFr,
      'Nom de l’association|Nom de l’organisation|Nom de l’organisme|Nom de la coopérative|Nom de l’établissement|' +
        'Dénomination|Dénomination sociale|Raison sociale|Nom de l’association en français|' +
        'Nom de l’organisation en français|Nom de l’organisme en français|اسم الجمعية بالفرنسية|اسم الهيئة بالفرنسية',
    ),
    id: columnWords(
      'المعرّف',
      'Identifiant',
      'Identifier',
      'معرّف الهيئة|معرّف الجمعية|Identifiant de l’organisation|Identifiant de l’association',
    ),
    region: columnWords('الجهة', 'Région', 'Region', 'Code de la région|رمز الجهة'),
    provinces: columnWords(
      'العمالات والأقاليم',
      'Préfectures et provinces',
      'Prefectures and provinces',
      `${COMMON_WORDS.province.also.join('|')}|${COMMON_WORDS.province.ar}|${COMMON_WORDS.province.fr}|` +
        'Prefecture or province|Préfectures|الأقاليم|العمالات|العمالات أو الأقاليم|Préfectures ou provinces|' +
        'العمالات والأقاليم، إن لم تشملها كلها|Préfectures et provinces, si elle n’est pas partout|' +
        'Prefectures and provinces, if it is not in all of them',
    ),
    ice: columnWords(
      'التعريف الموحد للمقاولة',
      'ICE',
      'ICE',
      'Numéro ICE|Identifiant commun de l’entreprise|التعريف الموحد|رقم التعريف الموحد للمقاولة|رقم التعريف الموحد',
    ),
    receipt_number: columnWords(
      'رقم الوصل',
      'Numéro du récépissé',
      'Number of the receipt',
      'Récépissé|Numéro du récépissé définitif|Numéro du récépissé de dépôt|الوصل|الإيصال|رقم الإيصال|' +
        'رقم وصل الإيداع|رقم الوصل النهائي|Receipt number',
    ),
    receipt_day: columnWords(
      'تاريخ الوصل',
      'Date du récépissé',
      'Date of the receipt',
      'Date du récépissé définitif|Date du récépissé de dépôt|تاريخ الإيصال|تاريخ وصل الإيداع|تاريخ الوصل النهائي|Receipt date',
    ),
    receipt_province: columnWords(
      'إقليم الوصل',
      'Province du récépissé',
      'Province of the receipt',
      'إقليم الإيصال|عمالة الوصل|Préfecture du récépissé|Préfecture ou province du récépissé|' +
        'الإقليم الذي سُلّم فيه الوصل|Province où le récépissé a été délivré|Province where the receipt was given',
    ),
    mailbox: columnWords(
      'البريد الإلكتروني للمصلحة',
      'Boîte fonctionnelle',
      'Office mailbox',
      'البريد الإلكتروني للجمعية|البريد الإلكتروني للهيئة|Courriel de l’association|Courriel de l’organisation|' +
        'E-mail de l’association|Adresse électronique de l’association',
    ),
  },
};
