import './money.css';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../../api/client.ts';
import { Area } from '../../../i18n/area.tsx';
import { Section } from '../../../parts/convention/section.tsx';
import { useConvention } from '../../../parts/convention/use-convention.ts';
import { Button } from '../../../ui/button.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { Answer, Empty } from '../../../ui/states.tsx';
import { Instant } from '../../../ui/values.tsx';
import { Journal } from './journal.tsx';
import { MoneyPicture } from './money-picture.tsx';
import { ledgerQuery } from './queries.ts';
import { Statement } from './statement.tsx';

/** The convention's money as of any day: how far it has come, whose it is, and every movement. */
export function Money() {
  const t = useTranslations();
  const { id, version } = useConvention();
  const { asOf } = useSearch({ from: '/conventions/$id/money' });
  const query = useQuery({
    ...ledgerQuery(useApi(), id, version, asOf),
    placeholderData: keepPreviousData,
  });
  return (
    <Section title={t('convention.section.money')}>
      <AsOf asOf={asOf} />
      <Answer query={query}>
        {({ asOf: instant, entries, ...ledger }) => (
          <div className="ledger" aria-busy={query.isPlaceholderData}>
            <p className="lead" aria-live="polite">
              {t.rich('convention.money.asOf', { instant: () => <Instant value={instant} /> })}
            </p>
            {entries.length === 0 ? (
              <Empty title={t('convention.money.none')} />
            ) : (
              <>
                <MoneyPicture total={ledger.totals} />
                <Statement ledger={ledger} />
                <Area name="journal">
                  <Journal entries={entries} />
                </Area>
              </>
            )}
          </div>
        )}
      </Answer>
    </Section>
  );
}

/** The day to look at, kept in the address. */
function AsOf({ asOf }: { asOf: string | undefined }) {
  const t = useTranslations();
  const { id } = useConvention();
  const navigate = useNavigate();
  const [day, setDay] = useState(asOf ?? '');
  const [before, setBefore] = useState(asOf);
  if (before !== asOf) {
    setBefore(asOf);
    setDay(asOf ?? '');
  }
  const choose = (chosen: string) => {
    setDay(chosen);
    void navigate({
      to: '/conventions/$id/money',
      params: { id },
      search: chosen === '' ? {} : { asOf: chosen },
      replace: true,
      resetScroll: false,
    });
  };
  return (
    <div className="as-of">
      <DateField
        name="asOf"
        label={t('convention.money.day')}
        hint={t('convention.money.dayHint')}
        value={day}
        onChange={choose}
      />
      {asOf === undefined ? null : <Button onPress={() => choose('')}>{t('convention.money.today')}</Button>}
    </div>
  );
}
