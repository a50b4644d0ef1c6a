import { useTranslations } from 'use-intl/react';
import type { PutCentresIdPlannedDaysBody } from '../../../api/schema.d.ts';
import { ChangedMeanwhile } from '../../../parts/acts/changed-meanwhile.tsx';
import { useEdit } from '../../../parts/acts/use-edit.ts';
import type { Centre } from '../../../parts/centres/centres.ts';
import { PlannedDraft, plannedDraftOf, plannedOf } from '../../../parts/centres/planned-draft.ts';
import { PlannedFields } from '../../../parts/centres/planned-fields.tsx';
import { useDraft } from '../../../session/drafts.ts';
import { Form } from '../../../ui/form.tsx';
import { Day } from '../../../ui/values.tsx';
import type { Edit, FormProps } from './form-props.ts';
import { Submit } from './submit.tsx';

const draftOf = ({ planned }: Centre) => plannedDraftOf(planned);

/** The day of each stage, planned anew. */
export function Plan({ centre, act, draft: name }: FormProps<Edit<PutCentresIdPlannedDaysBody>>) {
  const t = useTranslations();
  const { value, set, change } = useDraft(name, PlannedDraft, draftOf(centre));
  const send = (on: string) => act.start({ etag: on, body: plannedOf(value) });
  const { submit, changes } = useEdit({
    current: centre,
    refusal: act.refusal,
    draftOf,
    value,
    set,
    draft: name,
    send,
  });
  return (
    <Form act={act} onSubmit={submit}>
      <p className="hint">{t('centre.acts.plan.hint')}</p>
      <ChangedMeanwhile
        changes={changes}
        say={({ field, theirs }) => ({
          label: t(`centres.statuses.${field}`),
          words: theirs === '' ? undefined : <Day value={theirs} />,
        })}
      />
      <PlannedFields path="" value={value} change={(part) => change((before) => ({ ...before, ...part }))} />
      <Submit name="plan" isPending={act.isPending} />
    </Form>
  );
}
