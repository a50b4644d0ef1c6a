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

/** Withdraws an activity that should never have been declared, with the reason. */
export function WithdrawActivity({ organisation: { id }, number, onClose }: ActProps & { number: number }) {
  const t = useTranslations();
  const api = useApi();
  const announce = useAnnounce();
  const [reason, setReason] = useState('');
  const act = useAct({
    send: (body: { reason: string }, key) =>
      read(
        api.POST('/v1/organisations/{id}/activities/{number}/withdrawal', {
          params: { path: { id, number: String(number) }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    onDone: () => {
      announce(t('organisations.activities.withdrawn'));
      onClose();
    },
  });
  const title = t('organisations.activities.withdraw');
  return (
    <Dialog title={title} isOpen onClose={onClose} isHeld={act.isPending || act.isUnanswered}>
      <Form act={act} onSubmit={() => act.start({ reason })}>
        <p className="hint">{t('organisations.activities.withdrawHint')}</p>
        <TextArea
          name="reason"
          label={t('organisations.reason')}
          value={reason}
          onChange={setReason}
          maxLength={1000}
          isRequired
        />
        <Button type="submit" kind="danger" isPending={act.isPending}>
          {title}
        </Button>
      </Form>
    </Dialog>
  );
}
