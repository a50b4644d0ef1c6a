import { useTranslations } from 'use-intl/react';
import * as z from 'zod/mini';
import type { PostConsultationsIdRecommendationsNProgressBody } from '../../../api/schema.d.ts';
import { useDraft } from '../../../session/drafts.ts';
import { TextArea } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import type { RecommendationFormProps } from './form-props.ts';
import { Submit } from './submit.tsx';

const Draft = z.object({ note: z.string() });

/** What has been done of a recommendation since. */
export function ReportProgress({
  act,
  draft: name,
}: RecommendationFormProps<PostConsultationsIdRecommendationsNProgressBody>) {
  const t = useTranslations();
  const { value, set } = useDraft(name, Draft, { note: '' });
  return (
    <Form act={act} onSubmit={() => act.start(value)}>
      <TextArea
        name="note"
        label={t('consultation.field.note')}
        hint={t('consultation.noNames')}
        value={value.note}
        onChange={(note) => set({ note })}
        maxLength={600}
        isRequired
      />
      <Submit name="reportProgress" isPending={act.isPending} />
    </Form>
  );
}
