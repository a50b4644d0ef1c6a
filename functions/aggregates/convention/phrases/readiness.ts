/** The gaps that a convention must close before its signature, one sentence for each. */
export const READINESS_PHRASES = {
  componentsMissing: {
    ar: 'مخطط الكلفة فارغ: أضيفوا مكوّناته',
    fr: 'le plan de coûts est vide : ajoutez ses composantes',
    en: 'the cost plan is empty: add its components',
  },
  contributionsUnbalanced: {
    ar: 'مجموع التعهدات {actual} سنتيم لا يعادل الكلفة {expected} سنتيم',
    fr: "les promesses totalisent {actual} centimes et n'égalent pas le coût de {expected} centimes",
    en: 'the pledges sum to {actual} centimes and do not equal the cost of {expected} centimes',
  },
  totalOutsideTarget: {
    ar: 'مجموع التعهدات {actual} سنتيم خارج المبلغ المستهدف (من {minimum} سنتيم إلى {maximum} سنتيم)',
    fr: 'les promesses totalisent {actual} centimes, hors de la cible (de {minimum} centimes à {maximum} centimes)',
    en: 'the pledges sum to {actual} centimes, outside the target (from {minimum} centimes to {maximum} centimes)',
  },
  pledgeUnconfirmed: {
    ar: 'لم يؤكد تعهد «{party}» بمبلغ {amount} سنتيم برسم {year}',
    fr: "la promesse de « {party} » de {amount} centimes pour {year} n'est pas confirmée",
    en: 'the pledge of "{party}" of {amount} centimes for {year} is not confirmed',
  },
  pledgeMisplaced: {
    ar: 'تعهد «{party}» بمبلغ {amount} سنتيم برسم {year} لم يعد يوافق سنوات الاتفاقية أو مكوّناتها أو فئاتها',
    fr: 'la promesse de « {party} » de {amount} centimes pour {year} ne répond plus aux années, composantes ou publics de la convention',
    en: 'the pledge of "{party}" of {amount} centimes for {year} no longer fits the years, components or groups of the convention',
  },
  budgetLineMissing: {
    ar: 'ينقص السطر الميزانياتي لتعهد «{party}» بمبلغ {amount} سنتيم برسم {year}',
    fr: 'la ligne budgétaire de la promesse de « {party} » de {amount} centimes pour {year} manque',
    en: 'the budget line of the pledge of "{party}" of {amount} centimes for {year} is missing',
  },
  earmarkUnfulfilled: {
    ar: 'خصص لـ«{targetGroup}» مبلغ {actual} سنتيم، وحده الأدنى {expected} سنتيم',
    fr: 'le public « {targetGroup} » reçoit {actual} centimes, alors que son plancher est de {expected} centimes',
    en: 'the group "{targetGroup}" has {actual} centimes, but its floor is {expected} centimes',
  },
  tranchesMissing: {
    ar: 'جدول الأشطر فارغ: أضيفوا أشطره',
    fr: "l'échéancier est vide : ajoutez ses tranches",
    en: 'the schedule of tranches is empty: add its tranches',
  },
  tranchesUnbalanced: {
    ar: 'حصص «{party}» في الأشطر ({earmark}) مجموعها {actual} سنتيم، وتعهداته النقدية {expected} سنتيم',
    fr: 'les parts de « {party} » dans les tranches ({earmark}) totalisent {actual} centimes, ses promesses en numéraire {expected} centimes',
    en: 'the shares of "{party}" in the tranches ({earmark}) sum to {actual} centimes, its pledges in cash to {expected} centimes',
  },
} as const;
