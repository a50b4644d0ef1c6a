import { useTranslations } from 'use-intl/react';
import * as z from 'zod/mini';
import type { PostPlansIdSessionsNumberPostponementBody } from '../../../api/schema.d.ts';
import type { Act } from '../../../api/use-act.ts';
import { useDraft } from '../../../session/drafts.ts';
import { Button } from '../../../ui/button.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { TextArea } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';

const Draft = z.object({ day: z.string(), reason: z.string() });

interface Props {
  act: Act<PostPlansIdSessionsNumberPostponementBody>;
  draft: string;
  /** The day from which it is moved. */
  from: string;
}

/** Moves a session that was called to another day. */
export function MoveForm({ act, draft, from }: Props) {
  const t = useTranslations();
  const { value, set } = useDraft(draft, Draft, { day: '', reason: '' });
  return (
    <Form act={act} onSubmit={() => act.start({ from, ...value })}>
      <DateField
        name="day"
        label={t('plans.acts.moveSession.day')}
        value={value.day}
        onChange={(day) => set({ ...value, day })}
        isRequired
      />
      <TextArea
        name="reason"
        label={t('plans.acts.reason')}
        value={value.reason}
        onChange={(reason) => set({ ...value, reason })}
        maxLength={4000}
        isRequired
      />
      <Button type="submit" kind="primary" isPending={act.isPending}>
        {t('plans.acts.moveSession.open')}
      </Button>
    </Form>
  );
}
