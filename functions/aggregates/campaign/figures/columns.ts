import { COMMON_WORDS, type Columns, columnWords, withMore } from '../../shared/import/column-words.ts';

/** The columns of files of figures and of Khadamati, and how people head them. */

export type FigureColumn =
  | 'period'
  | 'province'
  | 'target_group'
  | 'measure'
  | 'unit'
  | 'value'
  | 'missing'
  | 'source'
  | 'basis'
  | 'as_of'
  | 'quality'
  | 'cumulative'
  | 'note';

export type KhadamatiColumn =
  | 'period'
  | 'province'
  | 'service'
  | 'submitted'
  | 'processed'
  | 'delivered'
  | 'source'
  | 'as_of'
  | 'missing'
  | 'quality'
  | 'note';

const COMMON = {
  period: columnWords('السنة', 'Année', 'Year', 'الفترة|Période|Exercice|Period'),
  province: withMore(COMMON_WORDS.province, 'المكان|Lieu|Place'),
  missing: columnWords('سبب الغياب', 'Motif d’absence', 'Reason for absence', 'Donnée manquante|Manquant'),
  source: columnWords('المصدر', 'Source', 'Source'),
  as_of: columnWords(
    'إلى غاية',
    'À la date du',
    'As of',
    'التاريخ|بتاريخ|Date|Au|Arrêté au|Date d’observation',
  ),
  quality: columnWords('الجودة', 'Qualité', 'Quality'),
  // It answers a doubt about a value: what somebody writes under "Observations" on every row does not.
  note: columnWords('ملاحظة', 'Note', 'Note'),
};

export const FIGURE_COLUMNS: Columns<FigureColumn> = {
  needed: [
    'period',
    'province',
    'target_group',
    'measure',
    'unit',
    'value',
    'missing',
    'source',
    'basis',
    'as_of',
  ],
  allowed: ['quality', 'cumulative', 'note'],
  words: {
    ...COMMON,
    target_group: COMMON_WORDS.targetGroup,
    measure: columnWords('المعطى', 'Donnée', 'Figure', 'المؤشر|Indicateur|Mesure|Measure'),
    unit: columnWords('الوحدة', 'Unité', 'Unit'),
    value: columnWords('العدد', 'Nombre', 'Number', 'القيمة|Valeur|Value'),
    basis: columnWords('الأساس', 'Base', 'Basis'),
    cumulative: columnWords('تراكمي', 'Cumulé', 'Cumulative', 'Cumul'),
  },
};

export const KHADAMATI_COLUMNS: Columns<KhadamatiColumn> = {
  needed: ['period', 'province', 'service', 'submitted', 'processed', 'delivered', 'source', 'as_of'],
  allowed: ['missing', 'quality', 'note'],
  words: {
    ...COMMON,
    service: columnWords('الخدمة', 'Service', 'Service', 'Prestation'),
    submitted: columnWords('الملفات المودعة', 'Dossiers déposés', 'Files submitted'),
    processed: columnWords('الملفات المعالجة', 'Dossiers traités', 'Files processed'),
    delivered: columnWords('الخدمات المسلمة', 'Dossiers servis', 'Files delivered', 'الملفات المسلمة'),
  },
};
