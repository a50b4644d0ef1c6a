import './editors.css';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { TextArea } from '../../../ui/fields.tsx';
import { Table } from '../../../ui/table.tsx';
import { Words } from '../../../ui/values.tsx';
import { type PasteColumn, type PastedRow, readTable } from '../paste.ts';
import { useMisreadWords } from './fault-words.ts';

/** A column, and how what was understood of it is shown before it is taken over. */
export interface ShownColumn<Row> extends PasteColumn<Row> {
  shown: (value: Partial<Row>) => string | undefined;
}

interface Props<Row> {
  name: string;
  columns: readonly ShownColumn<Row>[];
  /** Takes over the rows that were understood. */
  onTake: (rows: Partial<Row>[]) => void;
}

/** Pasting from a spreadsheet: first what was understood of each cell, then, when asked, the rows. */
export function PastePanel<Row>({ name, columns, onTake }: Props<Row>) {
  const t = useTranslations();
  const [text, setText] = useState('');
  const rows = readTable(text, columns);
  const sound = rows.filter(({ isSound }) => isSound);
  const take = () => {
    onTake(sound.map(({ value }) => value));
    setText('');
  };
  return (
    <details className="edit-fold">
      <summary>{t('draft.paste.title')}</summary>
      <div className="edit-fold-body">
        <p className="hint" id={`${name}-columns`}>
          {t('draft.paste.columns')}{' '}
          {columns.map(({ label, isRequired }) => (isRequired ? `${label} *` : label)).join(' · ')}
        </p>
        <TextArea
          name={name}
          label={t('draft.paste.field')}
          hint={t('draft.paste.hint')}
          value={text}
          onChange={setText}
          rows={5}
        />
        {rows.length === 0 ? null : <Preview columns={columns} rows={rows} />}
        <div role="status">
          {rows.length === 0
            ? null
            : t('draft.paste.count', { sound: sound.length, faulty: rows.length - sound.length })}
        </div>
        <Button kind="primary" isDisabled={sound.length === 0} onPress={take}>
          {t('draft.paste.take', { count: sound.length })}
        </Button>
      </div>
    </details>
  );
}

function Preview<Row>({ columns, rows }: { columns: readonly ShownColumn<Row>[]; rows: PastedRow<Row>[] }) {
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
