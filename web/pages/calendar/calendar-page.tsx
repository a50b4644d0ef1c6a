import { Area } from '../../i18n/area.tsx';
import './calendar.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../api/client.ts';
import type { GetCalendarAnswer } from '../../api/schema.d.ts';
import { today } from '../../i18n/format.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { Answer, Empty } from '../../ui/states.tsx';
import { Table } from '../../ui/table.tsx';
import { Day, Instant, Words } from '../../ui/values.tsx';
import { AddHoliday } from './add-holiday.tsx';
import { calendarQuery, type Holiday } from './queries.ts';
import { WithdrawHoliday } from './withdraw-holiday.tsx';

/** The days on which nobody works, for all conventions: those of every year, and those added as they become known. */
export const CalendarPage = () => (
  <Area name="calendar">
    <StageCalendar />
  </Area>
);

function StageCalendar() {
  const t = useTranslations();
  const query = useQuery(calendarQuery(useApi()));
  return (
    <Page title={t('calendar.title')}>
      <p className="lead">{t('calendar.lead')}</p>
      <Answer query={query}>
        {(calendar) => (
          <>
            {calendar.changeable ? <AddHoliday /> : null}
            <Added days={calendar.days} mayChange={calendar.changeable} />
            <Yearly yearly={calendar.yearly} />
            <Changes changes={calendar.changes} />
          </>
        )}
      </Answer>
    </Page>
  );
}

function Added({ days, mayChange }: { days: readonly Holiday[]; mayChange: boolean }) {
  const t = useTranslations();
  const { text } = useFormat();
  const [withdrawing, setWithdrawing] = useState<Holiday>();
  return (
    <section className="panel">
      <h2 id="calendar-added" tabIndex={-1}>
        {t('calendar.added.title')}
      </h2>
      {days.length === 0 ? (
        <Empty title={t('calendar.added.none')} />
      ) : (
        <Table
          caption={t('calendar.added.title')}
          isCaptionHidden
          rows={[...days].reverse()}
          rowKey={({ day }) => day}
          empty={t('calendar.added.none')}
          columns={[
            {
              key: 'day',
              label: t('calendar.day'),
              cell: ({ day }) => <Day value={day} />,
              isHeading: true,
            },
            { key: 'name', label: t('calendar.name'), cell: ({ name }) => <Words>{text(name)}</Words> },
            {
              key: 'by',
              label: t('calendar.by'),
              cell: ({ addedBy }) => <Words>{addedBy.name ?? ''}</Words>,
            },
            ...(mayChange
              ? [
                  {
                    key: 'act',
                    label: t('calendar.act'),
                    isAct: true,
                    cell: (holiday: Holiday) => (
                      <Button
                        kind="secondary"
                        onPress={() => setWithdrawing(holiday)}
                        aria-label={`${t('calendar.withdraw.open')}: ${text(holiday.name)}`}
                      >
                        {t('calendar.withdraw.open')}
                      </Button>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {withdrawing ? (
        <WithdrawHoliday holiday={withdrawing} onClose={() => setWithdrawing(undefined)} />
      ) : null}
    </section>
  );
}

/** In the order of the year, as days of this one. */
function Yearly({ yearly }: { yearly: readonly string[] }) {
  const t = useTranslations();
  const format = useFormat();
  const year = today().slice(0, 4);
  return (
    <section className="panel">
      <h2>{t('calendar.yearly.title')}</h2>
      <p className="hint">{t('calendar.yearly.hint')}</p>
      <ul className="calendar-days">
        {[...yearly].sort().map((monthDay) => (
          <li key={monthDay}>
            <bdi>{format.dayOfYear(`${year}-${monthDay}`)}</bdi>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Changes({ changes }: Pick<GetCalendarAnswer, 'changes'>) {
  const t = useTranslations();
  const { text, day } = useFormat();
  if (changes.length === 0) return null;
  return (
    <section className="panel">
      <h2>{t('calendar.changes.title')}</h2>
      <ul className="calendar-changes">
        {changes.map(({ type, at, by, holiday, reason }) => (
          <li key={`${at}/${holiday.day}/${type}`}>
            <p>
              {t(`calendar.changes.${type}`, { day: day(holiday.day), name: text(holiday.name) })}{' '}
              {reason === undefined ? null : <Words>{reason}</Words>}
            </p>
            <p className="hint">
              <Instant value={at} /> <Words>{by.name ?? ''}</Words>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
