/**
 * The words of the glossary page, in both languages of the field, by their names in `docs/glossary.md`, to which a test
 * holds them.
 */
export const GROUPS = [
  {
    group: 'money',
    words: [
      { code: 'pledged', ar: 'متعهد به', fr: 'promis' },
      { code: 'committed', ar: 'ملتزم به', fr: 'engagé' },
      { code: 'tranche', ar: 'الشطر', fr: 'tranche' },
      { code: 'called', ar: 'مطلوب', fr: 'appelé' },
      { code: 'received', ar: 'محصل', fr: 'encaissé' },
      { code: 'disbursed', ar: 'مؤدى', fr: 'payé' },
      { code: 'justified', ar: 'مبرر', fr: 'justifié' },
      { code: 'balance', ar: 'الرصيد', fr: 'reliquat' },
      { code: 'unallocated', ar: 'غير مخصص', fr: 'non affecté' },
      { code: 'inKind', ar: 'مساهمة عينية', fr: 'contribution en nature' },
      { code: 'earmark', ar: 'التخصيص', fr: 'affectation' },
      { code: 'PaymentOrder', ar: 'الأمر بالأداء', fr: 'ordre de paiement' },
      { code: 'reversal', ar: 'تصحيح قيد', fr: 'contre-passation' },
    ],
  },
  {
    group: 'procedures',
    words: [
      { code: 'formation', ar: 'مسطرة الإبرام', fr: 'conclusion' },
      { code: 'approvedTacitly', ar: 'موافقة ضمنية', fr: 'accord tacite' },
      { code: 'opposition', ar: 'التعرض', fr: 'opposition' },
      { code: 'visa', ar: 'تأشيرة', fr: 'visa' },
      { code: 'return', ar: 'إرجاع', fr: 'renvoyer' },
      { code: 'lapsed', ar: 'بفوات الأجل', fr: 'caduque' },
      { code: 'amendment', ar: 'ملحق تعديلي', fr: 'avenant' },
    ],
  },
  {
    group: 'people',
    words: [
      { code: 'party', ar: 'طرف', fr: 'partie' },
      { code: 'projectOwner', ar: 'صاحب المشروع', fr: 'maître d’ouvrage' },
      { code: 'accountHolder', ar: 'ماسك الحساب', fr: 'teneur du compte' },
      { code: 'auditor', ar: 'مفتحص', fr: 'auditeur' },
    ],
  },
  {
    group: 'figures',
    words: [
      { code: 'eligible', ar: 'المستحقون', fr: 'ayants droit' },
      { code: 'reached', ar: 'المستفيدون', fr: 'bénéficiaires atteints' },
      { code: 'source', ar: 'مصدر', fr: 'source' },
      { code: 'Correction', ar: 'تصحيح', fr: 'correction' },
    ],
  },
  {
    group: 'centres',
    words: [
      { code: 'Centre', ar: 'مركز', fr: 'centre' },
      { code: 'operator', ar: 'الهيئة المسيرة', fr: 'gestionnaire' },
      { code: 'Opening', ar: 'افتتاح', fr: 'ouverture' },
    ],
  },
  {
    group: 'consultations',
    words: [
      { code: 'Consultation', ar: 'جولة تشاورية', fr: 'concertation' },
      { code: 'Recommendation', ar: 'توصية', fr: 'recommandation' },
      { code: 'followUp', ar: 'تتبع التوصيات', fr: 'suivi' },
      { code: 'declined', ar: 'لم تُقبل', fr: 'écartée' },
      { code: 'mergedInto', ar: 'أُدمجت', fr: 'fusionnée' },
    ],
  },
] as const;
