/** Who may act, and the earlier acts that exclude a person by the segregation of duties. */
export const DUTY_PHRASES = {
  youDecidedOnDraft: {
    ar: 'سبق أن بتتّم في هذا المشروع',
    fr: 'vous avez déjà statué sur ce projet',
    en: 'you have already decided on this draft',
  },
  youPreparedText: {
    ar: 'ساهمتم في إعداد النص الذي يُبتّ فيه',
    fr: 'vous avez préparé le texte dont il est décidé',
    en: 'you prepared the text that is decided on',
  },
  youPreparedPledge: {
    ar: 'أنتم من أعد هذا التعهد',
    fr: 'vous avez préparé cette promesse',
    en: 'you prepared this pledge',
  },
  youPreparedOrder: {
    ar: 'أنتم من أعد هذا الأمر بالأداء أو أمر بصرفه',
    fr: 'vous avez préparé ou ordonnancé cet ordre de paiement',
    en: 'you prepared or authorised this payment order',
  },
  youDeclaredDelivery: {
    ar: 'أنتم من صرح بهذا التسليم',
    fr: 'vous avez déclaré cette remise',
    en: 'you declared this delivery',
  },
  youProposedResolution: {
    ar: 'أنتم من اقترح هذا القرار',
    fr: 'vous avez proposé cette résolution',
    en: 'you proposed this resolution',
  },
  youFiledReport: {
    ar: 'أنتم من أودع التقرير النهائي أو أمر بإرجاع الرصيد',
    fr: 'vous avez déposé le rapport final ou ordonnancé la restitution',
    en: 'you filed the final report or authorised the refund',
  },
} as const;
