import { useTranslations } from 'use-intl/react';
import * as z from 'zod/mini';
import type { PostCentresIdSetBacksBody } from '../../../api/schema.d.ts';
import { STAGES } from '../../../parts/centres/centres.ts';
import { useDraft } from '../../../session/drafts.ts';
import { Select } from '../../../ui/choices.tsx';
import { TextArea } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { Icon } from '../../../ui/icon.tsx';
import type { FormProps } from './form-props.ts';
import { Submit } from './submit.tsx';

const Draft = z.object({ stage: z.optional(z.enum(STAGES)), reason: z.string() });

/** Back to an earlier stage, with the reason. */
export function SetBack({ centre, act, draft: name }: FormProps<PostCentresIdSetBacksBody>) {
  const t = useTranslations();
  const { value, set } = useDraft(name, Draft, { reason: '' });
  const { stage, reason } = value;
  const earlier = STAGES.slice(0, STAGES.indexOf(centre.stage));
  return (
    <Form act={act} onSubmit={() => stage && act.start({ stage, reason })}>
      <p className="note note-warning">
        <Icon name="warning" />
        <span>{t('centre.acts.setBack.follows')}</span>
      </p>
      <Select
        name="stage"
        label={t('centres.stage')}
        options={earlier.map((each) => ({ value: each, label: t(`centres.statuses.${each}`) }))}
        value={stage}
        onChange={(chosen) => set({ ...value, stage: chosen })}
        isRequired
      />
      <TextArea
        name="reason"
        label={t('centre.reason')}
        value={reason}
        onChange={(written) => set({ ...value, reason: written })}
        maxLength={1000}
        isRequired
      />
      <Submit name="setBack" kind="danger" isPending={act.isPending} />
    </Form>
  );
}
