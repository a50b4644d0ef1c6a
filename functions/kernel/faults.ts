/**
 * The faults of a field beyond its type and length. The key is the stable code of the field's error. A
 * schema names it as the error of its check; the API says it in the reader's language.
 */
export const FAULTS = {
  provinceUnknown: {
    ar: 'اذكروا رمز إحدى العمالات والأقاليم الخمسة والسبعين، مثل MA-KEN للقنيطرة. الرموز كلها في وثيقة الواجهة.',
    fr: "Donnez le code d'une des 75 préfectures et provinces, comme MA-KEN pour Kénitra. Tous les codes sont dans la documentation de l'API.",
    en: 'Give the code of one of the 75 prefectures and provinces, such as MA-KEN for Kénitra. All codes are in the document of the API.',
  },
  regionUnknown: {
    ar: 'اذكروا رمز إحدى الجهات الاثنتي عشرة، من MA-01 إلى MA-12، مثل MA-04 للرباط-سلا-القنيطرة.',
    fr: "Donnez le code d'une des 12 régions, de MA-01 à MA-12, comme MA-04 pour Rabat-Salé-Kénitra.",
    en: 'Give the code of one of the 12 regions, MA-01 to MA-12, such as MA-04 for Rabat-Salé-Kénitra.',
  },
  identifierMalformed: {
    ar: 'اكتبوا المعرّف بحروف لاتينية صغيرة وأرقام وواصلات، 63 على الأكثر، مثل conseil-rsk.',
    fr: "Écrivez l'identifiant en minuscules latines sans accent, chiffres et traits d'union, 63 au plus, comme conseil-rsk.",
    en: 'Write the identifier in small Latin letters without accents, digits and hyphens, 63 at most, such as conseil-rsk.',
  },
  iceMalformed: {
    ar: 'اكتبوا التعريف الموحد للمقاولة بأرقامه الخمسة عشر، دون فراغات.',
    fr: "Écrivez l'ICE avec ses 15 chiffres, sans espaces.",
    en: 'Write the ICE with its 15 digits, without spaces.',
  },
  ribMalformed: {
    ar: 'اكتبوا رقم التعريف البنكي بأرقامه الأربعة والعشرين، متصلة أو في مجموعات.',
    fr: 'Écrivez le RIB avec ses 24 chiffres, à la suite ou par groupes.',
    en: 'Write the bank account (RIB) with its 24 digits, together or in groups.',
  },
  ribKeyWrong: {
    ar: 'مفتاح رقم التعريف البنكي (رقماه الأخيران) لا يطابق ما سبقه. راجعوا الأرقام في كشف التعريف البنكي.',
    fr: 'La clé du RIB (ses deux derniers chiffres) ne s’accorde pas avec le reste. Vérifiez les chiffres sur l’attestation de la banque.',
    en: 'The key of the bank account (its last two digits) does not agree with the rest. Check the digits on the statement of the bank.',
  },
  pointTooFine: {
    ar: 'اكتبوا خط الطول وخط العرض بخمسة أرقام بعد الفاصلة على الأكثر.',
    fr: 'Donnez la longitude et la latitude avec cinq décimales au plus.',
    en: 'Give the longitude and the latitude with five decimals at most.',
  },
  daysOutOfOrder: {
    ar: 'اختاروا يوماً أخيراً لا يسبق اليوم الأول، ولا يبعد عنه بأكثر من 400 يوم.',
    fr: 'Choisissez un dernier jour qui ne précède pas le premier, 400 jours plus tard au plus.',
    en: 'Choose a last day that is not before the first, and at most 400 days later.',
  },
  payeesTooMany: {
    ar: 'يذكر الأمر 60 هيئة من السجل على الأكثر. اكتفوا باسم الأخرى، أو أعدوا أمراً ثانياً.',
    fr: 'Un ordre nomme 60 organisations du registre au plus. Donnez le seul nom des autres, ou préparez un second ordre.',
    en: 'An order names at most 60 organisations of the register. Give the others by name alone, or prepare a second order.',
  },
  listedTwice: {
    ar: 'في اللائحة عنصر مكرر. احتفظوا به مرة واحدة.',
    fr: 'Un élément figure deux fois dans la liste. Gardez-le une seule fois.',
    en: 'Something is there twice in the list. Keep it once.',
  },
  digestMalformed: {
    ar: 'بصمة SHA-256 من 64 رمزاً: أرقام وحروف من a إلى f.',
    fr: "L'empreinte SHA-256 a 64 signes : des chiffres et les lettres a à f.",
    en: 'The SHA-256 has 64 signs: digits and the letters a to f.',
  },
  pledgeWithoutMeasure: {
    ar: 'اذكروا المبلغ. المساهمة العينية وحدها يمكن أن تكون دون قيمة، ولها عندئذ كمية بوحدتها.',
    fr: 'Indiquez le montant. Seule une contribution en nature peut être sans valeur : elle a alors une quantité et son unité.',
    en: 'Give the amount. Only a contribution in kind may have no value: it then has a quantity with its unit.',
  },
  quantityWithoutUnit: {
    ar: 'الكمية ووحدتها تذكران معاً.',
    fr: 'La quantité et son unité vont ensemble.',
    en: 'A quantity and its unit go together.',
  },
  cashMeasured: {
    ar: 'المساهمة النقدية مبلغ فقط، دون كمية ولا بيان. اختاروا طبيعة أخرى أو احذفوهما.',
    fr: 'Une contribution en numéraire est un montant, sans quantité ni désignation. Choisissez une autre nature, ou retirez-les.',
    en: 'A contribution in cash is an amount, without quantity or description. Choose another nature, or remove them.',
  },
  dayOutOfRange: {
    ar: 'يجب أن يكون التاريخ بين 2000-01-01 و2100-12-31.',
    fr: 'La date doit être comprise entre 2000-01-01 et 2100-12-31.',
    en: 'The date must be between 2000-01-01 and 2100-12-31.',
  },
  linkIncomplete: {
    ar: 'اكتبوا الرابط كاملاً، من https إلى نهايته، مع اسم الموقع.',
    fr: 'Écrivez le lien en entier, de https à la fin, avec le nom du site.',
    en: 'Write the whole link, from https to its end, with the name of the site.',
  },
  linkWithCredentials: {
    ar: 'يحمل الرابط اسم مستخدم أو كلمة سر. احذفوا ما قبل @ ثم أعيدوا الإرسال.',
    fr: 'Le lien contient un identifiant ou un mot de passe. Retirez ce qui précède @, puis renvoyez.',
    en: 'The link carries a user name or a password. Remove what stands before @ and send again.',
  },
  linkNotPlain: {
    ar: 'في الرابط مسافات أو رموز غير ظاهرة تغير قراءته. انسخوا العنوان من جديد ثم أعيدوا الإرسال.',
    fr: 'Le lien contient des espaces ou des signes invisibles qui en changent la lecture. Recopiez l’adresse, puis renvoyez.',
    en: 'The link has spaces or invisible marks that change how it reads. Copy the address anew and send again.',
  },
  linkSiteUnclear: {
    ar: 'اسم الموقع في الرابط قد يقرأ على أنه موقع آخر. اكتبوه بحروف لاتينية دون علامات أو بحروف عربية، دون خلط بينها.',
    fr: 'Le nom du site dans le lien peut se lire comme celui d’un autre. Écrivez-le en lettres latines sans accent ou en lettres arabes, sans les mêler.',
    en: 'The name of the site in the link may read as that of another. Write it in Latin letters without accents or in Arabic letters, without mixing them.',
  },
  digestOfNothing: {
    ar: 'هذه بصمة ملف فارغ. اختاروا الملف نفسه ثم أعيدوا الإرسال.',
    fr: "Cette empreinte est celle d'un fichier vide. Choisissez le document lui-même, puis renvoyez.",
    en: 'This is the digest of an empty file. Choose the document itself and send again.',
  },
  textShowsNothing: {
    ar: 'لا يظهر من النص شيء. اكتبوه من جديد.',
    fr: 'Ce texte ne montre rien. Écrivez-le à nouveau.',
    en: 'This text shows nothing. Write it anew.',
  },
  textTooShort: {
    ar: 'اكتبوا حرفين على الأقل من كلمة واحدة، أو رقماً.',
    fr: 'Écrivez au moins deux lettres d’un mot, ou un chiffre.',
    en: 'Write at least two letters of a word, or a digit.',
  },
  textDistorted: {
    ar: 'في النص رموز غير ظاهرة تغير قراءة ما حولها. اكتبوه من جديد أو ألصقوه دون تنسيق.',
    fr: 'Le texte contient des signes invisibles qui changent la lecture de ce qui les entoure. Réécrivez-le, ou collez-le sans mise en forme.',
    en: 'The text has invisible marks that change how the text around them reads. Write it anew, or paste it without formatting.',
  },
  textOfManyLines: {
    ar: 'اكتبوا هذا النص في سطر واحد.',
    fr: 'Écrivez ce texte sur une seule ligne.',
    en: 'Write this text on one line.',
  },
  identifierOfPerson: {
    ar: 'في النص ما يشبه معرّفاً لشخص: رقم بطاقة أو هاتف أو بريد. احذفوه: لا تُقبل هنا إلا الصفات والأعداد.',
    fr: 'Le texte contient ce qui ressemble à l’identifiant d’une personne : carte, téléphone ou adresse. Retirez-le : seuls fonctions et effectifs sont admis ici.',
    en: 'The text holds what looks like the identifier of a person: a card, a phone or a mailbox. Remove it: only offices and counts are taken here.',
  },
  nameOfPerson: {
    ar: 'يبدو أن هذا اسم شخص. اكتبوا الصفة أو المؤسسة وحدها.',
    fr: 'Cela semble être le nom d’une personne. Écrivez la fonction ou l’institution seule.',
    en: 'This seems to be the name of a person. Write the office or the institution alone.',
  },
  oneBeginningOnly: {
    ar: 'اختاروا واحداً فقط من after وbefore وcursor.',
    fr: 'Donnez un seul de after, before et cursor.',
    en: 'Give only one of after, before and cursor.',
  },
} as const;

type Fault = keyof typeof FAULTS;

/** The error of a check, by its code. */
export const fault = (code: Fault): { error: Fault } => ({ error: code });
