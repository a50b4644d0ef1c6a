import { useTranslations } from 'use-intl/react';
import * as z from 'zod/mini';
import type { PostConventionsIdPaymentOrdersOrderIdExecutionBody as Execution } from '../../api/schema.d.ts';
import type { Act } from '../../api/use-act.ts';
import { today } from '../../i18n/format.ts';
import { useDraft } from '../../session/drafts.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { BankFields } from '../acts/bank-fields.tsx';
import { ConfirmDistinct } from '../acts/confirm-distinct.tsx';
import { useDistinct } from '../acts/distinct.ts';

const Draft = z.object({ reference: z.string(), valueDate: z.optional(z.string()) });

/** The bank has paid: under which reference, on which of its days. */
export function ExecutionForm({ act, draft: name }: { act: Act<Execution>; draft: string }) {
  const t = useTranslations();
  const { value, set } = useDraft(name, Draft, { reference: '' });
  const { reference, valueDate } = value;
  const body = { reference, ...(valueDate && { valueDate }) };
  const distinct = useDistinct(act, value);
  return (
    <Form act={act} onSubmit={() => act.start({ ...body, ...distinct.sent })}>
      <p>{t('acts.execution.follows')}</p>
      <BankFields
        value={{ reference, valueDate: valueDate ?? today() }}
        onChange={(part) => set({ ...value, ...part })}
        reference={{ label: t('acts.execution.reference'), hint: t('acts.execution.referenceHint') }}
      />
      <ConfirmDistinct distinct={distinct} />
      <Button type="submit" kind="primary" isPending={act.isPending}>
        {t('acts.execution.submit')}
      </Button>
    </Form>
  );
}
