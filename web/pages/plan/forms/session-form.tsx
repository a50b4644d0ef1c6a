import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import * as z from 'zod/mini';
import type { PostPlansIdSessionsBody } from '../../../api/schema.d.ts';
import type { Act } from '../../../api/use-act.ts';
import { DocumentDraft, emptyDocument, referenceOf } from '../../../parts/documents/document-draft.ts';
import { DocumentFields } from '../../../parts/documents/document-fields.tsx';
import { useDraft } from '../../../session/drafts.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { TextArea, TextField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';

const Draft = z.object({
  day: z.string(),
  subject: z.string(),
  decisions: z.string(),
  hasMinutes: z.boolean(),
  minutes: DocumentDraft,
});
const EMPTY = { day: '', subject: '', decisions: '', hasMinutes: false, minutes: emptyDocument('minutes') };

/** A session of the steering committee: its day, what it was about, what it settled, and its minutes. */
export function SessionForm({ act, draft: name }: { act: Act<PostPlansIdSessionsBody>; draft: string }) {
  const t = useTranslations();
  const { value, set } = useDraft(name, Draft, EMPTY);
  const [wasSent, setSent] = useState(false);
  const change = (part: Partial<typeof value>) => set({ ...value, ...part });
  const { day, subject, decisions, hasMinutes } = value;
  const submit = () => {
    setSent(true);
    const minutes = hasMinutes ? referenceOf(value.minutes) : undefined;
    if (!hasMinutes || minutes) act.start({ day, subject, decisions, ...(minutes && { minutes }) });
  };
  return (
    <Form act={act} onSubmit={submit}>
      <DateField
        name="day"
        label={t('plans.acts.holdSession.day')}
        value={day}
        onChange={(next) => change({ day: next })}
        isRequired
      />
      <TextField
        name="subject"
        label={t('plans.acts.holdSession.subject')}
        value={subject}
        onChange={(next) => change({ subject: next })}
        maxLength={200}
        isRequired
      />
      <TextArea
        name="decisions"
        label={t('plans.acts.holdSession.decisions')}
        hint={t('plans.acts.holdSession.decisionsHint')}
        value={decisions}
        onChange={(next) => change({ decisions: next })}
        maxLength={4000}
        isRequired
      />
      <Checkbox
        name="hasMinutes"
        label={t('plans.acts.holdSession.withMinutes')}
        isSelected={hasMinutes}
        onChange={(next) => change({ hasMinutes: next })}
      />
      {hasMinutes ? (
        <DocumentFields
          path="minutes"
          value={value.minutes}
          onChange={(part) => change({ minutes: { ...value.minutes, ...part } })}
          isFileMissing={wasSent}
        />
      ) : null}
      <Button type="submit" kind="primary" isPending={act.isPending}>
        {t('plans.acts.holdSession.open')}
      </Button>
    </Form>
  );
}
