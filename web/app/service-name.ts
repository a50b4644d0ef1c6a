/** The name of the service and what it is for, in both languages of the administration, whatever the reader's. */
export const SERVICE_NAME = {
  ar: { name: 'شراكة', purpose: 'العمل الاجتماعي للجهة واتفاقيات الشراكة' },
  fr: { name: 'Sharaka', purpose: 'Action sociale de la région et conventions de partenariat' },
} as const;
