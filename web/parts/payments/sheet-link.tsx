import '../../ui/button.css';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import type { Convention, Order } from '../convention/convention.ts';

/** Leads to the order as it is printed and signed. */
export function SheetLink({ convention, order }: { convention: Pick<Convention, 'id'>; order: Order }) {
  const t = useTranslations();
  return (
    <Link
      to="/conventions/$id/orders/$orderId"
      params={{ id: convention.id, orderId: order.id }}
      className="button button-quiet"
    >
      {t('acts.orders.print')}
    </Link>
  );
}
