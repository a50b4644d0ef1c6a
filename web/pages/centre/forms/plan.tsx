import { useTranslations } from 'use-intl/react';
import type { PutCentresIdPlannedDaysBody } from '../../../api/schema.d.ts';
import { PlannedDraft, plannedDraftOf, plannedOf } from '../../../parts/centres/planned-draft.ts';
import { PlannedFields } from '../../../parts/centres/planned-fields.tsx';
import { useDraft } from '../../../session/drafts.ts';
import { Form } from '../../../ui/form.tsx';
import type { FormProps } from './form-props.ts';
import { Submit } from './submit.tsx';

/** The day of each stage, planned anew. */
export function Plan({ centre, act, draft: name }: FormProps<PutCentresIdPlannedDaysBody>) {
  const t = useTranslations();
  const { value, change } = useDraft(name, PlannedDraft, plannedDraftOf(centre.planned));
  return (
    <Form act={act} onSubmit={() => act.start(plannedOf(value))}>
      <p className="hint">{t('centre.acts.plan.hint')}</p>
      <PlannedFields path="" value={value} change={(part) => change((before) => ({ ...before, ...part }))} />
      <Submit name="plan" isPending={act.isPending} />
    </Form>
  );
}
