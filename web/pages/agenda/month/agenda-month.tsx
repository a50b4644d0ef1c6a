import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { AgendaItem, GetAgendaAnswer } from '../../../api/schema.d.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useAnnounce } from '../../../ui/announce.tsx';
import { useIsPrinting } from '../../../ui/printing.ts';
import { Answer, Empty } from '../../../ui/states.tsx';
import { Day } from '../../../ui/values.tsx';
import { byDay } from '../days.ts';
import { Entries } from '../entry.tsx';
import { MonthGrid } from './month-grid.tsx';
import { MonthTurn } from './month-turn.tsx';

interface Props {
  /** `2026-11`. */
  month: string;
  items: readonly AgendaItem[];
  today: string;
  query: UseQueryResult<GetAgendaAnswer>;
  onMonth: (part: { month: string }) => void;
}

/** A month as a grid; below it the entries of the day that was chosen in it, or of the whole month. */
export function AgendaMonth({ month, items, today, query, onMonth }: Props) {
  const t = useTranslations();
  const { day: written } = useFormat();
  const announce = useAnnounce();
  const [chosen, setChosen] = useState<string>();
  const isPrinting = useIsPrinting();
  const ofMonth = items.filter(({ day }) => day.startsWith(month));
  const shown = isPrinting || !chosen?.startsWith(month) ? undefined : chosen;
  const choose = (day: string) => {
    const next = day === chosen ? undefined : day;
    setChosen(next);
    const count = items.filter((item) => item.day === day).length;
    if (next !== undefined) announce(t('agenda.ofDay', { day: written(day), count }));
  };
  return (
    <>
      <MonthTurn month={month} today={today} />
      <MonthGrid
        month={month}
        items={items}
        today={today}
        chosen={shown}
        onChoose={choose}
        onMonth={(next) => onMonth({ month: next })}
      />
      <Answer query={query}>{() => <Shown days={byDay(ofMonth)} chosen={shown} today={today} />}</Answer>
    </>
  );
}

interface ShownProps {
  days: ReturnType<typeof byDay>;
  chosen: string | undefined;
  today: string;
}

function Shown({ days, chosen, today }: ShownProps) {
  const t = useTranslations();
  const shown = days.filter(({ day }) => chosen === undefined || day === chosen);
  if (shown.length === 0)
    return <Empty title={t(chosen === undefined ? 'agenda.noneInMonth' : 'agenda.noneOnDay')} />;
  return shown.map(({ day, items }) => (
    <section key={day} aria-labelledby={`agenda-${day}`}>
      <h2 id={`agenda-${day}`}>
        <Day value={day} />
      </h2>
      <Entries items={items} today={today} />
    </section>
  ));
}
