import './popover.css';
import './day-calendar.css';
import { type CalendarDate, parseDate } from '@internationalized/date';
import type { RefObject } from 'react';
import { Button } from 'react-aria-components/Button';
import { Calendar, CalendarCell, CalendarGrid, CalendarHeading } from 'react-aria-components/Calendar';
import { Dialog } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { useTranslations } from 'use-intl/react';
import { today } from '../i18n/format.ts';
import { Icon } from './icon.tsx';

interface Props {
  label: string;
  /** `2026-11-30`, or empty. */
  value: string;
  button: RefObject<HTMLButtonElement | null>;
  onChoose: (day: string) => void;
  onClose: () => void;
}

/** A month at a time, in the reader's language and direction. */
export function DayCalendar({ label, value, button, onChoose, onClose }: Props) {
  const t = useTranslations();
  const choose = (day: CalendarDate) => {
    onChoose(day.toString());
    onClose();
  };
  return (
    <Popover className="popover" placement="bottom end" triggerRef={button} isOpen onOpenChange={onClose}>
      <Dialog aria-label={t('ui.day.choose', { label })}>
        <Calendar
          className="calendar"
          aria-label={label}
          value={value === '' ? null : parseDate(value)}
          onChange={choose}
          // Without it, the day in the time zone of the device.
          defaultFocusedValue={parseDate(value === '' ? today() : value)}
          autoFocus
        >
          <div className="calendar-header">
            <Button slot="previous" className="calendar-turn">
              <Icon name="back" />
            </Button>
            <CalendarHeading className="calendar-month" />
            <Button slot="next" className="calendar-turn">
              <Icon name="forward" />
            </Button>
          </div>
          <CalendarGrid weekdayStyle="short">
            {(date) => (
              <CalendarCell
                date={date}
                className={date.toString() === today() ? 'calendar-day calendar-today' : 'calendar-day'}
              />
            )}
          </CalendarGrid>
        </Calendar>
      </Dialog>
    </Popover>
  );
}
