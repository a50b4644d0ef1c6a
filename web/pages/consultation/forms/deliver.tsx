import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import * as z from 'zod/mini';
import type { PostConsultationsIdRecommendationsNDeliveryBody } from '../../../api/schema.d.ts';
import { DocumentDraft, emptyDocument, referenceOf } from '../../../parts/documents/document-draft.ts';
import { DocumentList } from '../../../parts/documents/document-list.tsx';
import { useDraft } from '../../../session/drafts.ts';
import { DateField } from '../../../ui/date-field.tsx';
import { Form } from '../../../ui/form.tsx';
import type { RecommendationFormProps } from './form-props.ts';
import { Submit } from './submit.tsx';

const MOST = 10;
const KIND = 'report';
const Draft = z.object({ day: z.string(), evidence: z.array(DocumentDraft) });

/** On which day it was delivered, and what shows it. */
export function Deliver({
  act,
  draft: name,
}: RecommendationFormProps<PostConsultationsIdRecommendationsNDeliveryBody>) {
  const t = useTranslations();
  const { value, set } = useDraft(name, Draft, { day: '', evidence: [emptyDocument(KIND)] });
  const [wasSent, setSent] = useState(false);
  const { day } = value;
  const submit = () => {
    setSent(true);
    const evidence = value.evidence.flatMap((document) => referenceOf(document) ?? []);
    if (evidence.length === value.evidence.length) act.start({ day, evidence });
  };
  return (
    <Form act={act} onSubmit={submit}>
      <p className="hint">{t('consultation.acts.deliver.hint')}</p>
      <DateField
        name="day"
        label={t('consultation.field.doneOn')}
        value={day}
        onChange={(chosen) => set({ ...value, day: chosen })}
        isRequired
      />
      <DocumentList
        path="evidence"
        kind={KIND}
        value={value.evidence}
        onChange={(evidence) => set({ ...value, evidence })}
        most={MOST}
        isFileMissing={wasSent}
      />
      <Submit name="deliver" isPending={act.isPending} />
    </Form>
  );
}
