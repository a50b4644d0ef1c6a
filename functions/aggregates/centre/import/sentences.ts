/** What can be wrong with files of centres and of their attendance, besides what can be wrong with any file. */

export const CENTRE_ROW_PHRASES = {
  centreUnknown: {
    ar: 'ليس هناك مركز بهذا المعرّف. اكتبوا معرّفه كما تعرضه اللائحة.',
    fr: 'Aucun centre n’a cet identifiant. Écrivez celui que la liste montre.',
    en: 'No centre has this id. Write the one that the list shows.',
  },
  coreUnclear: {
    ar: 'لا يُعرف من السجل من هو: {kind} لهذه الجهة. أضيفوا العمود «{column}» بمعرّفها.',
    fr: 'Le registre ne dit pas qui est : {kind} de cette région. Ajoutez la colonne « {column} » avec son identifiant.',
    en: 'The register does not tell who is the {kind} of this region. Add the column "{column}" with its id.',
  },
  coreKept: {
    ar: 'لا يغير الملف من هي: {kind} للمركز. اتركوا الخانة فارغة.',
    fr: 'Un fichier ne change pas qui est : {kind} d’un centre. Laissez la case vide.',
    en: 'A file does not change who is the {kind} of a centre. Leave the cell empty.',
  },
  linkHalf: {
    ar: 'اذكروا الاتفاقية ومكوّنها معاً.',
    fr: 'Indiquez la convention et sa composante ensemble.',
    en: 'Give the convention and its component together.',
  },
  pointHalf: {
    ar: 'اذكروا خط الطول وخط العرض معاً.',
    fr: 'Indiquez la longitude et la latitude ensemble.',
    en: 'Give the longitude and the latitude together.',
  },
  quarterUnreadable: {
    ar: 'اكتبوا الفصل على هذا الشكل: 2026-Q1.',
    fr: 'Écrivez le trimestre ainsi : 2026-Q1.',
    en: 'Write the quarter like this: 2026-Q1.',
  },
} as const;
