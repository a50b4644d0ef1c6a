import { useTranslations } from 'use-intl/react';
import { csvOf } from '../../i18n/csv.ts';
import { useLanguage } from '../../i18n/language.tsx';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/fields.tsx';
import { saveFile } from '../../ui/save-file.ts';
import type { ShownColumn } from './column.ts';
import { readTable } from './paste.ts';
import { PasteColumns } from './paste-columns.tsx';
import { PastePreview } from './paste-preview.tsx';
import { NOTHING, usePasted } from './pasted.ts';

interface Props<Row> {
  name: string;
  columns: readonly ShownColumn<Row>[];
  /** Takes over the rows that were understood. */
  onTake: (rows: Partial<Row>[]) => void;
}

/**
 * Pasting from a spreadsheet: first what was understood of each cell, then, when asked, the rows. Lines that were
 * not understood stay until they are mended, on the device too.
 */
export function PasteBody<Row>({ name, columns, onTake }: Props<Row>) {
  const t = useTranslations();
  const { value, set } = usePasted(name);
  const { rows, layout, rest } = readTable(value.text, columns, value.chosen);
  const sound = rows.filter(({ isSound }) => isSound);
  const take = () => {
    onTake(sound.map((row) => row.value));
    // The lines that stay keep their columns, though fewer lines determine less.
    const chosen = Object.fromEntries(layout.order.map((column, index) => [index, column?.key ?? '']));
    set(rest === '' ? NOTHING : { text: rest, chosen });
  };
  return (
    <>
      <p className="hint" id={`${name}-columns`}>
        {t('draft.paste.columns')}{' '}
        {columns.map(({ label, isRequired }) => (isRequired ? `${label} *` : label)).join(' · ')}
      </p>
      <Template name={name} columns={columns} />
      <TextArea
        name={name}
        label={t('draft.paste.field')}
        hint={t('draft.paste.hint')}
        value={value.text}
        onChange={(text) => set({ text, chosen: text === '' ? {} : value.chosen })}
        rows={5}
      />
      {rows.length === 0 ? null : (
        <>
          {layout.doubled.map(({ index, first, second }) => (
            <Alert key={index}>{t('draft.paste.doubled', { first, second })}</Alert>
          ))}
          <PasteColumns
            name={name}
            columns={columns}
            order={layout.order}
            open={layout.doubled.map(({ index }) => index)}
            onChoose={(index, key) => set({ ...value, chosen: { ...value.chosen, [index]: key } })}
          />
          <PastePreview columns={columns.filter((column) => layout.order.includes(column))} rows={rows} />
        </>
      )}
      <div role="status">
        {rows.length === 0
          ? null
          : t('draft.paste.count', { sound: sound.length, faulty: rows.length - sound.length })}
      </div>
      <Button kind="primary" isDisabled={sound.length === 0 || layout.doubled.length > 0} onPress={take}>
        {t('draft.paste.take', { count: sound.length })}
      </Button>
    </>
  );
}

/** An empty table with its heads, to be filled in a spreadsheet. */
function Template<Row>({ name, columns }: Pick<Props<Row>, 'name' | 'columns'>) {
  const t = useTranslations();
  const { language } = useLanguage();
  const heads = columns.map(({ label }) => label);
  return (
    <Button
      kind="quiet"
      icon="download"
      onPress={() =>
        saveFile(csvOf([heads], language), `sharaka-${name.replace(/^terms\.|\.paste$/g, '')}.csv`)
      }
    >
      {t('draft.paste.template')}
    </Button>
  );
}
