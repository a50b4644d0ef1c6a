import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../i18n/use-format.ts';
import { type Column, Table } from '../../ui/table.tsx';
import { Day, Money, Words } from '../../ui/values.tsx';
import type { Finding, Why } from './findings.ts';

interface Props {
  name: 'differing' | 'onlyInBank' | 'onlyInLedger' | 'matched';
  findings: readonly Finding[];
}

/** Some of what was found, under its heading; nothing where nothing was. */
export function FindingTable({ name, findings }: Props) {
  const t = useTranslations();
  const columns = useColumns(name);
  if (findings.length === 0) return null;
  return (
    <section aria-labelledby={`statement-${name}`}>
      <h3 id={`statement-${name}`}>{t(`statement.${name}`)}</h3>
      <Table
        caption={t(`statement.${name}`)}
        isCaptionHidden
        empty={t(`statement.${name}`)}
        rows={findings}
        rowKey={({ key }) => key}
        columns={columns}
      />
    </section>
  );
}

function useColumns(name: Props['name']): Column<Finding>[] {
  const t = useTranslations();
  const why = useWhy();
  const format = useFormat();
  const rows: Column<Finding> = {
    key: 'row',
    label: t('statement.row'),
    cell: ({ rows: [first, last] = [0, 0] }) =>
      first === last
        ? format.number(first)
        : t('statement.rows', { first: format.number(first), last: format.number(last) }),
  };
  const ledger: Column<Finding> = { key: 'ledger', label: t('statement.ledger'), cell: Ledger };
  return [
    ...(name === 'onlyInLedger' ? [] : [rows]),
    { key: 'day', label: t('statement.day'), cell: ({ day }) => <Day value={day} /> },
    {
      key: 'reference',
      label: t('statement.reference'),
      isHeading: true,
      cell: ({ reference, text }) => (
        <>
          <Words>{reference}</Words> <Words>{text}</Words>
        </>
      ),
    },
    {
      key: 'amount',
      label: t('statement.amount'),
      isNumber: true,
      cell: ({ amount }) => <Money centimes={amount} />,
    },
    ...(name === 'onlyInBank' ? [] : [ledger]),
    { key: 'why', label: t('statement.why'), cell: (finding) => why(finding.why) },
  ];
}

/** The movement as the ledger has it; beside no row of the bank its reference and amount stand there already. */
function Ledger({ ledger, rows }: Finding) {
  const t = useTranslations();
  if (!ledger) return null;
  const { motive, reference, amount } = ledger;
  if (!rows) return t(`journal.motives.${motive}`);
  return (
    <>
      {t(`journal.motives.${motive}`)} <Words>{reference}</Words> <Money centimes={amount} />
    </>
  );
}

/** What was found, in words. */
function useWhy() {
  const t = useTranslations();
  const format = useFormat();
  return (why: Why) => {
    if (why.found === 'otherDay')
      return t.rich('statement.found.otherDay', { day: () => <Day value={why.day} /> });
    if (why.found === 'more' || why.found === 'less')
      return t(`statement.found.${why.found}`, { amount: format.money(why.amount) });
    return t(`statement.found.${why.found}`);
  };
}
