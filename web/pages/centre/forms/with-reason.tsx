import { useTranslations } from 'use-intl/react';
import * as z from 'zod/mini';
import { useDraft } from '../../../session/drafts.ts';
import { TextArea } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { Icon } from '../../../ui/icon.tsx';
import type { FormProps } from './form-props.ts';
import { Submit } from './submit.tsx';

const Draft = z.object({ reason: z.string() });

interface Props extends FormProps<{ reason: string }> {
  name: 'suspend' | 'resume' | 'abandon' | 'returnOpening';
}

/** An act that needs nothing but its reason. */
function WithReason({ act, draft, name }: Props) {
  const t = useTranslations();
  const { value, set } = useDraft(draft, Draft, { reason: '' });
  const isGrave = name === 'suspend' || name === 'abandon';
  return (
    <Form act={act} onSubmit={() => act.start(value)}>
      <p className={isGrave ? 'note note-warning' : 'note note-info'}>
        <Icon name={isGrave ? 'warning' : 'info'} />
        <span>{t(`centre.acts.${name}.follows`)}</span>
      </p>
      <TextArea
        name="reason"
        label={t('centre.reason')}
        value={value.reason}
        onChange={(reason) => set({ reason })}
        maxLength={1000}
        isRequired
      />
      <Submit name={name} kind={isGrave ? 'danger' : 'primary'} isPending={act.isPending} />
    </Form>
  );
}

export const Suspend = (props: FormProps<{ reason: string }>) => <WithReason {...props} name="suspend" />;
export const Resume = (props: FormProps<{ reason: string }>) => <WithReason {...props} name="resume" />;
export const Abandon = (props: FormProps<{ reason: string }>) => <WithReason {...props} name="abandon" />;
export const ReturnOpening = (props: FormProps<{ reason: string }>) => (
  <WithReason {...props} name="returnOpening" />
);
