/** Where money and payment orders stand when an act is refused. */
export const ACT_PHRASES = {
  earmarkedFund: {
    ar: 'من أموال الشطر {tranche} المخصصة لـ«{earmark}»',
    fr: 'sur les fonds de la tranche {tranche} affectés à « {earmark} »',
    en: 'of the funds of tranche {tranche} earmarked for "{earmark}"',
  },
  generalFund: {
    ar: 'من أموال الشطر {tranche} غير المخصصة',
    fr: 'sur les fonds non affectés de la tranche {tranche}',
    en: 'of the funds of tranche {tranche} without earmark',
  },
  pledgeOf: {
    ar: 'من تعهد «{party}»',
    fr: 'sur la promesse de « {party} »',
    en: 'of the pledge of "{party}"',
  },
  accountOf: {
    ar: 'من أموال «{party}» في حساب «{account}»',
    fr: 'sur les fonds de « {party} » au compte « {account} »',
    en: 'of the funds of "{party}" in the account "{account}"',
  },
  measured: {
    ar: 'كمية قدرها {measure}',
    fr: 'une quantité de {measure}',
    en: 'a quantity of {measure}',
  },
  worth: {
    ar: 'ما قيمته {amount} سنتيم',
    fr: 'une valeur de {amount} centimes',
    en: 'a value of {amount} centimes',
  },
  orderLacks: {
    ar: 'ينقص الأمر {field}',
    fr: "l'ordre est sans {field}",
    en: 'the order lacks {field}',
  },
  orderLineLacks: {
    ar: 'ينقص السطر {place} {field}',
    fr: 'la ligne {place} est sans {field}',
    en: 'line {place} lacks {field}',
  },
  transferAccepted: {
    ar: 'سبق قبول المبلغ',
    fr: 'les fonds ont déjà été acceptés',
    en: 'the money has already been accepted',
  },
  reservationReleased: {
    ar: 'سُحب الحجز',
    fr: 'la réservation a été levée',
    en: 'the reservation was withdrawn',
  },
  awaitsCall: {
    ar: 'لم يطلب هذا الشطر بعد',
    fr: "cette tranche n'est pas encore appelée",
    en: 'this tranche has not yet been called',
  },
  awaits: {
    ar: 'الخطوة الجارية: {step}',
    fr: "l'étape en cours est : {step}",
    en: 'the step under way is: {step}',
  },
  awaitsNothing: {
    ar: 'انتهى مسار هذا الشطر',
    fr: 'la procédure de cette tranche est terminée',
    en: 'the procedure of this tranche has ended',
  },
  orderToAuthorise: {
    ar: 'ينتظر الأمر بصرفه. اطلبوه من الآمر بالصرف',
    fr: "il attend son ordonnancement. Demandez-le à l'ordonnateur",
    en: 'it waits for its authorisation. Ask the authorising officer for it',
  },
  orderToPrepare: {
    ar: 'أعيد إلى من أعده. أعدوا أمراً جديداً',
    fr: 'il a été renvoyé. Préparez un nouvel ordre',
    en: 'it was returned. Prepare a new order',
  },
  orderPaid: {
    ar: 'سبق أداؤه. لا حاجة إلى أدائه من جديد',
    fr: "il est déjà payé : il n'y a rien à refaire",
    en: 'it is already paid: nothing more to do',
  },
  orderCancelled: {
    ar: 'ألغي بفسخ الاتفاقية، فلم يعد يؤدى',
    fr: 'il a été annulé par la résiliation de la convention et ne se paie plus',
    en: 'it was cancelled when the convention was terminated, and is not paid any more',
  },
  statementCell: {
    ar: 'السطر {row}، العمود «{column}»: «{value}»',
    fr: 'ligne {row}, colonne « {column} » : « {value} »',
    en: 'row {row}, column "{column}": "{value}"',
  },
  statementColumn: {
    ar: 'ينقص العمود «{column}»',
    fr: 'la colonne « {column} » manque',
    en: 'the column "{column}" is missing',
  },
  statementTwice: {
    ar: 'العمودان «{first}» و«{second}» يقولان الشيء نفسه، «{column}»: احتفظوا بأحدهما',
    fr: 'les colonnes « {first} » et « {second} » disent la même chose, « {column} » : gardez l’une des deux',
    en: 'the columns "{first}" and "{second}" say the same thing, "{column}": keep one of them',
  },
  statementLong: {
    ar: 'فيه أكثر من {most} سطر',
    fr: 'il a plus de {most} lignes',
    en: 'it has more than {most} rows',
  },
  statementNoTable: {
    ar: 'ليس جدولاً بعناوين الأعمدة في سطره الأول',
    fr: "ce n'est pas un tableau dont la première ligne nomme les colonnes",
    en: 'it is no table whose first row names the columns',
  },
  orderRefused: {
    ar: 'رفضه البنك فعاد مبلغه. أعدوا أمراً جديداً',
    fr: 'la banque l’a rejeté et son montant est revenu. Préparez un nouvel ordre',
    en: 'the bank refused it, and its amount came back. Prepare a new order',
  },
  orderReversed: {
    ar: 'صُحّح قيد أدائه. أعدوا أمراً جديداً',
    fr: 'son paiement a été contre-passé. Préparez un nouvel ordre',
    en: 'its payment was reversed. Prepare a new order',
  },
} as const;
