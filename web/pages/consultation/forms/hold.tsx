import { useTranslations } from 'use-intl/react';
import * as z from 'zod/mini';
import type { PostConsultationsIdHoldingBody } from '../../../api/schema.d.ts';
import { MODES } from '../../../parts/consultations/meeting-draft.ts';
import { ModeBoxes } from '../../../parts/consultations/meeting-fields.tsx';
import { useDraft } from '../../../session/drafts.ts';
import { DateField } from '../../../ui/date-field.tsx';
import { Form } from '../../../ui/form.tsx';
import type { FormProps } from './form-props.ts';
import { Submit } from './submit.tsx';

const Draft = z.object({ day: z.string(), modes: z.array(z.enum(MODES)) });

/** On which day it was held, and in which ways people took part. */
export function Hold({ consultation, act, draft: name }: FormProps<PostConsultationsIdHoldingBody>) {
  const t = useTranslations();
  const { day, modes } = consultation;
  const { value, set } = useDraft(name, Draft, { day, modes: [...modes] });
  return (
    <Form act={act} onSubmit={() => act.start(value)}>
      <DateField
        name="day"
        label={t('consultation.field.heldOn')}
        value={value.day}
        onChange={(chosen) => set({ ...value, day: chosen })}
        isRequired
      />
      <ModeBoxes value={value.modes} onChange={(chosen) => set({ ...value, modes: chosen })} />
      <Submit name="hold" isPending={act.isPending} />
    </Form>
  );
}
