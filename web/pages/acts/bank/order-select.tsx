import { useTranslations } from 'use-intl/react';
import { numberOf, type Order } from '../../../parts/convention/convention.ts';
import { useOrderWords } from '../../../parts/payments/order-words.ts';
import { Select } from '../../../ui/choices.tsx';

interface Props {
  orders: readonly Order[];
  value: string | undefined;
  onChange: (order: string) => void;
}

/** A payment order that was paid, by its number and whom it paid. */
export function OrderSelect({ orders, value, onChange }: Props) {
  const t = useTranslations();
  const words = useOrderWords();
  return (
    <Select
      name="order"
      label={t('bank.order')}
      value={value}
      onChange={onChange}
      options={orders.map((order) => ({
        value: order.id,
        label: t('bank.orderOf', { order: numberOf(order.id), about: words(order) }),
      }))}
      isRequired
    />
  );
}
