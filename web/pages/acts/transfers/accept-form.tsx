import { useTranslations } from 'use-intl/react';
import * as z from 'zod/mini';
import type { PostConventionsIdTransfersBody as Acceptance } from '../../../api/schema.d.ts';
import type { Act } from '../../../api/use-act.ts';
import { today } from '../../../i18n/format.ts';
import { useDraft } from '../../../session/drafts.ts';
import { Button } from '../../../ui/button.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { TextField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';

const Draft = z.object({ valueDate: z.string(), reference: z.string() });

interface Props {
  act: Act<Acceptance>;
  draft: string;
  of: Pick<Acceptance, 'source' | 'reservation'>;
}

/** The bank's day and reference of money that comes from another convention. */
export function AcceptForm({ act, draft: name, of }: Props) {
  const t = useTranslations();
  const { value, set } = useDraft(name, Draft, { valueDate: today(), reference: '' });
  return (
    <Form act={act} onSubmit={() => act.start({ ...of, ...value })}>
      <p className="note note-info">{t('transfers.accept.follows')}</p>
      <DateField
        name="valueDate"
        label={t('acts.receipt.valueDate')}
        value={value.valueDate}
        onChange={(valueDate) => set({ ...value, valueDate })}
        isRequired
      />
      <TextField
        name="reference"
        label={t('acts.receipt.reference')}
        hint={t('acts.receipt.referenceHint')}
        value={value.reference}
        onChange={(reference) => set({ ...value, reference })}
        maxLength={200}
        isRequired
      />
      <Button type="submit" kind="primary" isPending={act.isPending}>
        {t('transfers.accept.submit')}
      </Button>
    </Form>
  );
}
