import { useMessages, useTranslations } from 'use-intl/react';
import type { Kind, LabelOf } from './model.ts';

/** The columns of each kind of file, by their names in the API; the API knows each by its label in any language too. */
export const COLUMNS: Readonly<Record<Kind, { needed: readonly string[]; allowed: readonly string[] }>> = {
  figures: {
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
  },
  khadamati: {
    needed: ['period', 'province', 'service', 'submitted', 'processed', 'delivered', 'source', 'as_of'],
    allowed: ['missing', 'quality', 'note'],
  },
  centres: {
    needed: ['id', 'name_ar', 'name_fr', 'province', 'kind', 'target_group'],
    allowed: [
      'places',
      'planned_opening',
      'lon',
      'lat',
      'convention',
      'component',
      'commune',
      'concept',
      'floor_area',
      'people_a_year',
      'planned_studies',
      'planned_works',
      'planned_equipped',
      'planned_authorised',
      'ministry',
      'wilaya',
      'council',
    ],
  },
  attendance: { needed: ['id', 'quarter', 'people'], allowed: [] },
  organisations: {
    needed: ['kind', 'name_ar', 'name_fr'],
    allowed: [
      'id',
      'region',
      'provinces',
      'ice',
      'receipt_number',
      'receipt_day',
      'receipt_province',
      'mailbox',
    ],
  },
};

/** The label of a column in the reader's language; what is no column is shown as it is. */
export function useLabels(): (kind: Kind) => LabelOf {
  const words: Readonly<Record<Kind, Readonly<Record<string, string>>>> =
    useMessages().campaigns.import.columns;
  return (kind) => (column) => words[kind][column] ?? column;
}

/** Which columns a kind of file must have and may have, in words, and how it is filled in. */
export function useColumnWords() {
  const t = useTranslations();
  const labels = useLabels();
  const list = (kind: Kind, columns: readonly string[]) =>
    columns.map(labels(kind)).join(t('campaigns.separator'));
  return {
    hint: (kind: Kind): string =>
      [
        t('campaigns.import.columnsNeeded', { columns: list(kind, COLUMNS[kind].needed) }),
        t(`campaigns.import.kindHints.${kind}`),
      ].join(' '),
    help: (kind: Kind): string[] => {
      const { needed, allowed } = COLUMNS[kind];
      return [
        t('campaigns.import.columnsNeeded', { columns: list(kind, needed) }),
        ...(allowed.length === 0
          ? []
          : [t('campaigns.import.columnsAllowed', { columns: list(kind, allowed) })]),
        t('campaigns.import.headings'),
        t('campaigns.import.encodings'),
      ];
    },
  };
}
