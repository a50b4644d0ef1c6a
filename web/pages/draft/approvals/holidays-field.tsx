import './delay-fields.css';
import './holidays-field.css';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../../i18n/use-format.ts';
import { Button } from '../../../ui/button.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { Day } from '../../../ui/values.tsx';

interface Props {
  days: readonly string[];
  onChange: (days: string[]) => void;
}

/** The days off of this convention alone, beside those of the whole stage. */
export function HolidaysField({ days, onChange }: Props) {
  const t = useTranslations();
  const format = useFormat();
  const [day, setDay] = useState('');
  const add = () => {
    onChange([...new Set([...days, day])].sort());
    setDay('');
  };
  return (
    <fieldset className="delay-fields">
      <legend>{t('draft.holidays.title')}</legend>
      <p className="hint">{t('draft.holidays.hint')}</p>
      <ul className="holiday-list">
        {days.map((each) => (
          <li key={each}>
            <Day value={each} />
            <Button
              kind="quiet"
              aria-label={t('draft.holidays.remove', { day: format.day(each) })}
              onPress={() => onChange(days.filter((other) => other !== each))}
            >
              {t('draft.holidays.removeShort')}
            </Button>
          </li>
        ))}
      </ul>
      <DateField name="settings.holidays" label={t('draft.holidays.day')} value={day} onChange={setDay} />
      <Button onPress={add} isDisabled={day === ''}>
        {t('draft.holidays.add')}
      </Button>
    </fieldset>
  );
}
