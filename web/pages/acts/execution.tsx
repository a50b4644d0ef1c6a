import { useTranslations } from 'use-intl/react';
import * as z from 'zod/mini';
import { type Api, read, useApi } from '../../api/client.ts';
import type { PostConventionsIdPaymentOrdersOrderIdExecutionBody as Execution } from '../../api/schema.d.ts';
import type { Act } from '../../api/use-act.ts';
import { useDraft } from '../../session/drafts.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { numberOf } from '../convention/convention.ts';
import { ActButton } from './act-dialog.tsx';
import { ConfirmDistinct } from './confirm-distinct.tsx';
import { useDistinct } from './distinct.ts';
import { ORDERS_HEADING } from './headings.ts';
import { OrderLines } from './order-lines.tsx';
import type { Convention, Order } from './standing.ts';

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
  const draft = executionDraft(convention, order);
  return (
    <ActButton
      label={t('acts.execution.open')}
      about={numberOf(order.id)}
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

const Draft = z.object({ reference: z.string() });

/** The bank has paid: under which reference. */
export function ExecutionForm({ act, draft: name }: { act: Act<Execution>; draft: string }) {
  const t = useTranslations();
  const { value, set } = useDraft(name, Draft, { reference: '' });
  const distinct = useDistinct(act, value);
  return (
    <Form act={act} onSubmit={() => act.start({ reference: value.reference, ...distinct.sent })}>
      <p>{t('acts.execution.follows')}</p>
      <TextField
        name="reference"
        label={t('acts.execution.reference')}
        hint={t('acts.execution.referenceHint')}
        value={value.reference}
        onChange={(reference) => set({ reference })}
        maxLength={200}
        isRequired
      />
      <ConfirmDistinct distinct={distinct} />
      <Button type="submit" kind="primary" isPending={act.isPending}>
        {t('acts.execution.submit')}
      </Button>
    </Form>
  );
}
