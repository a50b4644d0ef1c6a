import { COMMON_WORDS, type Columns, columnWords, withMore } from '../../shared/import/column-words.ts';

/** The columns of files of centres and of their attendance, and how people head them. */

export type CentreColumn =
  | 'id'
  | 'name_ar'
  | 'name_fr'
  | 'province'
  | 'kind'
  | 'target_group'
  | 'places'
  | 'planned_opening'
  | 'lon'
  | 'lat'
  | 'convention'
  | 'component'
  | 'commune'
  | 'concept'
  | 'floor_area'
  | 'people_a_year'
  | 'planned_studies'
  | 'planned_works'
  | 'planned_equipped'
  | 'planned_authorised'
  | 'ministry'
  | 'wilaya'
  | 'council';

export type AttendanceColumn = 'id' | 'quarter' | 'people';

const ID = columnWords(
  'معرّف المركز',
  'Identifiant du centre',
  'Identifier of the centre',
  'المعرّف|Identifiant|Identifier|Code du centre|رمز المركز',
);

/** A planned day that does not say of what may be that of each stage. */
const SOME_DAY = '|Date prévue|Jour prévu|التاريخ المتوقع|التاريخ المقرر|اليوم المقرر|Planned day';

export const CENTRE_COLUMNS: Columns<CentreColumn> = {
  needed: ['id', 'name_ar', 'name_fr', 'province', 'kind', 'target_group'],
  allowed: [
    'places',
    'planned_opening',
    'lon',
    'lat',
    'convention',
    'component',
    'commune',
    'concept',
    'floor_area',
    'people_a_year',
    'planned_studies',
    'planned_works',
    'planned_equipped',
    'planned_authorised',
    'ministry',
    'wilaya',
    'council',
  ],
  words: {
    id: ID,
    // A name whose language nobody says is in the language of its heading.
    name_ar: withMore(COMMON_WORDS.nameAr, 'اسم المركز|اسم المركز بالعربية|Nom du centre en arabe'),
    name_fr: withMore(
      COMMON_WORDS.nameFr,
      'Nom du centre|Intitulé|Désignation|Nom du centre en français|اسم المركز بالفرنسية|Name of the centre',
    ),
    province: COMMON_WORDS.province,
    kind: columnWords(
      'طبيعة الأشغال',
      'Nature des travaux',
      'Kind of works',
      'نوع الأشغال|الأشغال|Travaux|Type de travaux|Work|Works',
    ),
    target_group: COMMON_WORDS.targetGroup,
    places: columnWords(
      'الطاقة الاستيعابية',
      'Places',
      'Places',
      'عدد المقاعد|عدد الأماكن|Capacité|Capacité d’accueil|Nombre de places|Capacity',
    ),
    planned_opening: columnWords(
      'اليوم المقرر للافتتاح',
      'Jour prévu d’ouverture',
      'Planned day of opening',
      `تاريخ الافتتاح المتوقع|Date prévue d’ouverture|Date d’ouverture prévue|Ouverture prévue${SOME_DAY}`,
    ),
    lon: columnWords('خط الطول', 'Longitude', 'Longitude', 'lng'),
    lat: columnWords('خط العرض', 'Latitude', 'Latitude'),
    convention: columnWords(
      'الاتفاقية',
      'Convention',
      'Convention',
      'معرّف الاتفاقية|Identifiant de la convention',
    ),
    component: columnWords('المكوّن', 'Composante', 'Component', 'مكوّن الاتفاقية|Composante de la convention'),
    commune: columnWords('الجماعة', 'Commune', 'Commune', 'الجماعة الترابية|Commune territoriale'),
    concept: columnWords('النموذج', 'Modèle', 'Concept', 'رمز النموذج|Identifiant du modèle'),
    floor_area: columnWords(
      'المساحة بالمتر المربع',
      'Surface en m²',
      'Floor area in m²',
      'المساحة|المساحة (م²)|Surface|Superficie|Superficie en m²|Floor area',
    ),
    people_a_year: columnWords(
      'عدد الأشخاص في السنة',
      'Personnes par an',
      'People a year',
      'عدد المستفيدين في السنة|Bénéficiaires par an|Nombre de bénéficiaires par an|Nombre de personnes par an',
    ),
    planned_studies: columnWords(
      'اليوم المقرر للدراسات',
      'Jour prévu des études',
      'Planned day of the studies',
      `Date prévue des études|Études prévues${SOME_DAY}`,
    ),
    planned_works: columnWords(
      'اليوم المقرر للأشغال',
      'Jour prévu des travaux',
      'Planned day of the works',
      `Date prévue des travaux|Travaux prévus${SOME_DAY}`,
    ),
    planned_equipped: columnWords(
      'اليوم المقرر للتجهيز',
      'Jour prévu de l’équipement',
      'Planned day of the equipment',
      `Date prévue de l’équipement|Équipement prévu${SOME_DAY}`,
    ),
    planned_authorised: columnWords(
      'اليوم المقرر للترخيص',
      'Jour prévu de l’autorisation',
      'Planned day of the authorisation',
      `Date prévue de l’autorisation|Autorisation prévue${SOME_DAY}`,
    ),
    ministry: columnWords('الوزارة', 'Ministère', 'Ministry'),
    wilaya: columnWords('الولاية', 'Wilaya', 'Wilaya'),
    council: columnWords(
      'مجلس الجهة',
      'Conseil régional',
      'Regional council',
      'Conseil de la région|المجلس الجهوي',
    ),
  },
};

export const ATTENDANCE_COLUMNS: Columns<AttendanceColumn> = {
  needed: ['id', 'quarter', 'people'],
  allowed: [],
  words: {
    id: ID,
    quarter: columnWords('الفصل', 'Trimestre', 'Quarter', 'ربع السنة'),
    people: columnWords(
      'عدد الأشخاص',
      'Nombre de personnes',
      'Number of people',
      'الأشخاص|عدد المستفيدين|عدد المرتادين|Personnes|Bénéficiaires|Nombre de bénéficiaires|People',
    ),
  },
};
