import { useTranslations } from 'use-intl/react';
import * as z from 'zod/mini';
import type { PostConsultationsIdClosureBody } from '../../../api/schema.d.ts';
import type { Act } from '../../../api/use-act.ts';
import { useDraft } from '../../../session/drafts.ts';
import { TextArea } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { Icon } from '../../../ui/icon.tsx';
import type { FormProps, RecommendationFormProps } from './form-props.ts';
import { Submit } from './submit.tsx';

const Draft = z.object({ reason: z.string() });
const EMPTY = { reason: '' };

interface Props {
  name: 'postpone' | 'cancel' | 'returnDelivery';
  act: Act<{ reason: string }>;
  draft: string;
}

/** An act that needs nothing but its reason. */
function WithReason({ name, act, draft }: Props) {
  const t = useTranslations();
  const { value, set } = useDraft(draft, Draft, EMPTY);
  const isGrave = name === 'cancel';
  return (
    <Form act={act} onSubmit={() => act.start(value)}>
      <p className={isGrave ? 'note note-warning' : 'note note-info'}>
        <Icon name={isGrave ? 'warning' : 'info'} />
        <span>{t(`consultation.acts.${name}.follows`)}</span>
      </p>
      <TextArea
        name="reason"
        label={t('consultations.reason')}
        hint={t('consultation.noNames')}
        value={value.reason}
        onChange={(reason) => set({ reason })}
        maxLength={1000}
        isRequired
      />
      <Submit name={name} kind={isGrave ? 'danger' : 'primary'} isPending={act.isPending} />
    </Form>
  );
}

type ReasonProps = FormProps<{ reason: string }>;
export const Postpone = ({ act, draft }: ReasonProps) => (
  <WithReason name="postpone" act={act} draft={draft} />
);
export const Cancel = ({ act, draft }: ReasonProps) => <WithReason name="cancel" act={act} draft={draft} />;
export const ReturnDelivery = ({ act, draft }: RecommendationFormProps<{ reason: string }>) => (
  <WithReason name="returnDelivery" act={act} draft={draft} />
);

/** The closure, with a remark where there is one. */
export function Close({ act, draft }: FormProps<PostConsultationsIdClosureBody>) {
  const t = useTranslations();
  const { value, set } = useDraft(draft, Draft, EMPTY);
  const { reason } = value;
  return (
    <Form act={act} onSubmit={() => act.start(reason.trim() === '' ? {} : { reason })}>
      <p className="note note-warning">
        <Icon name="warning" />
        <span>{t('consultation.acts.close.follows')}</span>
      </p>
      <TextArea
        name="reason"
        label={t('consultation.field.optionalReason')}
        value={reason}
        onChange={(written) => set({ reason: written })}
        maxLength={1000}
      />
      <Submit name="close" isPending={act.isPending} />
    </Form>
  );
}
