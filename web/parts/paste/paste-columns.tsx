import { useTranslations } from 'use-intl/react';
import { Select } from '../../ui/choices.tsx';
import { FieldRow } from '../../ui/fields.tsx';
import { NONE, orNone } from '../../ui/none.ts';
import type { PasteColumn } from './column.ts';

interface Props<Row> {
  name: string;
  columns: readonly PasteColumn<Row>[];
  /** The field of each pasted column. */
  order: readonly (PasteColumn<Row> | undefined)[];
  /** The columns of which nobody has said whether they are left out. */
  open: readonly number[];
  /** The person says what a column is: a field's key, or nothing. */
  onChoose: (index: number, key: string) => void;
}

/** The field of each pasted column, to be corrected. */
export function PasteColumns<Row>({ name, columns, order, open, onChoose }: Props<Row>) {
  const t = useTranslations();
  const options = [
    { value: NONE, label: t('draft.paste.leaveOut') },
    ...columns.map(({ key, label }) => ({ value: key, label })),
  ];
  return (
    <fieldset>
      <legend>{t('draft.paste.whatIsWhat')}</legend>
      <FieldRow>
        {order.map((column, index) => (
          <Select
            key={index}
            name={`${name}.column.${index}`}
            label={t('draft.paste.columnNumber', { number: index + 1 })}
            options={options}
            value={open.includes(index) ? undefined : orNone(column?.key ?? '')}
            onChange={(key) => onChoose(index, key === NONE ? '' : key)}
          />
        ))}
      </FieldRow>
    </fieldset>
  );
}
