import './date-field.css';
import './fields.css';
import './number-field.css';
import { lazy, Suspense, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Input } from 'react-aria-components/Input';
import { TextField } from 'react-aria-components/TextField';
import { useTranslations } from 'use-intl/react';
import { readDay, writeDay } from '../i18n/days.ts';
import { type Common, Surroundings } from './fields.tsx';
import { Icon } from './icon.tsx';
import { useTyped } from './typed.ts';

/** Seldom needed, and large: fetched when it is opened. */
const DayCalendar = lazy(() =>
  import('./day-calendar.tsx').then((module) => ({ default: module.DayCalendar })),
);

interface Props extends Common {
  /** `2026-11-30`; empty while the field is, or holds a text that was not understood. */
  value: string;
  onChange: (value: string) => void;
}

/** A day: typed as people write it in any of the languages, or chosen from a calendar. */
export function DateField({ value, onChange, label, hint, ...rest }: Props) {
  const t = useTranslations();
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const typed = useTyped({ value, onChange, read: dayIn, write: writeDay });
  return (
    <>
      <TextField
        {...rest}
        {...typed}
        className="field field-short"
        validate={useFaultSentence()}
        maxLength={40}
      >
        <Surroundings {...rest} label={label} hint={hint ?? t('ui.day.hint')}>
          <div className="with-unit">
            <Input dir="auto" className="figure" autoComplete="off" />
            <Button
              ref={button}
              className="day-button"
              aria-label={t('ui.day.choose', { label })}
              isDisabled={rest.isDisabled ?? false}
              onPress={() => setOpen(true)}
            >
              <Icon name="calendar" />
            </Button>
          </div>
        </Surroundings>
      </TextField>
      {isOpen ? (
        <Suspense>
          <DayCalendar
            label={label}
            value={value}
            button={button}
            onChoose={onChange}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      ) : null}
    </>
  );
}

function dayIn(text: string): string {
  const reading = readDay(text);
  return 'day' in reading ? reading.day : '';
}

/** Why a text is no day, in a sentence that says how to write one. */
function useFaultSentence(): (text: string) => string | null {
  const t = useTranslations();
  return (text) => {
    if (text.trim() === '') return null;
    const reading = readDay(text);
    return 'day' in reading ? null : t(`ui.day.${reading.fault}`);
  };
}
