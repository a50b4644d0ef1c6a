import { type Api, read } from '../../api/client.ts';
import type { PostConventionsIdPaymentOrdersOrderIdExecutionBody as Execution } from '../../api/schema.d.ts';
import { later } from '../../ui/later.ts';
import type { Convention, Order } from '../convention/convention.ts';

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

export function executionDraft(convention: Convention, order: Order): string {
  return `execution:${convention.id}:${order.id}`;
}
