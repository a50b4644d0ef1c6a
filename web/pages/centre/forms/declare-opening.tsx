import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import * as z from 'zod/mini';
import type { PostCentresIdOpeningBody } from '../../../api/schema.d.ts';
import { DocumentDraft, emptyDocument, referenceOf } from '../../../parts/documents/document-draft.ts';
import { DocumentFields } from '../../../parts/documents/document-fields.tsx';
import { useDraft } from '../../../session/drafts.ts';
import { DateField } from '../../../ui/date-field.tsx';
import { Form } from '../../../ui/form.tsx';
import { Icon } from '../../../ui/icon.tsx';
import type { FormProps } from './form-props.ts';
import { Submit } from './submit.tsx';

const Draft = z.object({ day: z.string(), minutes: DocumentDraft });

/** The opening: its day, and the minutes of the reception. */
export function DeclareOpening({ act, draft: name }: FormProps<PostCentresIdOpeningBody>) {
  const t = useTranslations();
  const { value, set } = useDraft(name, Draft, { day: '', minutes: emptyDocument('reception-minutes') });
  const [wasSent, setSent] = useState(false);
  const submit = () => {
    setSent(true);
    const minutes = referenceOf(value.minutes);
    if (minutes) act.start({ day: value.day, minutes });
  };
  return (
    <Form act={act} onSubmit={submit}>
      <p className="note note-info">
        <Icon name="info" />
        <span>{t('centre.acts.declareOpening.follows')}</span>
      </p>
      <DateField
        name="day"
        label={t('centre.opening.day')}
        value={value.day}
        onChange={(day) => set({ ...value, day })}
        isRequired
      />
      <h3>{t('centre.documents.kinds.reception-minutes')}</h3>
      <DocumentFields
        path="minutes"
        value={value.minutes}
        onChange={(part) => set({ ...value, minutes: { ...value.minutes, ...part } })}
        isFileMissing={wasSent}
      />
      <Submit name="declareOpening" isPending={act.isPending} />
    </Form>
  );
}
