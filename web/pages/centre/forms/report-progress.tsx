import { useTranslations } from 'use-intl/react';
import * as z from 'zod/mini';
import type { PostCentresIdProgressBody } from '../../../api/schema.d.ts';
import { today } from '../../../i18n/format.ts';
import { useDraft } from '../../../session/drafts.ts';
import { DateField } from '../../../ui/date-field.tsx';
import { Form } from '../../../ui/form.tsx';
import { NumberField } from '../../../ui/number-field.tsx';
import type { FormProps } from './form-props.ts';
import { Submit } from './submit.tsx';

const Draft = z.object({ percent: z.optional(z.number()), day: z.string() });

/** How much of the works is done. */
export function ReportProgress({ act, draft: name }: FormProps<PostCentresIdProgressBody>) {
  const t = useTranslations();
  const { value, set } = useDraft(name, Draft, { day: today() });
  const { percent, day } = value;
  return (
    <Form act={act} onSubmit={() => percent !== undefined && act.start({ percent, day })}>
      <NumberField
        name="percent"
        label={t('centre.acts.reportProgress.percent')}
        value={percent}
        onChange={(typed) => set({ ...value, percent: typed })}
        maximum={100}
        isRequired
      />
      <DateField
        name="day"
        label={t('centre.asOf')}
        value={day}
        onChange={(chosen) => set({ ...value, day: chosen })}
        isRequired
      />
      <Submit name="reportProgress" isPending={act.isPending} />
    </Form>
  );
}
