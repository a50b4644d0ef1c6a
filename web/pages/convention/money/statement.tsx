import { useTranslations } from 'use-intl/react';
import { useTerms } from '../../../i18n/use-terms.ts';
import { useNames } from '../../../parts/convention/use-convention.ts';
import { Table } from '../../../ui/table.tsx';
import { Money, Words } from '../../../ui/values.tsx';
import { type StatementRow, type Sums, shownStages, statementRows } from './ledger-figures.ts';

/** The sums that have reached each account, by party, nature and earmark, with totals. */
export function Statement({ ledger }: { ledger: Sums }) {
  const t = useTranslations();
  const terms = useTerms();
  const names = useNames();
  const amount = (row: StatementRow, centimes: number) =>
    row.line ? (
      <Money centimes={centimes} />
    ) : (
      <strong>
        <Money centimes={centimes} />
      </strong>
    );
  return (
    <Table
      caption={t('convention.money.statement')}
      empty={t('convention.money.none')}
      rows={statementRows(ledger)}
      rowKey={(row) => row.key}
      columns={[
        {
          key: 'party',
          label: t('convention.party'),
          isHeading: true,
          cell: (row) => (row.party === '' ? t('convention.total') : <Words>{names.party(row.party)}</Words>),
        },
        {
          key: 'line',
          label: t('convention.earmark'),
          cell: ({ line }) =>
            line ? (
              <>
                {t(`terms.nature.${line.nature}`)} · <Words>{terms.targetGroup(line.earmark)}</Words>
              </>
            ) : (
              <strong>{t('convention.total')}</strong>
            ),
        },
        ...shownStages(ledger.totals).map((stage) => ({
          key: stage,
          label: t(`convention.money.stage.${stage}`),
          isNumber: true,
          cell: (row: StatementRow) => amount(row, row[stage]),
        })),
      ]}
    />
  );
}
