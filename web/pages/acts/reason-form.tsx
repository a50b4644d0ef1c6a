import { useTranslations } from 'use-intl/react';
import * as z from 'zod/mini';
import type { Act } from '../../api/use-act.ts';
import { useDraft } from '../../session/drafts.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { Icon } from '../../ui/icon.tsx';

const Draft = z.object({ reason: z.string() });

interface Props {
  act: Act<{ reason: string }>;
  draft: string;
  /** The consequences of the act, in a sentence or two. */
  follows: string;
  submit: string;
  /** It cannot be taken back. */
  isFinal: boolean;
}

/** An act that needs nothing but its reason. */
export function ReasonForm({ act, draft: name, follows, submit, isFinal }: Props) {
  const t = useTranslations();
  const { value, set } = useDraft(name, Draft, { reason: '' });
  return (
    <Form act={act} onSubmit={() => act.start({ reason: value.reason })}>
      <p className={`note ${isFinal ? 'note-warning' : 'note-info'}`}>
        <Icon name={isFinal ? 'warning' : 'info'} />
        <span>{follows}</span>
      </p>
      <TextArea
        name="reason"
        label={t('acts.reason')}
        hint={t('acts.reasonHint')}
        value={value.reason}
        onChange={(reason) => set({ reason })}
        maxLength={4000}
        isRequired
      />
      <Button type="submit" kind={isFinal ? 'danger' : 'primary'} isPending={act.isPending}>
        {submit}
      </Button>
    </Form>
  );
}
