import './ledger.css';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../../api/client.ts';
import { Area } from '../../../i18n/area.tsx';
import { useConvention } from '../../../parts/convention/use-convention.ts';
import type { LedgerReading } from '../../../parts/ledger/queries.ts';
import { Button } from '../../../ui/button.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { Answer, Empty } from '../../../ui/states.tsx';
import { Toggles } from '../../../ui/toggles.tsx';
import { Instant } from '../../../ui/values.tsx';
import { Account } from './account.tsx';
import { Journal } from './journal.tsx';
import { MoneyPicture } from './money-picture.tsx';
import { ledgerQuery } from './queries.ts';
import { Statement } from './statement.tsx';

/** The account and the ledger as of any day: how far the money has come, whose it is, and every movement. */
export function Ledger() {
  const t = useTranslations();
  const { id, version } = useConvention();
  const reading = useSearch({ from: '/conventions/$id/money' });
  const query = useQuery({
    ...ledgerQuery(useApi(), id, version, reading),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <AsOf {...reading} />
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
                  <Account {...ledger} />
                  <Journal entries={entries} />
                </Area>
              </>
            )}
          </div>
        )}
      </Answer>
    </>
  );
}

/** The day to look at, and whether the bank's days count or those of booking: kept in the address. */
function AsOf({ asOf, by }: LedgerReading) {
  const t = useTranslations();
  const { id } = useConvention();
  const navigate = useNavigate();
  const [day, setDay] = useState(asOf ?? '');
  const [before, setBefore] = useState(asOf);
  if (before !== asOf) {
    setBefore(asOf);
    setDay(asOf ?? '');
  }
  const read = (search: LedgerReading) =>
    void navigate({
      to: '/conventions/$id/money',
      params: { id },
      search,
      replace: true,
      resetScroll: false,
    });
  const choose = (chosen: string) => {
    setDay(chosen);
    read(chosen === '' ? {} : { asOf: chosen, by });
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
      {asOf === undefined ? null : (
        <Toggles
          label={t('convention.money.by')}
          options={[
            { key: 'value', words: t('convention.money.byValue') },
            { key: 'booking', words: t('convention.money.byBooking') },
          ]}
          chosen={by ?? 'value'}
          onChoose={(key) => read({ asOf, ...(key === 'booking' && { by: key }) })}
        />
      )}
      {asOf === undefined ? null : <Button onPress={() => choose('')}>{t('convention.money.today')}</Button>}
    </div>
  );
}
