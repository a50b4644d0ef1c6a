import { useTranslations } from 'use-intl/react';
import { isolate } from '../../i18n/isolate.ts';
import { useFormat } from '../../i18n/use-format.ts';
import type { Order } from '../convention/convention.ts';

/** By what people know a payment order: whom it pays, and how much. */
export function useOrderWords(): (order: Order) => string {
  const t = useTranslations();
  const format = useFormat();
  return ({ lines, amount }) =>
    t('acts.orders.about', {
      payees: format.list([...new Set(lines.map(({ payee }) => isolate(payee)))]),
      amount: isolate(format.money(amount)),
    });
}
