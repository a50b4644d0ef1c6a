/** The requirement of a field, in the three languages. Values are those of the API, as its callers send them. */
export const FIELD_SENTENCES = {
  missing: { ar: 'هذا الحقل ناقص.', fr: 'Ce champ manque.', en: 'This field is missing.' },
  unknown: {
    ar: 'هذا الحقل غير معروف هنا. احذفوه أو صححوا اسمه.',
    fr: 'Ce champ est inconnu ici. Retirez-le ou corrigez son nom.',
    en: 'This field is unknown here. Remove it or correct its name.',
  },
  given: {
    ar: 'القيمة المرسلة: «{given}».',
    fr: 'Valeur envoyée : « {given} ».',
    en: 'The value sent was "{given}".',
  },
  notValid: {
    ar: 'قيمة هذا الحقل غير مقبولة. راجعوا صيغته في وثيقة الواجهة.',
    fr: "La valeur de ce champ n'est pas admise. Voyez sa forme dans la documentation de l'API.",
    en: 'The value of this field is not allowed. See its form in the document of the API.',
  },
  text: { ar: 'اكتبوا نصاً.', fr: 'Donnez un texte.', en: 'Give a text.' },
  number: { ar: 'اكتبوا عدداً.', fr: 'Donnez un nombre.', en: 'Give a number.' },
  wholeNumber: {
    ar: 'اكتبوا عدداً صحيحاً دون فاصلة.',
    fr: 'Donnez un nombre entier, sans décimales.',
    en: 'Give a whole number, without decimals.',
  },
  yesOrNo: { ar: 'اكتبوا true أو false.', fr: 'Donnez true ou false.', en: 'Give true or false.' },
  list: { ar: 'أرسلوا لائحة.', fr: 'Donnez une liste.', en: 'Give a list.' },
  object: {
    ar: 'أرسلوا مجموعة حقول.',
    fr: 'Donnez un objet avec ses champs.',
    en: 'Give an object with its fields.',
  },
  empty: {
    ar: 'لا يترك هذا الحقل فارغاً.',
    fr: 'Ce champ ne peut pas être vide.',
    en: 'This field cannot be empty.',
  },
  shortText: {
    ar: 'اكتبوا {least} أحرف على الأقل.',
    fr: 'Écrivez au moins {least} caractères.',
    en: 'Write {least} characters or more.',
  },
  longText: {
    ar: 'اختصروا: {most} حرفاً على الأكثر.',
    fr: 'Abrégez : {most} caractères au plus.',
    en: 'Shorten it: {most} characters at most.',
  },
  shortList: {
    ar: 'أضيفوا: {least} عناصر على الأقل.',
    fr: 'Complétez : {least} éléments au moins.',
    en: 'Add to it: {least} entries at least.',
  },
  longList: {
    ar: 'قللوا: {most} عنصراً على الأكثر.',
    fr: 'Réduisez : {most} éléments au plus.',
    en: 'Reduce it: {most} entries at most.',
  },
  small: {
    ar: 'القيمة الدنيا {least}.',
    fr: 'La valeur minimale est {least}.',
    en: 'The least value is {least}.',
  },
  big: {
    ar: 'القيمة القصوى {most}.',
    fr: 'La valeur maximale est {most}.',
    en: 'The greatest value is {most}.',
  },
  bigAmount: {
    ar: 'أقصى مبلغ {most} سنتيم. هل كُتب المبلغ بالسنتيمات؟',
    fr: 'Le montant maximal est de {most} centimes. Est-il bien donné en centimes ?',
    en: 'The greatest amount is {most} centimes. Is it given in centimes?',
  },
  form: {
    ar: 'صيغة هذا الحقل غير صحيحة. راجعوا صيغته في وثيقة الواجهة.',
    fr: "La forme de ce champ n'est pas la bonne. Voyez-la dans la documentation de l'API.",
    en: 'The form of this field is not right. See it in the document of the API.',
  },
  day: {
    ar: 'اكتبوا تاريخاً موجوداً بصيغة السنة والشهر واليوم: 2026-11-30.',
    fr: 'Donnez une date qui existe, sous la forme année-mois-jour : 2026-11-30.',
    en: 'Give a date that exists, as year-month-day: 2026-11-30.',
  },
  instant: {
    ar: 'اكتبوا تاريخاً وساعة بالتوقيت العالمي: 2026-11-30T09:00:00Z.',
    fr: 'Donnez une date et une heure UTC : 2026-11-30T09:00:00Z.',
    en: 'Give a date and time in UTC: 2026-11-30T09:00:00Z.',
  },
  mailbox: {
    ar: 'اكتبوا عنوان بريد إلكتروني كاملاً، مثل bureau@example.ma.',
    fr: 'Donnez une adresse électronique complète, comme bureau@example.ma.',
    en: 'Give a whole mail address, such as bureau@example.ma.',
  },
  link: {
    ar: 'اكتبوا رابطاً كاملاً يبدأ بـhttps.',
    fr: 'Donnez un lien complet qui commence par https.',
    en: 'Give a whole link that begins with https.',
  },
  only: {
    ar: 'القيمة الوحيدة الممكنة هنا: «{value}».',
    fr: 'La seule valeur possible ici est « {value} ».',
    en: 'The only value possible here is "{value}".',
  },
  oneOf: { ar: 'اختاروا: {values}.', fr: 'Choisissez parmi : {values}.', en: 'Choose one of: {values}.' },
  notListed: {
    ar: 'هذه القيمة ليست من القيم المعروفة. هي مذكورة في وثيقة الواجهة.',
    fr: "Cette valeur n'est pas connue. Les valeurs possibles sont dans la documentation de l'API.",
    en: 'This value is not known. Those possible are in the document of the API.',
  },
} as const;
