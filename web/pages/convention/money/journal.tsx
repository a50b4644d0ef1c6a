import './journal.css';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { dayAt } from '../../../../morocco/clock.ts';
import { useTerms } from '../../../i18n/use-terms.ts';
import { type Entry, numberOf } from '../../../parts/convention/convention.ts';
import { useNames } from '../../../parts/convention/use-convention.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { Fold } from '../../../ui/fold.tsx';
import { useIsPrinting } from '../../../ui/printing.ts';
import { type Column, Table } from '../../../ui/table.tsx';
import { Code, Day, Instant, Money, Words } from '../../../ui/values.tsx';
import { type JournalEntry, journalOf } from './ledger-figures.ts';

const PAGE = 50;

/** Every movement of the money, the newest first. What undoes another movement leads to it, and back. */
export function Journal({ entries }: { entries: readonly Entry[] }) {
  const t = useTranslations();
  const isPrinting = useIsPrinting();
  const [shown, setShown] = useState(PAGE);
  const journal = journalOf(entries);
  const showAll = () => setShown(journal.length);
  return (
    <Fold title={t('journal.title')} count={journal.length}>
      <Table
        caption={t('journal.title')}
        isCaptionHidden
        empty={t('convention.money.none')}
        rows={isPrinting ? journal : journal.slice(0, shown)}
        rowKey={(row) => row.id}
        columns={useColumns(showAll)}
      />
      {journal.length > shown ? <Button onPress={() => setShown(shown + PAGE)}>{t('ui.more')}</Button> : null}
    </Fold>
  );
}

function useColumns(onFollow: () => void): Column<JournalEntry>[] {
  const t = useTranslations();
  const terms = useTerms();
  const names = useNames();
  return [
    {
      key: 'at',
      label: t('journal.at'),
      cell: (row) => (
        <span id={anchor(row.id)} tabIndex={-1}>
          <Instant value={row.at} /> <Code>{`#${numberOf(row.id)}`}</Code>
          <Valued entry={row} />
        </span>
      ),
    },
    {
      key: 'motive',
      label: t('journal.motive'),
      isHeading: true,
      cell: (row) => <Motive entry={row} onFollow={onFollow} />,
    },
    {
      key: 'party',
      label: t('convention.party'),
      cell: (row) => (
        <>
          <Words>{names.party(row.party)}</Words>
          <br />
          {t(`terms.nature.${row.nature}`)} · <Words>{terms.targetGroup(row.earmark)}</Words>
        </>
      ),
    },
    {
      key: 'way',
      label: t('journal.way'),
      cell: (row) =>
        t('journal.fromTo', {
          from: t(`convention.money.account.${row.credit}`),
          to: t(`convention.money.account.${row.debit}`),
        }),
    },
    {
      key: 'about',
      label: t('journal.about'),
      cell: (row) => (
        <>
          {row.tranche === undefined ? null : t('convention.procedure.tranche', { number: row.tranche })}{' '}
          {row.reference === undefined ? null : <Words>{row.reference}</Words>}
        </>
      ),
    },
    {
      key: 'amount',
      label: t('convention.contributions.amount'),
      isNumber: true,
      cell: (row) => <Money centimes={row.amount} />,
    },
  ];
}

/** The day of the bank, where it is another than that of the booking. */
function Valued({ entry: { at, valueDate } }: { entry: JournalEntry }) {
  const t = useTranslations();
  if (valueDate === undefined || valueDate === dayAt(Date.parse(at))) return null;
  return (
    <>
      <br />
      {t.rich('journal.valued', { day: () => <Day value={valueDate} /> })}
    </>
  );
}

const anchor = (entry: string) => `entry-${entry}`;

function Motive({ entry, onFollow }: { entry: JournalEntry; onFollow: () => void }) {
  const t = useTranslations();
  const { motive, reverses, reversedBy } = entry;
  const link = (key: 'reverses' | 'reversedBy', id: string) => (
    <a href={`#${anchor(id)}`} onClick={onFollow} className="entry-link">
      {t.rich(`journal.${key}`, { entry: () => <Code>{`#${numberOf(id)}`}</Code> })}
    </a>
  );
  return (
    <>
      {t(`journal.motives.${motive}`)}
      {reverses === undefined ? null : link('reverses', reverses)}
      {reversedBy === undefined ? null : (
        <>
          {' '}
          <Badge tone="warning">{t('journal.undone')}</Badge>
          {link('reversedBy', reversedBy)}
        </>
      )}
    </>
  );
}
