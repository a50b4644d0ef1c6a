import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { read, useApi } from '../../api/client.ts';
import { useAct } from '../../api/use-act.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import type { ActProps } from './act-props.ts';

/** Suspends an organisation, or resumes one that is suspended, with the reason. */
export function Suspend({ organisation: { id, status }, onClose }: ActProps) {
  const t = useTranslations();
  const api = useApi();
  const announce = useAnnounce();
  const [reason, setReason] = useState('');
  const name = status === 'suspended' ? 'resume' : 'suspend';
  const act = useAct({
    send: (body: { reason: string }, key) => {
      const asked = { params: { path: { id }, header: { 'Idempotency-Key': key } }, body };
      return read(
        name === 'suspend'
          ? api.POST('/v1/organisations/{id}/suspension', asked)
          : api.POST('/v1/organisations/{id}/resumption', asked),
      );
    },
    onDone: () => {
      announce(t(`organisations.${name}.done`));
      onClose();
    },
  });
  const title = t(`organisations.acts.${name}`);
  return (
    <Dialog title={title} isOpen onClose={onClose} isHeld={act.isPending || act.isUnanswered}>
      <Form act={act} onSubmit={() => act.start({ reason })}>
        <TextArea
          name="reason"
          label={t('organisations.reason')}
          value={reason}
          onChange={setReason}
          maxLength={1000}
          isRequired
        />
        <Button type="submit" kind={name === 'suspend' ? 'danger' : 'primary'} isPending={act.isPending}>
          {title}
        </Button>
      </Form>
    </Dialog>
  );
}
