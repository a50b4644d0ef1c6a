import './years-picture.css';
import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../i18n/use-format.ts';
import { Words } from '../../ui/values.tsx';
import { useConvention, useNames } from '../convention/use-convention.ts';
import { contributionYears, type YearCell } from './contribution-years.ts';

/**
 * Parties against fiscal years, as bars: solid what is confirmed, hatched what is not. A picture only: the table below it
 * has the exact amounts.
 */
export function YearsPicture() {
  const t = useTranslations();
  const names = useNames();
  const { pledges, totals } = useConvention();
  const parties = totals.byParty.map(({ party }) => party);
  const { years, rows, largest } = contributionYears(pledges, parties);
  if (largest === 0) return null;
  const columns = { gridTemplateColumns: `minmax(0, 12rem) repeat(${years.length}, minmax(0, 1fr))` };
  return (
    <div className="years-picture" aria-hidden="true">
      <div className="years-row years-head" style={columns}>
        <span className="years-party" />
        {years.map((year) => (
          <span key={year}>{year}</span>
        ))}
      </div>
      {rows.map(({ party, cells }) => (
        <div key={party ?? ''} className="years-row" style={columns}>
          <span className="years-party">
            {party === undefined ? t('convention.contributions.others') : <Words>{names.party(party)}</Words>}
          </span>
          {cells.map((cell, index) => (
            <Cell key={years[index]} cell={cell} largest={largest} />
          ))}
        </div>
      ))}
    </div>
  );
}

function Cell({ cell: { confirmed, unconfirmed }, largest }: { cell: YearCell; largest: number }) {
  const t = useTranslations();
  const format = useFormat();
  const percent = (amount: number) => ({ inlineSize: `${(100 * amount) / largest}%` });
  const amount = confirmed + unconfirmed;
  return (
    <span className="years-cell">
      <span className="years-bar">
        <span className="years-confirmed" style={percent(confirmed)} />
        <span className="years-unconfirmed" style={percent(unconfirmed)} />
      </span>
      <bdi>{amount > 0 ? format.moneyShort(amount) : t('convention.nothing')}</bdi>
    </span>
  );
}
