/** How a file of rows is refused, whatever it is about. */

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
} as const;
