import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { daysLater } from '../../../morocco/clock.ts';
import { useApi } from '../../api/client.ts';
import { Area } from '../../i18n/area.tsx';
import { today as todayOf } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { FilterBar, FilterFields } from '../../ui/filter-bar.tsx';
import { later } from '../../ui/later.ts';
import { Page } from '../../ui/page.tsx';
import { SelectOrAll } from '../../ui/select-or-all.tsx';
import { Answer } from '../../ui/states.tsx';
import { Toggles } from '../../ui/toggles.tsx';
import { AgendaList } from './agenda-list.tsx';
import { ofKind } from './days.ts';
import { Download } from './download.tsx';
import { type AgendaFilters, KINDS } from './filters.ts';
import { AgendaMonth } from './month/agenda-month.tsx';
import { weeksOf } from './month/weeks.ts';
import { agendaQuery } from './queries.ts';

const Subscribe = later(() =>
  import('./subscription/subscribe-dialog.tsx').then((module) => module.SubscribeDialog),
);

/** The days that concern the reader: deadlines, tranches, sessions and openings, as a list and as a month. */
export const AgendaPage = () => (
  <Area name="agenda">
    <Agenda />
  </Area>
);

/** How far back the list looks for what is late, and how far ahead, in days. */
const BACK = 180;
const AHEAD = 92;

/** The days that are asked for: of the list, or of the weeks of a month. */
function daysOf({ view, month }: Pick<AgendaFilters, 'view'> & { month: string }, today: string) {
  if (view === undefined) return { from: daysLater(today, -BACK), until: daysLater(today, AHEAD) };
  const days = weeksOf(month).flat();
  return { from: days[0] ?? today, until: days.at(-1) ?? today };
}

function Agenda() {
  const t = useTranslations();
  const { language } = useLanguage();
  const filters = useSearch({ from: '/agenda' });
  const navigate = useNavigate({ from: '/agenda' });
  const [isSubscribing, setSubscribing] = useState(false);
  const today = todayOf();
  const { view, month = today.slice(0, 7) } = filters;
  const days = daysOf({ view, month }, today);
  const query = useQuery(agendaQuery(useApi(), language, days));
  const items = ofKind(query.data?.items ?? [], filters);
  const change = (part: Partial<AgendaFilters>) =>
    void navigate({ search: (before) => ({ ...before, ...part }), resetScroll: false });
  return (
    <Page
      title={t('agenda.title')}
      lead={t('agenda.lead')}
      actions={
        <>
          <Button kind="primary" icon="calendar" onPress={() => setSubscribing(true)}>
            {t('agenda.subscribe.open')}
          </Button>
          <Download items={items} days={days} today={today} />
        </>
      }
    >
      <FilterBar>
        <FilterFields arrangement="short">
          <SelectOrAll
            name="kind"
            label={t('agenda.kind')}
            options={KINDS.map((value) => ({ value, label: t(`agenda.kinds.${value}`) }))}
            value={filters.kind}
            onChange={(kind) => change({ kind })}
          />
          <Toggles
            label={t('agenda.view')}
            options={[
              { key: 'list', words: t('agenda.list') },
              { key: 'month', words: t('agenda.month') },
            ]}
            chosen={view ?? 'list'}
            onChoose={(chosen) => change({ view: chosen === 'month' ? chosen : undefined })}
          />
        </FilterFields>
      </FilterBar>
      {query.data?.complete === false ? <p className="note note-info">{t('agenda.more')}</p> : null}
      {view === 'month' ? (
        <AgendaMonth month={month} items={items} today={today} query={query} onMonth={change} />
      ) : (
        <Answer query={query}>{() => <AgendaList items={items} today={today} />}</Answer>
      )}
      {isSubscribing ? <Subscribe onClose={() => setSubscribing(false)} /> : null}
    </Page>
  );
}
