import { useTranslations } from 'use-intl/react';
import { type Api, read, useApi } from '../../api/client.ts';
import type { PostConventionsIdPaymentOrdersOrderIdExecutionBody as Execution } from '../../api/schema.d.ts';
import { later } from '../../ui/later.ts';
import { numberOf } from '../convention/convention.ts';
import { ActButton } from './act-dialog.tsx';
import { ORDERS_HEADING } from './headings.ts';
import { OrderLines } from './order-lines.tsx';
import { useOrderWords } from './order-words.ts';
import type { Convention, Order } from './standing.ts';

export const ExecutionForm = later(() =>
  import('./execution-form.tsx').then((module) => module.ExecutionForm),
);

export function sendExecution(api: Api, convention: string, order: string) {
  return (body: Execution, key: string) =>
    read(
      api.POST('/v1/conventions/{id}/payment-orders/{orderId}/execution', {
        params: { path: { id: convention, orderId: order }, header: { 'Idempotency-Key': key } },
        body,
      }),
    );
}

export function ExecutePayment({ convention, order }: { convention: Convention; order: Order }) {
  const t = useTranslations();
  const api = useApi();
  const words = useOrderWords();
  const draft = executionDraft(convention, order);
  return (
    <ActButton
      label={t('acts.execution.open')}
      about={words(order)}
      kind="primary"
      title={t('acts.execution.title', { order: numberOf(order.id) })}
      isWide
      draft={draft}
      done={t('acts.execution.done')}
      headingId={ORDERS_HEADING}
      send={sendExecution(api, convention.id, order.id)}
    >
      {(act) => (
        <>
          <OrderLines convention={convention} order={order} />
          <ExecutionForm act={act} draft={draft} />
        </>
      )}
    </ActButton>
  );
}

export function executionDraft(convention: Convention, order: Order): string {
  return `execution:${convention.id}:${order.id}`;
}
