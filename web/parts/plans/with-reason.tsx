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
  /** The name of the draft that it keeps. */
  draft: string;
  /** What follows from the act, and the words on its button. */
  follows: string;
  label: string;
}

/** A grave act on a plan that needs nothing but its reason. */
export function WithReason({ act, draft, follows, label }: Props) {
  const t = useTranslations();
  const { value, set } = useDraft(draft, Draft, { reason: '' });
  return (
    <Form act={act} onSubmit={() => act.start(value)}>
      <p className="note note-warning">
        <Icon name="warning" />
        <span>{follows}</span>
      </p>
      <TextArea
        name="reason"
        label={t('plans.acts.reason')}
        value={value.reason}
        onChange={(reason) => set({ reason })}
        maxLength={4000}
        isRequired
      />
      <Button type="submit" kind="danger" isPending={act.isPending}>
        {label}
      </Button>
    </Form>
  );
}
