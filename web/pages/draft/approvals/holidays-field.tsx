import './delay-fields.css';
import './holidays-field.css';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../../i18n/use-format.ts';
import { Button } from '../../../ui/button.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { RemoveRow, RowEditor } from '../../../ui/row-editor.tsx';
import { Day } from '../../../ui/values.tsx';

interface Props {
  days: readonly string[];
  onChange: (days: string[]) => void;
}

/** The days off of this convention alone, beside those of the whole stage. */
export function HolidaysField({ days, onChange }: Props) {
  const t = useTranslations();
  const format = useFormat();
  return (
    <fieldset className="delay-fields">
      <legend>{t('draft.holidays.title')}</legend>
      <p className="hint">{t('draft.holidays.hint')}</p>
      <RowEditor
        rows={days}
        keyOf={(day) => day}
        onChange={(next) => onChange([...new Set(next)].sort())}
        adder={(add) => <AddDay onAdd={add} />}
      >
        {(tools) => (
          <div {...tools.mark} className="holiday">
            <Day value={tools.row} />
            {tools.remove ? (
              <RemoveRow
                number={tools.number}
                label={t('draft.holidays.remove', { day: format.day(tools.row) })}
                onRemove={tools.remove}
              />
            ) : null}
          </div>
        )}
      </RowEditor>
    </fieldset>
  );
}

function AddDay({ onAdd }: { onAdd: (day: string) => void }) {
  const t = useTranslations();
  const [day, setDay] = useState('');
  return (
    <div data-add className="holiday-adder">
      <DateField name="settings.holidays" label={t('draft.holidays.day')} value={day} onChange={setDay} />
      <Button
        isDisabled={day === ''}
        onPress={() => {
          onAdd(day);
          setDay('');
        }}
      >
        {t('draft.holidays.add')}
      </Button>
    </div>
  );
}
