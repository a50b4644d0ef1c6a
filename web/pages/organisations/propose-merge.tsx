import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { read, useApi } from '../../api/client.ts';
import type { PostOrganisationsIdMergeBody } from '../../api/schema.d.ts';
import { useAct } from '../../api/use-act.ts';
import { RegisteredField } from '../../parts/parties/registered-field.tsx';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import type { ActProps } from './act-props.ts';

/** Proposes that an organisation is merged into another one of the register. */
export function ProposeMerge({ organisation: { id, party }, onClose }: ActProps) {
  const t = useTranslations();
  const api = useApi();
  const announce = useAnnounce();
  const [into, setInto] = useState<string>();
  const [reason, setReason] = useState('');
  const act = useAct({
    send: (body: PostOrganisationsIdMergeBody, key) =>
      read(
        api.POST('/v1/organisations/{id}/merge', {
          params: { path: { id }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    onDone: () => {
      announce(t('organisations.proposeMerge.done'));
      onClose();
    },
  });
  const title = t('organisations.acts.proposeMerge');
  return (
    <Dialog title={title} isOpen onClose={onClose} isHeld={act.isPending || act.isUnanswered}>
      <Form act={act} onSubmit={() => into !== undefined && act.start({ into, reason })}>
        <p className="hint">{t('organisations.proposeMerge.hint')}</p>
        <RegisteredField
          name="into"
          label={t('organisations.proposeMerge.into')}
          value={into}
          onChange={setInto}
          except={party}
          isRequired
        />
        <TextArea
          name="reason"
          label={t('organisations.reason')}
          value={reason}
          onChange={setReason}
          maxLength={1000}
          isRequired
        />
        <Button type="submit" kind="primary" isPending={act.isPending}>
          {title}
        </Button>
      </Form>
    </Dialog>
  );
}
