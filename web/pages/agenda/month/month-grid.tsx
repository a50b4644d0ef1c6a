import './month-grid.css';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { AgendaItem } from '../../../api/schema.d.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { isLate } from '../days.ts';
import { EntryLink } from '../entry-link.tsx';
import { useMonthWords } from './use-month-words.ts';
import { dayByKey, weekdayOf, weeksOf } from './weeks.ts';

interface Props {
  month: string;
  items: readonly AgendaItem[];
  today: string;
  chosen: string | undefined;
  onChoose: (day: string) => void;
  onMonth: (month: string) => void;
}

/** How many entries of a day are named in its cell; the others are counted. */
const NAMED = 3;

/**
 * The weeks of a month. One of its days is in the order of Tab; arrows, Home, End and the keys that turn pages go on from
 * there, into other months too.
 */
export function MonthGrid({ month, items, today, chosen, onChoose, onMonth }: Props) {
  const words = useMonthWords();
  const grid = useRef<HTMLTableElement>(null);
  const asked = useRef(false);
  const [reached, setReached] = useState(today);
  const focused = reached.startsWith(month) ? reached : `${month}-01`;
  useEffect(() => {
    if (!asked.current || focused !== reached) return;
    asked.current = false;
    grid.current?.querySelector<HTMLElement>(`[data-day="${focused}"]`)?.focus();
  });
  const move = (event: KeyboardEvent) => {
    const next = dayByKey(event.key, focused, words.dir);
    if (next === undefined) return;
    event.preventDefault();
    asked.current = true;
    setReached(next);
    if (!next.startsWith(month)) onMonth(next.slice(0, 7));
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its cells are gone through by arrow keys (ARIA, grid).
    <table ref={grid} className="month-grid" role="grid" aria-labelledby="agenda-month" onKeyDown={move}>
      <thead>
        <tr>
          {words.weekdays.map(({ long, narrow }) => (
            <th key={long} scope="col">
              <span className="month-weekday">{long}</span>{' '}
              <span className="month-weekday-narrow" aria-hidden="true">
                {narrow}
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <DayCell
                key={day}
                day={day}
                items={items.filter((item) => item.day === day)}
                today={today}
                isOutside={!day.startsWith(month)}
                isChosen={day === chosen}
                isFocused={day === focused}
                onChoose={() => {
                  setReached(day);
                  onChoose(day);
                }}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CellProps {
  day: string;
  items: readonly AgendaItem[];
  today: string;
  isOutside: boolean;
  isChosen: boolean;
  isFocused: boolean;
  onChoose: () => void;
}

function classOf({ day, today, isOutside, isChosen }: CellProps): string {
  return [
    'month-cell',
    isOutside && 'month-outside',
    weekdayOf(day) > 4 && 'month-off',
    day === today && 'month-today',
    isChosen && 'month-chosen',
  ]
    .filter(Boolean)
    .join(' ');
}

function DayCell(props: CellProps) {
  const t = useTranslations();
  const format = useFormat();
  const { day, items, today, isOutside, isChosen, isFocused, onChoose } = props;
  const late = items.filter((item) => isLate(item, today)).length;
  if (isOutside) return <td className={classOf(props)} />;
  return (
    <td className={classOf(props)}>
      <button
        type="button"
        className="month-day"
        data-day={day}
        tabIndex={isFocused ? 0 : -1}
        aria-pressed={isChosen}
        aria-current={day === today ? 'date' : undefined}
        onClick={onChoose}
      >
        <span className="month-number" aria-hidden="true">
          {format.number(Number(day.slice(8)))}
        </span>{' '}
        <span className="visually-hidden">
          {t('agenda.ofDay', { day: format.day(day), count: items.length })}{' '}
          {late > 0 ? t('agenda.ofThemLate', { count: late }) : null}
        </span>{' '}
        {items.length === 0 ? null : (
          <span aria-hidden="true" className={late > 0 ? 'month-count month-count-late' : 'month-count'}>
            {format.number(items.length)}
          </span>
        )}
      </button>
      <ul className="month-entries">
        {items.slice(0, NAMED).map((item) => (
          <li key={item.id}>
            <EntryLink
              item={item}
              isBeside
              className={isLate(item, today) ? 'month-entry month-entry-late' : 'month-entry'}
            >
              <bdi>{item.label}</bdi>
            </EntryLink>
          </li>
        ))}
        {items.length > NAMED ? (
          <li>
            <button type="button" className="month-more" tabIndex={-1} onClick={onChoose}>
              {t('agenda.others', { count: items.length - NAMED })}
            </button>
          </li>
        ) : null}
      </ul>
    </td>
  );
}
