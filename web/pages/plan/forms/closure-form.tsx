import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { PostPlansIdClosureBody } from '../../../api/schema.d.ts';
import type { Act } from '../../../api/use-act.ts';
import { DocumentDraft, emptyDocument, referenceOf } from '../../../parts/documents/document-draft.ts';
import { DocumentFields } from '../../../parts/documents/document-fields.tsx';
import { useDraft } from '../../../session/drafts.ts';
import { Button } from '../../../ui/button.tsx';
import { Form } from '../../../ui/form.tsx';
import { Icon } from '../../../ui/icon.tsx';

/** The closure of a plan begins with its final report. */
export function ClosureForm({ act, draft: name }: { act: Act<PostPlansIdClosureBody>; draft: string }) {
  const t = useTranslations();
  const { value, set } = useDraft(name, DocumentDraft, emptyDocument('final-report'));
  const [wasSent, setSent] = useState(false);
  const submit = () => {
    setSent(true);
    const report = referenceOf(value);
    if (report) act.start({ report });
  };
  return (
    <Form act={act} onSubmit={submit}>
      <p className="note note-info">
        <Icon name="info" />
        <span>{t('plans.acts.close.follows')}</span>
      </p>
      <DocumentFields
        path="report"
        value={value}
        onChange={(part) => set({ ...value, ...part })}
        isFileMissing={wasSent}
      />
      <Button type="submit" kind="primary" isPending={act.isPending}>
        {t('plans.acts.close.open')}
      </Button>
    </Form>
  );
}
