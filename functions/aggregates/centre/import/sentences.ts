/** What can be wrong with files of centres and of their attendance, besides what can be wrong with any file. */

export const ROW_REFUSALS = {
  rowsRefused: {
    status: 422,
    ar: 'لم يُقبل الملف ولم يُسجَّل منه شيء: {what}. صححوه ثم أعيدوا الإرسال.',
    fr: "Le fichier n'a pas été accepté, et rien n'en est enregistré : {what}. Corrigez-le, puis renvoyez-le.",
    en: 'The file was not accepted, and nothing of it is recorded: {what}. Correct it and send again.',
  },
  importOvertaken: {
    status: 412,
    ar: 'تغيرت المعطيات منذ المعاينة. أعيدوا المعاينة ثم أرسلوا.',
    fr: 'Les données ont changé depuis l’essai. Refaites l’essai, puis envoyez.',
    en: 'The figures have changed since the dry run. Make the dry run again, then send.',
  },
} as const;

export const ROW_PHRASES = {
  inRow: {
    ar: 'السطر {row}: {why}',
    fr: 'ligne {row} : {why}',
    en: 'row {row}: {why}',
  },
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
