import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { read, useApi } from '../../api/client.ts';
import { useAct } from '../../api/use-act.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import type { ActProps } from './act-props.ts';

/** Puts the due day of a campaign off. */
export function Prolong({ campaign, onClose }: ActProps) {
  const t = useTranslations();
  const api = useApi();
  const announce = useAnnounce();
  const [dueOn, setDueOn] = useState(campaign.dueOn);
  const act = useAct({
    send: (body: { dueOn: string }, key) =>
      read(
        api.POST('/v1/campaigns/{id}/prolongation', {
          params: { path: { id: campaign.id }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    onDone: () => {
      announce(t('campaigns.prolong.done'));
      onClose();
    },
  });
  const title = t('campaigns.acts.prolong');
  return (
    <Dialog title={title} isOpen onClose={onClose} isHeld={act.isPending || act.isUnanswered}>
      <Form act={act} onSubmit={() => act.start({ dueOn })}>
        <p className="hint">{t('campaigns.prolong.hint')}</p>
        <DateField name="dueOn" label={t('campaigns.due')} value={dueOn} onChange={setDueOn} isRequired />
        <Button type="submit" kind="primary" isPending={act.isPending} isDisabled={dueOn === campaign.dueOn}>
          {title}
        </Button>
      </Form>
    </Dialog>
  );
}
