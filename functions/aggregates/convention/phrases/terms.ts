/** Where the terms of a convention contradict themselves, and what may be revised when. */
export const TERMS_PHRASES = {
  projectOwnerNoParty: {
    ar: 'صاحب المشروع «{party}» ليس من أطراف الاتفاقية',
    fr: "le maître d'ouvrage « {party} » n'est pas une partie de la convention",
    en: 'the project owner "{party}" is none of the parties',
  },
  accountHolderNoParty: {
    ar: 'ماسك الحساب «{party}» ليس من أطراف الاتفاقية',
    fr: "le teneur du compte « {party} » n'est pas une partie de la convention",
    en: 'the account holder "{party}" is none of the parties',
  },
  yearsReversed: {
    ar: 'السنة الأولى {firstYear} تأتي بعد السنة الأخيرة {lastYear}',
    fr: 'la première année {firstYear} vient après la dernière, {lastYear}',
    en: 'the first year {firstYear} comes after the last year {lastYear}',
  },
  targetReversed: {
    ar: 'الحد الأدنى للمبلغ المستهدف {minimum} سنتيم يفوق حده الأقصى {maximum} سنتيم',
    fr: 'le minimum de la cible, {minimum} centimes, dépasse son maximum, {maximum} centimes',
    en: 'the minimum of the target, {minimum} centimes, exceeds its maximum, {maximum} centimes',
  },
  componentTwice: {
    ar: 'مكوّنان يحملان المعرّف نفسه «{component}»',
    fr: 'deux composantes portent le même identifiant « {component} »',
    en: 'two components have the same identifier "{component}"',
  },
  componentElsewhere: {
    ar: 'المكوّن «{component}» يقع في {province}، وهي خارج جهة {region}',
    fr: 'la composante « {component} » se trouve à {province}, hors de la région {region}',
    en: 'the component "{component}" lies in {province}, which is not in the region {region}',
  },
  floorsExceedTarget: {
    ar: 'مجموع الحدود الدنيا المخصصة {floors} سنتيم يفوق الحد الأقصى للمبلغ المستهدف {maximum} سنتيم',
    fr: 'les planchers par public totalisent {floors} centimes, plus que le maximum de la cible, {maximum} centimes',
    en: 'the floors of the target groups sum to {floors} centimes, more than the maximum of the target, {maximum} centimes',
  },
  floorTwice: {
    ar: 'للفئة «{targetGroup}» حدّان أدنيان',
    fr: 'le public « {targetGroup} » a deux planchers',
    en: 'the group "{targetGroup}" has two floors',
  },
  trancheMisnumbered: {
    ar: 'الشطر الذي يأتي في الرتبة {place} يحمل الرقم {tranche}، والأشطر ترقَّم بالترتيب ابتداء من 1',
    fr: 'la tranche au rang {place} porte le numéro {tranche}, alors que les tranches se numérotent dans l’ordre à partir de 1',
    en: 'the tranche in place {place} has number {tranche}, but tranches are numbered in order from 1',
  },
  trancheOutsideYears: {
    ar: 'الشطر {tranche} مستحق يوم {due}، خارج سنوات الاتفاقية ({firstYear}-{lastYear})',
    fr: 'la tranche {tranche} est due le {due}, hors des années de la convention ({firstYear}-{lastYear})',
    en: 'tranche {tranche} is due on {due}, outside the years of the convention ({firstYear}-{lastYear})',
  },
  shareTwice: {
    ar: 'في الشطر {tranche} حصتان للطرف «{party}» بالتخصيص نفسه ({earmark})',
    fr: 'la tranche {tranche} a deux parts de « {party} » pour la même affectation ({earmark})',
    en: 'tranche {tranche} has two shares of "{party}" with the same earmark ({earmark})',
  },
  sharePartyUnknown: {
    ar: 'في الشطر {tranche} حصة لـ«{party}»، وليس من أطراف الاتفاقية',
    fr: "la tranche {tranche} a une part de « {party} », qui n'est pas une partie de la convention",
    en: 'tranche {tranche} has a share of "{party}", which is none of the parties',
  },
  conditionTooEarly: {
    ar: 'أحد شروط الشطر {tranche} ينتظر الشطر {other}، والشرط لا ينتظر إلا شطراً سابقاً',
    fr: "une condition de la tranche {tranche} attend la tranche {other}, alors qu'une condition n'attend qu'une tranche antérieure",
    en: 'a condition of tranche {tranche} waits for tranche {other}, but a condition can wait only for an earlier tranche',
  },
  conditionPartyUnknown: {
    ar: 'أحد شروط الشطر {tranche} يخص «{party}»، وليس من أطراف الاتفاقية',
    fr: "une condition de la tranche {tranche} vise « {party} », qui n'est pas une partie de la convention",
    en: 'a condition of tranche {tranche} is about "{party}", which is none of the parties',
  },
  conditionPartyUncalled: {
    ar: 'أحد شروط الشطر {tranche} ينتظر أداء «{party}» لحصته من الشطر {other}، ولا حصة له فيه',
    fr: "une condition de la tranche {tranche} attend que « {party} » verse sa part de la tranche {other}, où cette partie n'a pas de part",
    en: 'a condition of tranche {tranche} waits for "{party}" to pay its share of tranche {other}, in which it has none',
  },
  conditionComponentUnknown: {
    ar: 'أحد شروط الشطر {tranche} يخص المكوّن «{component}»، ولا وجود له في مخطط الكلفة',
    fr: 'une condition de la tranche {tranche} vise la composante « {component} », absente du plan de coûts',
    en: 'a condition of tranche {tranche} is about the component "{component}", which is not in the cost plan',
  },
  pledgePartyMissing: {
    ar: 'تعهد الطرف «{party}» بمبلغ {amount} سنتيم، فلا يحذف من الأطراف ما دام تعهده قائماً',
    fr: 'la partie « {party} » a promis {amount} centimes : elle reste parmi les parties tant que sa promesse demeure',
    en: 'the party "{party}" has pledged {amount} centimes, so it stays among the parties as long as its pledge stands',
  },
  pledgeComponentMissing: {
    ar: 'للمكوّن «{component}» تعهد من الطرف «{party}» بمبلغ {amount} سنتيم، فلا يحذف ما دام التعهد قائماً',
    fr: 'la composante « {component} » a une promesse de « {party} » de {amount} centimes : elle reste tant que cette promesse demeure',
    en: 'the component "{component}" has a pledge of "{party}" of {amount} centimes, so it stays as long as that pledge stands',
  },
  contributionPartyUnknown: {
    ar: 'المساهمة المضافة لـ«{party}»، وليس من أطراف الاتفاقية',
    fr: "la contribution ajoutée est de « {party} », qui n'est pas une partie de la convention",
    en: 'the contribution added is of "{party}", which is none of the parties',
  },
  contributionInCash: {
    ar: 'مساهمة «{party}» لسنة {year} نقدية، ولا يعوض أو يتنازل إلا عما تُعهد به عيناً. خفضوها بدل ذلك',
    fr: 'la contribution de « {party} » pour {year} est en numéraire : seul ce qui est promis en nature se remplace ou fait l’objet d’une dispense. Réduisez-la',
    en: 'the contribution of "{party}" for {year} is in cash, and only what is promised in kind is replaced or waived. Reduce it instead',
  },
  contributionDelivered: {
    ar: 'مساهمة «{party}» لسنة {year} سُلمت كلها أو صُرح بتسليمها',
    fr: 'la contribution de « {party} » pour {year} est entièrement remise ou déclarée',
    en: 'the contribution of "{party}" for {year} is delivered or declared in full',
  },
  reductionOfNothing: {
    ar: 'لا يذكر الخفض مبلغاً ولا كمية',
    fr: 'la réduction n’indique ni montant ni quantité',
    en: 'the reduction names neither an amount nor a quantity',
  },
  replacementWithoutAmount: {
    ar: 'ليست للمساهمة المعوضة قيمة، فاذكروا المبلغ النقدي الذي يعوضها',
    fr: 'la contribution remplacée est sans valeur : indiquez le montant en numéraire qui la remplace',
    en: 'the contribution that is replaced has no value: give the amount in cash that replaces it',
  },
  partyTwice: {
    ar: 'طرفان يحملان المعرّف نفسه «{party}»',
    fr: 'deux parties portent le même identifiant « {party} »',
    en: 'two parties have the same identifier "{party}"',
  },
  partyKindCount: {
    ar: 'عدد الأطراف من صنف «{kind}» هو {count} والمطلوب 1',
    fr: 'les parties du type « {kind} » sont {count}, il en faut 1',
    en: 'the parties of the kind "{kind}" are {count}, and there must be 1',
  },
  fieldsFrozen: {
    ar: 'لا تتغير فيها {fields}، بل في: {phases}. ويمكن الآن تغيير: {open}',
    fr: 'les champs suivants y sont figés et se modifient seulement en {phases} : {fields}. Peuvent encore changer : {open}',
    en: 'these fields are frozen and can change only in {phases}: {fields}. What can still change: {open}',
  },
  fieldFrozen: {
    ar: 'لا يتغير هذا الحقل في مرحلة «{phase}». يتغير في: {phases}.',
    fr: 'Ce champ est figé en phase « {phase} ». Il se modifie en : {phases}.',
    en: 'This field is frozen in phase "{phase}". It can change in: {phases}.',
  },
} as const;
