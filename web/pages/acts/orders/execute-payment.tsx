import { useTranslations } from 'use-intl/react';
import { useApi } from '../../../api/client.ts';
import { ActButton } from '../../../parts/acts/act-dialog.tsx';
import { ORDERS_HEADING } from '../../../parts/acts/headings.ts';
import { type Convention, numberOf, type Order } from '../../../parts/convention/convention.ts';
import { ExecutionForm, executionDraft, sendExecution } from '../../../parts/payments/execution.tsx';
import { OrderLines } from '../../../parts/payments/order-lines.tsx';
import { useOrderWords } from '../../../parts/payments/order-words.ts';
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
