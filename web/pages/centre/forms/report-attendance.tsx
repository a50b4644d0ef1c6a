import { useTranslations } from 'use-intl/react';
import * as z from 'zod/mini';
import type { PostCentresIdAttendanceBody } from '../../../api/schema.d.ts';
import { today } from '../../../i18n/format.ts';
import { useDraft } from '../../../session/drafts.ts';
import { Select } from '../../../ui/choices.tsx';
import { Form } from '../../../ui/form.tsx';
import { NumberField } from '../../../ui/number-field.tsx';
import { quarterParts, quartersToReport } from '../quarters.ts';
import type { FormProps } from './form-props.ts';
import { Submit } from './submit.tsx';

const Draft = z.object({ quarter: z.optional(z.string()), people: z.optional(z.number()) });

/** How many people came in a quarter: a count, and nothing about any of them. */
export function ReportAttendance({ centre, act, draft: name }: FormProps<PostCentresIdAttendanceBody>) {
  const t = useTranslations();
  const { value, set } = useDraft(name, Draft, {});
  const { quarter, people } = value;
  const quarters = quartersToReport(centre, today());
  const known = centre.attendance.find((each) => each.quarter === quarter);
  const submit = () => {
    if (quarter && people !== undefined) act.start({ quarter, people });
  };
  if (quarters.length === 0) return <p className="hint">{t('centre.acts.reportAttendance.noQuarter')}</p>;
  return (
    <Form act={act} onSubmit={submit}>
      <p className="hint">{t('centre.acts.reportAttendance.hint')}</p>
      <Select
        name="quarter"
        label={t('centre.attendance.quarter')}
        options={quarters.map((each) => ({
          value: each,
          label: t('centre.attendance.named', quarterParts(each)),
        }))}
        value={quarter}
        onChange={(chosen) => set({ ...value, quarter: chosen })}
        isRequired
      />
      {known ? <p className="hint">{t('centre.acts.reportAttendance.replaces')}</p> : null}
      <NumberField
        name="people"
        label={t('centre.attendance.people')}
        value={people}
        onChange={(count) => set({ ...value, people: count })}
        maximum={10_000_000}
        isRequired
      />
      <Submit name="reportAttendance" isPending={act.isPending} />
    </Form>
  );
}
