import { MAILBOX_PHRASES } from '../../shared/mailbox-sentences.ts';

/** The parts of a proposal that its stage does not allow. */
export const STAGE_PHRASES = {
  ...MAILBOX_PHRASES,
  stepTooShort: {
    ar: 'أجل الخطوة «{step}» أقل من {shortest}',
    fr: "le délai de l'étape « {step} » est inférieur à {shortest}",
    en: 'the delay of the step "{step}" is shorter than {shortest}',
  },
  settingTooShort: {
    ar: '{setting} أقل من {shortest}',
    fr: '{setting} : inférieur à {shortest}',
    en: '{setting}: shorter than {shortest}',
  },
  stepTacit: {
    ar: 'لا موافقة ضمنية في الخطوة «{step}»',
    fr: "l'étape « {step} » n'admet pas d'accord tacite",
    en: 'the step "{step}" has no tacit approval',
  },
  stepKindMissing: {
    ar: 'لا توجد خطوة من نوع «{kind}»',
    fr: 'aucune étape « {kind} »',
    en: 'there is no step "{kind}"',
  },
  payerUnsigned: {
    ar: 'يؤدي «{party}» أموالاً ولا تسأل أي خطوة توقيعه',
    fr: '« {party} » paie, et aucune étape ne demande sa signature',
    en: '"{party}" pays, and no step asks it to sign',
  },
} as const;
