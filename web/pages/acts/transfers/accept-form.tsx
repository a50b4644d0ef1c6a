import { useTranslations } from 'use-intl/react';
import * as z from 'zod/mini';
import type { PostConventionsIdTransfersBody as Acceptance } from '../../../api/schema.d.ts';
import type { Act } from '../../../api/use-act.ts';
import { today } from '../../../i18n/format.ts';
import { BankFields } from '../../../parts/acts/bank-fields.tsx';
import { useDraft } from '../../../session/drafts.ts';
import { Button } from '../../../ui/button.tsx';
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
      <BankFields value={value} onChange={(part) => set({ ...value, ...part })} />
      <Button type="submit" kind="primary" isPending={act.isPending}>
        {t('transfers.accept.submit')}
      </Button>
    </Form>
  );
}
