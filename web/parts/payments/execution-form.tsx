import { useTranslations } from 'use-intl/react';
import * as z from 'zod/mini';
import type { PostConventionsIdPaymentOrdersOrderIdExecutionBody as Execution } from '../../api/schema.d.ts';
import type { Act } from '../../api/use-act.ts';
import { useDraft } from '../../session/drafts.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { ConfirmDistinct } from '../acts/confirm-distinct.tsx';
import { useDistinct } from '../acts/distinct.ts';

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
