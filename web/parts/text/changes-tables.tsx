import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { Table } from '../../ui/table.tsx';
import { Words } from '../../ui/values.tsx';
import { useChangedRows } from './changed-rows.ts';
import type { TextChanges } from './text-changes.ts';

/** The changes, line by line: the old value and the new. */
export function ChangesTables({ changes }: { changes: TextChanges }) {
  const t = useTranslations();
  const rows = useChangedRows(changes);
  if (rows.length === 0) return <p>{t('convention.amendments.nothing')}</p>;
  return (
    <Table
      caption={t('convention.amendments.changes')}
      isCaptionHidden
      empty={t('convention.amendments.nothing')}
      rows={rows}
      rowKey={(row) => row.key}
      columns={[
        {
          key: 'name',
          label: t('convention.amendments.what'),
          isHeading: true,
          cell: (row) => <Words>{row.name}</Words>,
        },
        {
          key: 'before',
          label: t('convention.amendments.before'),
          cell: (row) => <Version words={row.before} />,
        },
        {
          key: 'after',
          label: t('convention.amendments.after'),
          cell: (row) => (
            <strong>
              <Version words={row.after} />
            </strong>
          ),
        },
      ]}
    />
  );
}

function Version({ words }: { words: string | undefined }): ReactNode {
  const t = useTranslations();
  return words === undefined ? (
    <span className="nothing">{t('convention.amendments.absent')}</span>
  ) : (
    <Words>{words}</Words>
  );
}
