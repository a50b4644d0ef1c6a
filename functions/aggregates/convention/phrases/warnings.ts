/** The warnings before the signature: one sentence for each, which stands alone. */
export const WARNING_PHRASES = {
  mailboxMissing: {
    ar: 'ليس لـ«{party}» بريد إلكتروني: لن يُخبَر عبره بأي شيء.',
    fr: '« {party} » n’a pas d’adresse électronique : rien ne lui parvient par courriel.',
    en: '"{party}" has no mailbox: it is told nothing by mail.',
  },
  nameTwice: {
    ar: 'طرفان يحملان الاسم نفسه: «{party}». تحققوا من أنهما طرفان مختلفان.',
    fr: 'Deux parties portent le même nom : « {party} ». Vérifiez qu’il s’agit bien de deux parties.',
    en: 'Two parties bear the same name: "{party}". Check that they are two.',
  },
  pledgeTwice: {
    ar: 'لـ«{party}» تعهدان متطابقان بمبلغ {amount} سنتيم برسم سنة {year}. تحققوا من أنهما تعهدان اثنان.',
    fr: '« {party} » a deux promesses identiques de {amount} centimes pour {year}. Vérifiez qu’il s’agit bien de deux promesses.',
    en: '"{party}" has two identical pledges of {amount} centimes for {year}. Check that they are two.',
  },
  calledBeforeYear: {
    ar: 'إلى غاية الشطر {tranche} (سنة {year}) يبلغ المطلوب من «{party}» ({earmark}) {actual} سنتيم، والمتعهد به برسم هذه السنة وما قبلها {expected} سنتيم.',
    fr: 'Jusqu’à la tranche {tranche}, due en {year}, {actual} centimes sont appelés auprès de « {party} » ({earmark}), qui a promis {expected} centimes pour cette année et les précédentes.',
    en: 'Up to tranche {tranche}, due in {year}, {actual} centimes are called from "{party}" ({earmark}), which pledged {expected} centimes for that year and those before.',
  },
  referenceTaken: {
    ar: 'تحمل الاتفاقية {number} «{title}» المرجع نفسه: {reference}.',
    fr: 'La convention {number}, « {title} », porte la même référence : {reference}.',
    en: 'Convention {number}, "{title}", bears the same reference: {reference}.',
  },
} as const;
