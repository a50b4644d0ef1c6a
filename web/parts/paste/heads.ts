import { fold } from '../../i18n/fold.ts';

/**
 * The words by which people head the columns of their tables, in Arabic, French and English, whatever language
 * they read the portal in. A head that several columns share goes to the one whose cells it fits.
 */
const HEADS = {
  titleAr: 'العنوان بالعربية|العنوان|التسمية|اسم المشروع|المشروع|المركز|بيان الأشغال',
  titleFr:
    'Intitulé en français|Intitulé|Titre|Désignation|Libellé|Projet|Centre|Nom|Title in French|Title|Name|Project',
  kind: 'النوع|Type|Genre|Kind',
  work: 'نوع الأشغال|طبيعة الأشغال|الأشغال|Travaux|Nature des travaux|Work|Works',
  province:
    'الإقليم|العمالة|العمالة أو الإقليم|عمالة/إقليم|Province|Préfecture|Province ou préfecture|Prefecture',
  targetGroup:
    'الفئة المستهدفة|الفئة|المستفيدون|Public visé|Public|Cible|Population cible|Target group|Target',
  cost: 'الكلفة|التكلفة|المبلغ|الكلفة بالدرهم|Coût|Coût en DH|Montant|Montant en DH|Budget|Cost|Amount',
  beneficiaries:
    'عدد المستفيدين|المستفيدين|Bénéficiaires|Nombre de bénéficiaires|Effectif|Beneficiaries|Number of beneficiaries',
  party: 'الطرف|الشريك|Partie|Partenaire|Party|Partner',
  fiscalYear: 'السنة المالية|السنة|Exercice|Année|Année budgétaire|Fiscal year|Year',
  nature: 'الطبيعة|طبيعة المساهمة|Nature|Nature de l’apport',
  amount: 'المبلغ|المساهمة|قيمة المساهمة|المبلغ بالدرهم|Montant|Montant en DH|Contribution|Apport|Amount',
  earmark: 'التخصيص|الفئة|الفئة المستهدفة|Affectation|Public visé|Earmark',
  component: 'المكون|المشروع|المركز|Composante|Projet|Centre|Component|Project',
  budgetLine: 'السطر الميزانياتي|بند الميزانية|الباب المالي|Ligne budgétaire|Imputation|Rubrique|Budget line',
  rib: 'رقم التعريف البنكي|الحساب البنكي|RIB|Compte bancaire|Bank account',
  ice: 'التعريف الموحد للمقاولة|ICE',
  contractReference: 'مرجع العقد|رقم الصفقة|رقم الفاتورة|Marché|N° de marché|Facture|Contract|Invoice',
  payee: 'المستفيد|صاحب الصفقة|Bénéficiaire|Fournisseur|Titulaire|Payee|Supplier',
} as const;

const FOLDED: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries(HEADS).map(([key, heads]) => [key, new Set(heads.split('|').map(fold))]),
);

/** Whether a head names a column, by the column's own label or by any usual word for it. */
export function isHeadOf(head: string, column: { key: string; label: string }): boolean {
  const wanted = fold(head.replace(/\([^)]*\)|\*/g, ''));
  return wanted !== '' && (wanted === fold(column.label) || FOLDED[column.key]?.has(wanted) === true);
}
