import { useTranslations } from 'use-intl/react';
import * as z from 'zod/mini';
import type { PutCentresIdStaffBody } from '../../../api/schema.d.ts';
import { today } from '../../../i18n/format.ts';
import { useDraft } from '../../../session/drafts.ts';
import { DateField } from '../../../ui/date-field.tsx';
import { FieldRow } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { NumberField } from '../../../ui/number-field.tsx';
import type { FormProps } from './form-props.ts';
import { Submit } from './submit.tsx';

const Draft = z.object({ needed: z.optional(z.number()), filled: z.optional(z.number()), asOf: z.string() });
const MOST = 10_000;

/** How many posts the centre needs, and how many are filled. */
export function ReportStaff({ centre: { posts }, act, draft: name }: FormProps<PutCentresIdStaffBody>) {
  const t = useTranslations();
  const { value, set } = useDraft(name, Draft, {
    ...(posts && { needed: posts.needed, filled: posts.filled }),
    asOf: today(),
  });
  const { needed, filled, asOf } = value;
  const submit = () => {
    if (needed !== undefined && filled !== undefined) act.start({ needed, filled, asOf });
  };
  return (
    <Form act={act} onSubmit={submit}>
      <FieldRow>
        <NumberField
          name="needed"
          label={t('centre.acts.reportStaff.needed')}
          value={needed}
          onChange={(count) => set({ ...value, needed: count })}
          maximum={MOST}
          isRequired
        />
        <NumberField
          name="filled"
          label={t('centre.acts.reportStaff.filled')}
          value={filled}
          onChange={(count) => set({ ...value, filled: count })}
          maximum={MOST}
          isRequired
        />
      </FieldRow>
      <DateField
        name="asOf"
        label={t('centre.asOf')}
        value={asOf}
        onChange={(day) => set({ ...value, asOf: day })}
        isRequired
      />
      <Submit name="reportStaff" isPending={act.isPending} />
    </Form>
  );
}
