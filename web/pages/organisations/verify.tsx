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

/** Verifies that an organisation is who it says, with the document by which. */
export function Verify({ organisation: { id }, onClose }: ActProps) {
  const t = useTranslations();
  const api = useApi();
  const announce = useAnnounce();
  const [evidence, setEvidence] = useState('');
  const act = useAct({
    send: (body: { evidence?: string }, key) =>
      read(
        api.POST('/v1/organisations/{id}/verification', {
          params: { path: { id }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    onDone: () => {
      announce(t('organisations.verify.done'));
      onClose();
    },
  });
  return (
    <Dialog
      title={t('organisations.acts.verify')}
      isOpen
      onClose={onClose}
      isHeld={act.isPending || act.isUnanswered}
    >
      <Form act={act} onSubmit={() => act.start(evidence.trim() === '' ? {} : { evidence })}>
        <p className="hint">{t('organisations.verify.hint')}</p>
        <TextArea
          name="evidence"
          label={t('organisations.verify.evidence')}
          value={evidence}
          onChange={setEvidence}
          maxLength={1000}
        />
        <Button type="submit" kind="primary" isPending={act.isPending}>
          {t('organisations.acts.verify')}
        </Button>
      </Form>
    </Dialog>
  );
}
