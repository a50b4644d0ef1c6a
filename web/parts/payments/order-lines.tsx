import './total.css';
import { useTranslations } from 'use-intl/react';
import { useTerms } from '../../i18n/use-terms.ts';
import { Table } from '../../ui/table.tsx';
import { Money, Words } from '../../ui/values.tsx';
import type { Convention, Order } from '../convention/convention.ts';
import { useNamesOf } from '../convention/use-names.ts';
import { Payee } from './payee.tsx';
import { SheetLink } from './sheet-link.tsx';

/** The lines of a payment order: payee, component, funding line. */
export function OrderLines({ convention, order }: { convention: Convention; order: Order }) {
  const t = useTranslations();
  const terms = useTerms();
  const { component } = useNamesOf(convention);
  const lines = order.lines.map((line, index) => ({ ...line, key: String(index) }));
  return (
    <>
      <Table
        caption={t('acts.orders.lines', { tranche: order.tranche })}
        empty={t('acts.orders.none')}
        rows={lines}
        rowKey={({ key }) => key}
        columns={[
          {
            key: 'payee',
            label: t('acts.orders.payee'),
            cell: (line) => <Payee line={line} />,
            isHeading: true,
          },
          {
            key: 'component',
            label: t('acts.component'),
            cell: (line) => <Words>{component(line.component)}</Words>,
          },
          {
            key: 'for',
            label: t('acts.for'),
            cell: ({ earmark }) => <Words>{terms.targetGroup(earmark)}</Words>,
          },
          {
            key: 'amount',
            label: t('acts.amount'),
            cell: ({ amount }) => <Money centimes={amount} />,
            isNumber: true,
          },
        ]}
      />
      <p className="acts-total">
        {t('acts.total')} <Money centimes={order.amount} />
      </p>
      {order.budgetLine === undefined ? null : (
        <p>
          {t('acts.payment.chargedTo')} <Words>{order.budgetLine}</Words>
        </p>
      )}
      <SheetLink convention={convention} order={order} />
    </>
  );
}
