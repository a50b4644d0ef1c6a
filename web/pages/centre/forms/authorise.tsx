import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import * as z from 'zod/mini';
import type { PostCentresIdAuthorisationBody } from '../../../api/schema.d.ts';
import { DocumentDraft, emptyDocument, referenceOf } from '../../../parts/documents/document-draft.ts';
import { DocumentFields } from '../../../parts/documents/document-fields.tsx';
import { useDraft } from '../../../session/drafts.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { FieldRow, TextField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import type { FormProps } from './form-props.ts';
import { Submit } from './submit.tsx';

const Draft = z.object({
  reference: z.string(),
  day: z.string(),
  isJoined: z.boolean(),
  document: DocumentDraft,
});

/** The authorisation: its reference and day, and the document where it is at hand. */
export function Authorise({ centre, act, draft: name }: FormProps<PostCentresIdAuthorisationBody>) {
  const t = useTranslations();
  const { value, set } = useDraft(name, Draft, {
    reference: centre.authorisation?.reference ?? '',
    day: centre.authorisation?.day ?? '',
    isJoined: false,
    document: emptyDocument('authorisation'),
  });
  const [wasSent, setSent] = useState(false);
  const { reference, day, isJoined, document } = value;
  const submit = () => {
    setSent(true);
    const joined = isJoined ? referenceOf(document) : undefined;
    if (!isJoined || joined) act.start({ reference, day, ...(joined && { document: joined }) });
  };
  return (
    <Form act={act} onSubmit={submit}>
      <FieldRow>
        <TextField
          name="reference"
          label={t('centre.acts.authorise.reference')}
          value={reference}
          onChange={(written) => set({ ...value, reference: written })}
          maxLength={80}
          isRequired
        />
        <DateField
          name="day"
          label={t('centre.acts.authorise.day')}
          value={day}
          onChange={(chosen) => set({ ...value, day: chosen })}
          isRequired
        />
      </FieldRow>
      <Checkbox
        name="isJoined"
        label={t('centre.acts.authorise.join')}
        isSelected={isJoined}
        onChange={(chosen) => set({ ...value, isJoined: chosen })}
      />
      {isJoined ? (
        <DocumentFields
          value={document}
          onChange={(part) => set({ ...value, document: { ...document, ...part } })}
          isFileMissing={wasSent}
        />
      ) : null}
      <Submit name="authorise" isPending={act.isPending} />
    </Form>
  );
}
