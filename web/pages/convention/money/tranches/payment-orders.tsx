import './payment-orders.css';
import { useTranslations } from 'use-intl/react';
import { useTerms } from '../../../../i18n/use-terms.ts';
import { type Convention, numberOf } from '../../../../parts/convention/convention.ts';
import { useConvention, useNames } from '../../../../parts/convention/use-convention.ts';
import { Payee } from '../../../../parts/payments/payee.tsx';
import { SheetLink } from '../../../../parts/payments/sheet-link.tsx';
import { Badge } from '../../../../ui/badge.tsx';
import { Fold } from '../../../../ui/fold.tsx';
import { Table } from '../../../../ui/table.tsx';
import { Money, Words } from '../../../../ui/values.tsx';
import { ORDER_TONES } from '../../tones.ts';

type Order = Convention['orders'][number];

/** The payment orders of a tranche, those that were returned or reversed too, each with its lines. */
export function PaymentOrders({ orders }: { orders: readonly Order[] }) {
  return orders.map((order) => <OneOrder key={order.id} order={order} />);
}

function OneOrder({ order }: { order: Order }) {
  const t = useTranslations();
  const terms = useTerms();
  const names = useNames();
  const convention = useConvention();
  return (
    <section className="order">
      <p className="order-head">
        <strong>{t('convention.orders.one', { order: numberOf(order.id) })}</strong>
        <Badge tone={ORDER_TONES[order.status]}>{t(`convention.orders.status.${order.status}`)}</Badge>
        <Money centimes={order.amount} />
        {order.reference === undefined ? null : (
          <span>
            {t('convention.reference')} <Words>{order.reference}</Words>
          </span>
        )}
        <SheetLink convention={convention} order={order} />
      </p>
      <Fold title={t('convention.orders.lines')} count={order.lines.length}>
        <Table
          caption={t('convention.orders.lines')}
          isCaptionHidden
          empty={t('convention.nothing')}
          rows={order.lines.map((line, index) => ({ ...line, key: `${order.id}-${index}` }))}
          rowKey={(row) => row.key}
          columns={[
            {
              key: 'payee',
              label: t('convention.orders.payee'),
              isHeading: true,
              cell: (row) => <Payee line={row} />,
            },
            {
              key: 'component',
              label: t('convention.works.title'),
              cell: (row) => <Words>{names.component(row.component)}</Words>,
            },
            {
              key: 'earmark',
              label: t('convention.earmark'),
              cell: (row) => <Words>{terms.targetGroup(row.earmark)}</Words>,
            },
            {
              key: 'amount',
              label: t('convention.contributions.amount'),
              isNumber: true,
              cell: (row) => <Money centimes={row.amount} />,
            },
          ]}
        />
      </Fold>
    </section>
  );
}
