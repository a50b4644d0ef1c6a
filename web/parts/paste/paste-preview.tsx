import { useTranslations } from 'use-intl/react';
import { Badge } from '../../ui/badge.tsx';
import { Table } from '../../ui/table.tsx';
import { Words } from '../../ui/values.tsx';
import type { ShownColumn } from './column.ts';
import { useMisreadWords } from './misread-words.ts';
import type { PastedRow } from './paste.ts';

/** The value read from each cell, line by line. */
export function PastePreview<Row>({
  columns,
  rows,
}: {
  columns: readonly ShownColumn<Row>[];
  rows: PastedRow<Row>[];
}) {
  const t = useTranslations();
  const misreadWords = useMisreadWords();
  return (
    <Table
      caption={t('draft.paste.preview')}
      rows={rows}
      rowKey={({ line }) => String(line)}
      empty={t('draft.paste.nothing')}
      columns={[
        {
          key: 'line',
          label: t('draft.paste.line'),
          isHeading: true,
          cell: ({ line }) => t('draft.paste.lineNumber', { line }),
        },
        ...columns.map(({ key, label, shown }) => ({
          key,
          label,
          cell: ({ cells, value }: PastedRow<Row>) => {
            const cell = cells.find((each) => each.key === key);
            if (cell?.misread === undefined) return <Words>{shown(value) ?? '–'}</Words>;
            if (cell.misread.fault === 'missing')
              return <Badge tone="neutral">{misreadWords(cell.misread)}</Badge>;
            return (
              <>
                <Badge tone="bad">{misreadWords(cell.misread)}</Badge> <Words>{cell.raw}</Words>
              </>
            );
          },
        })),
      ]}
    />
  );
}
