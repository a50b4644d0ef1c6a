import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import * as z from 'zod/mini';
import type { PostCentresIdStagesBody } from '../../../api/schema.d.ts';
import { DocumentDraft, emptyDocument, referenceOf } from '../../../parts/documents/document-draft.ts';
import { DocumentList } from '../../../parts/documents/document-list.tsx';
import { useDraft } from '../../../session/drafts.ts';
import { DateField } from '../../../ui/date-field.tsx';
import { Form } from '../../../ui/form.tsx';
import type { FormProps } from './form-props.ts';
import { Submit } from './submit.tsx';

const Draft = z.object({ day: z.string(), documents: z.array(DocumentDraft) });

type Reported = PostCentresIdStagesBody['stage'];

/** The document that shows each stage. */
const KINDS: Record<Reported, string> = { studies: 'study', works: 'works-order', equipped: 'inventory' };
const MAX_DOCUMENTS = 10;

const reportedOf = (stage: string | undefined): Reported | undefined =>
  stage === 'studies' || stage === 'works' || stage === 'equipped' ? stage : undefined;

/** The next stage: the day on which it was reached, and what shows it. */
export function ReportStage({ centre, act, draft: name }: FormProps<PostCentresIdStagesBody>) {
  const t = useTranslations();
  const stage = reportedOf(centre.next?.stage);
  const kind = stage ? KINDS[stage] : 'report';
  const { value, set } = useDraft(name, Draft, { day: '', documents: [emptyDocument(kind)] });
  const [wasSent, setSent] = useState(false);
  const submit = () => {
    setSent(true);
    const documents = value.documents.flatMap((document) => referenceOf(document) ?? []);
    if (stage && documents.length === value.documents.length) act.start({ stage, day: value.day, documents });
  };
  if (!stage) return null;
  return (
    <Form act={act} onSubmit={submit}>
      <p>{t(`centre.acts.reportStage.reached.${stage}`)}</p>
      <DateField
        name="day"
        label={t('centre.acts.reportStage.day')}
        value={value.day}
        onChange={(day) => set({ ...value, day })}
        isRequired
      />
      <DocumentList
        path="documents"
        kind={kind}
        value={value.documents}
        onChange={(documents) => set({ ...value, documents })}
        most={MAX_DOCUMENTS}
        isFileMissing={wasSent}
      />
      <Submit name="reportStage" isPending={act.isPending} />
    </Form>
  );
}
