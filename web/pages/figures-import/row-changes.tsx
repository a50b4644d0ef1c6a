import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../ui/button.tsx';
import { Fold } from '../../ui/fold.tsx';
import { Table } from '../../ui/table.tsx';
import { Words } from '../../ui/values.tsx';
import type { LabelOf } from './model.ts';

const PORTION = 100;

interface Change {
  row: number;
  before?: Readonly<Record<string, string>>;
  after: Readonly<Record<string, string>>;
  hidden?: true;
}

/** What the rows change: each cell before and after, by the label of its column. */
export function RowChanges({ changes, labelOf }: { changes: readonly Change[]; labelOf: LabelOf }) {
  const t = useTranslations();
  const [shown, setShown] = useState(PORTION);
  const cells = changes.flatMap(({ row, before, after, hidden }) =>
    [...new Set([...Object.keys(before ?? {}), ...Object.keys(after)])].map((column) => ({
      row,
      column,
      before: hidden && column === 'people' ? t('campaigns.import.hidden') : before?.[column],
      after: after[column],
    })),
  );
  return (
    <Fold title={t('campaigns.import.changes')} count={changes.length}>
      <Table
        caption={t('campaigns.import.changes')}
        isCaptionHidden
        rows={cells.slice(0, shown)}
        rowKey={({ row, column }) => `${row} ${column}`}
        empty={t('campaigns.noFigures')}
        columns={[
          { key: 'row', label: t('campaigns.import.row'), cell: ({ row }) => <bdi>{row}</bdi> },
          {
            key: 'column',
            label: t('campaigns.import.column'),
            isHeading: true,
            cell: ({ column }) => <Words>{labelOf(column)}</Words>,
          },
          {
            key: 'before',
            label: t('campaigns.import.before'),
            cell: ({ before }) => <Words>{before ?? t('campaigns.notThere')}</Words>,
          },
          {
            key: 'after',
            label: t('campaigns.import.after'),
            cell: ({ after }) => <Words>{after ?? t('campaigns.notThere')}</Words>,
          },
        ]}
      />
      {cells.length > shown ? (
        <Button onPress={() => setShown(shown + PORTION)}>{t('ui.more')}</Button>
      ) : null}
    </Fold>
  );
}
