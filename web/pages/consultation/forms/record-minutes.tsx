import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { PutConsultationsIdMinutesBody } from '../../../api/schema.d.ts';
import { DocumentDraft, emptyDocument, referenceOf } from '../../../parts/documents/document-draft.ts';
import { DocumentFields } from '../../../parts/documents/document-fields.tsx';
import { DocumentLink } from '../../../parts/documents/document-link.tsx';
import { useDraft } from '../../../session/drafts.ts';
import { Form } from '../../../ui/form.tsx';
import type { Edit, FormProps } from './form-props.ts';
import { Submit } from './submit.tsx';

/** The minutes, beside those that they replace. */
export function RecordMinutes({
  consultation,
  act,
  draft: name,
}: FormProps<Edit<PutConsultationsIdMinutesBody>>) {
  const { value, set } = useDraft(name, DocumentDraft, emptyDocument('minutes'));
  const [wasSent, setSent] = useState(false);
  const t = useTranslations();
  const { etag, minutes } = consultation;
  const submit = () => {
    setSent(true);
    const document = referenceOf(value);
    if (document) act.start({ etag, body: { document } });
  };
  return (
    <Form act={act} onSubmit={submit}>
      {minutes === undefined ? null : (
        <p>
          {t('consultation.acts.recordMinutes.replaces')} <DocumentLink document={minutes} />
        </p>
      )}
      <DocumentFields value={value} onChange={(part) => set({ ...value, ...part })} isFileMissing={wasSent} />
      <Submit name="recordMinutes" isPending={act.isPending} />
    </Form>
  );
}
