import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { PostCentresIdDocumentsBody } from '../../../api/schema.d.ts';
import { DocumentDraft, emptyDocument, referenceOf } from '../../../parts/documents/document-draft.ts';
import { DocumentFields } from '../../../parts/documents/document-fields.tsx';
import { useUsualKinds } from '../../../parts/documents/document-kind.ts';
import { useDraft } from '../../../session/drafts.ts';
import { Select } from '../../../ui/choices.tsx';
import { Form } from '../../../ui/form.tsx';
import { DOCUMENT_KINDS, useDocumentWord } from '../document-words.ts';
import type { FormProps } from './form-props.ts';
import { Submit } from './submit.tsx';

/** A document for the file. */
export function AddDocument({ act, draft: name }: FormProps<PostCentresIdDocumentsBody>) {
  const t = useTranslations();
  const word = useDocumentWord();
  const kinds = [...new Set<string>([...DOCUMENT_KINDS, ...useUsualKinds()])];
  const { value, set } = useDraft(name, DocumentDraft, emptyDocument('report'));
  const [wasSent, setSent] = useState(false);
  const submit = () => {
    setSent(true);
    const document = referenceOf(value);
    if (document) act.start({ document });
  };
  return (
    <Form act={act} onSubmit={submit}>
      <Select
        name="document.kind"
        label={t('acts.document.kind')}
        options={kinds.map((kind) => ({ value: kind, label: word(kind) }))}
        value={value.kind}
        onChange={(kind) => set({ ...value, kind })}
        isRequired
      />
      <DocumentFields value={value} onChange={(part) => set({ ...value, ...part })} isFileMissing={wasSent} />
      <Submit name="addDocument" isPending={act.isPending} />
    </Form>
  );
}
