import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { read, useApi } from '../../api/client.ts';
import type { PostOrganisationsIdDistinctionsBody } from '../../api/schema.d.ts';
import { useAct } from '../../api/use-act.ts';
import { usePartyName } from '../../parts/parties/party-name.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import type { ActProps } from './act-props.ts';

/** Notes that an organisation is another one than this, which has a similar name. */
export function Distinguish({ organisation: { id }, onClose, from }: ActProps & { from: string }) {
  const t = useTranslations();
  const api = useApi();
  const announce = useAnnounce();
  const name = usePartyName(from);
  const [reason, setReason] = useState('');
  const act = useAct({
    send: (body: PostOrganisationsIdDistinctionsBody, key) =>
      read(
        api.POST('/v1/organisations/{id}/distinctions', {
          params: { path: { id }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    onDone: () => {
      announce(t('organisations.distinguish.done'));
      onClose();
    },
  });
  return (
    <Dialog
      title={t('organisations.distinguish.title')}
      isOpen
      onClose={onClose}
      isHeld={act.isPending || act.isUnanswered}
    >
      <Form act={act} onSubmit={() => act.start({ from, reason })}>
        <p className="hint">{t('organisations.distinguish.hint', { name })}</p>
        <TextArea
          name="reason"
          label={t('organisations.reason')}
          value={reason}
          onChange={setReason}
          maxLength={1000}
          isRequired
        />
        <Button type="submit" kind="primary" isPending={act.isPending}>
          {t('organisations.distinguish.open')}
        </Button>
      </Form>
    </Dialog>
  );
}
