import { fold } from '../../i18n/fold.ts';

/**
 * The words by which people head the columns of their tables, in Arabic, French and English, whatever language
 * they read the portal in: the labels of the portal in each language, and others. A head that several columns share goes to the one whose cells it fits.
 */
const HEADS = {
  titleAr:
    'العنوان بالعربية|العنوان|التسمية|اسم المشروع|المشروع|المركز|بيان الأشغال|Intitulé en arabe|Title in Arabic',
  titleFr:
    'Intitulé en français|Intitulé|Titre|Désignation|Libellé|Projet|Centre|Nom|Title in French|Title|Name|Project|العنوان بالفرنسية',
  kind: 'النوع|Type|Genre|Kind',
  work: 'نوع الأشغال|طبيعة الأشغال|الأشغال|Travaux|Nature des travaux|Work|Works',
  province:
    'الإقليم|العمالة|العمالة أو الإقليم|عمالة/إقليم|Province|Préfecture|Province ou préfecture|Prefecture|Préfecture ou province|Prefecture or province',
  targetGroup:
    'الفئة المستهدفة|الفئة|المستفيدون|Public visé|Public|Cible|Population cible|Target group|Target',
  cost: 'الكلفة|التكلفة|المبلغ|الكلفة بالدرهم|Coût|Coût en DH|Montant|Montant en DH|Budget|Cost|Amount',
  beneficiaries:
    'عدد المستفيدين|المستفيدين|Bénéficiaires|Nombre de bénéficiaires|Effectif|Beneficiaries|Number of beneficiaries',
  party: 'الطرف|الشريك|Partie|Partenaire|Party|Partner',
  fiscalYear: 'السنة المالية|السنة|Exercice|Année|Année budgétaire|Fiscal year|Year',
  nature: 'الطبيعة|طبيعة المساهمة|Nature|Nature de l’apport',
  amount: 'المبلغ|المساهمة|قيمة المساهمة|المبلغ بالدرهم|Montant|Montant en DH|Contribution|Apport|Amount',
  earmark:
    'التخصيص|الفئة|الفئة المستهدفة|Affectation|Public visé|Earmark|من أموال|Sur les fonds|Out of the funds for',
  component: 'المكون|المشروع|المركز|Composante|Projet|Centre|Component|Project|المكوّن',
  budgetLine: 'السطر الميزانياتي|بند الميزانية|الباب المالي|Ligne budgétaire|Imputation|Rubrique|Budget line',
  rib: 'رقم التعريف البنكي|الحساب البنكي|RIB|Compte bancaire|Bank account|رقم التعريف البنكي للمستفيد|RIB du bénéficiaire|Payee’s bank account (RIB)',
  ice: 'التعريف الموحد للمقاولة|ICE|التعريف الموحد للمقاولة المستفيدة|ICE du bénéficiaire|Payee’s ICE',
  contractReference:
    'مرجع العقد|رقم الصفقة|رقم الفاتورة|Marché|N° de marché|Facture|Contract|Invoice|رقم الصفقة أو الفاتورة|N° de marché ou de facture|Contract or invoice number',
  payee: 'المستفيد|صاحب الصفقة|Bénéficiaire|Fournisseur|Titulaire|Payee|Supplier',
} as const;

/** The columns that have words. */
export type HeadKey = keyof typeof HEADS;

/** A head as it is compared: folded, without what stands in brackets. */
const keyOf = (head: string) => fold(head.replace(/\([^)]*\)|\*/g, ''));

const FOLDED: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries(HEADS).map(([key, heads]) => [key, new Set(heads.split('|').map(keyOf))]),
);

/** Whether a head names a column, by the column's own label or key, or by any usual word for it. */
export function isHeadOf(head: string, { key, label }: { key: string; label: string }): boolean {
  const wanted = keyOf(head);
  if (wanted === '') return false;
  return [label, key].map(keyOf).includes(wanted) || FOLDED[key]?.has(wanted) === true;
}
