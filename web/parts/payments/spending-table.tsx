import './spending-table.css';
import './total.css';
import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../i18n/use-format.ts';
import { useTerms } from '../../i18n/use-terms.ts';
import { Badge } from '../../ui/badge.tsx';
import { Table } from '../../ui/table.tsx';
import { Money, Words } from '../../ui/values.tsx';
import type { Spending } from '../ledger/funds.ts';

/** Each fund: what it holds, what the order takes, what stays. */
export function SpendingTable({ spending }: { spending: readonly Spending[] }) {
  const t = useTranslations();
  const terms = useTerms();
  const format = useFormat();
  const total = spending.reduce((sum, { planned }) => sum + planned, 0);
  return (
    <div className="acts-spending" aria-live="polite">
      <Table
        caption={t('acts.payment.funds')}
        empty={t('acts.payment.noFund')}
        rows={spending}
        rowKey={({ earmark }) => earmark ?? '-'}
        columns={[
          {
            key: 'for',
            label: t('acts.for'),
            cell: ({ earmark }) => <Words>{terms.targetGroup(earmark)}</Words>,
            isHeading: true,
          },
          {
            key: 'available',
            label: t('acts.payment.available'),
            cell: ({ available }) => <Money centimes={available} />,
            isNumber: true,
          },
          {
            key: 'planned',
            label: t('acts.payment.planned'),
            cell: ({ planned }) => <Money centimes={planned} />,
            isNumber: true,
          },
          {
            key: 'left',
            label: t('acts.payment.remaining'),
            cell: ({ left }) =>
              left < 0 ? (
                <Badge tone="bad">{t('acts.payment.tooMuch', { amount: format.money(-left) })}</Badge>
              ) : (
                <Money centimes={left} />
              ),
            isNumber: true,
          },
        ]}
      />
      <p className="acts-total">
        {t('acts.total')} <Money centimes={total} />
      </p>
    </div>
  );
}
