import { useTranslations } from 'use-intl/react';
import * as z from 'zod/mini';
import type { PostCentresIdClosureBody } from '../../../api/schema.d.ts';
import { useDraft } from '../../../session/drafts.ts';
import { DateField } from '../../../ui/date-field.tsx';
import { TextArea } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { Icon } from '../../../ui/icon.tsx';
import type { FormProps } from './form-props.ts';
import { Submit } from './submit.tsx';

const Draft = z.object({ day: z.string(), reason: z.string() });

/** The end of a centre that was open. */
export function Close({ act, draft: name }: FormProps<PostCentresIdClosureBody>) {
  const t = useTranslations();
  const { value, set } = useDraft(name, Draft, { day: '', reason: '' });
  return (
    <Form act={act} onSubmit={() => act.start(value)}>
      <p className="note note-warning">
        <Icon name="warning" />
        <span>{t('centre.acts.close.follows')}</span>
      </p>
      <DateField
        name="day"
        label={t('centre.acts.close.day')}
        value={value.day}
        onChange={(day) => set({ ...value, day })}
        isRequired
      />
      <TextArea
        name="reason"
        label={t('centre.reason')}
        value={value.reason}
        onChange={(reason) => set({ ...value, reason })}
        maxLength={1000}
        isRequired
      />
      <Submit name="close" kind="danger" isPending={act.isPending} />
    </Form>
  );
}
