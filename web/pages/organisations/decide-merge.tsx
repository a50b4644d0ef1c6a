import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { read, useApi } from '../../api/client.ts';
import { useAct } from '../../api/use-act.ts';
import { usePartyName } from '../../parts/parties/party-name.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import type { ActProps } from './act-props.ts';

/** Confirms the merge that is proposed, or declines it with the reason. */
export function DecideMerge({
  organisation,
  onClose,
  act: name,
}: ActProps & { act: 'confirmMerge' | 'declineMerge' }) {
  const { id, merge } = organisation;
  const t = useTranslations();
  const api = useApi();
  const announce = useAnnounce();
  const [reason, setReason] = useState('');
  // Once it is decided the page asks anew, and the dialog goes: until then it stays with what it was about.
  const [into] = useState(merge?.into ?? '');
  const other = usePartyName(into);
  const params = (key: string) => ({ path: { id }, header: { 'Idempotency-Key': key } });
  const act = useAct({
    send: (given: { into: string; reason: string }, key) =>
      read(
        name === 'confirmMerge'
          ? api.POST('/v1/organisations/{id}/merge/confirmation', {
              params: params(key),
              body: { into: given.into },
            })
          : api.POST('/v1/organisations/{id}/merge/refusal', { params: params(key), body: given }),
      ),
    onDone: () => {
      announce(t(`organisations.${name}.done`));
      onClose();
    },
  });
  const title = t(`organisations.acts.${name}`);
  return (
    <Dialog title={title} isOpen onClose={onClose} isHeld={act.isPending || act.isUnanswered}>
      <Form act={act} onSubmit={() => act.start({ into, reason })}>
        {name === 'confirmMerge' ? (
          <p className="hint">{t('organisations.confirmMerge.hint', { name: other })}</p>
        ) : (
          <TextArea
            name="reason"
            label={t('organisations.reason')}
            value={reason}
            onChange={setReason}
            maxLength={1000}
            isRequired
          />
        )}
        <Button type="submit" kind={name === 'confirmMerge' ? 'danger' : 'primary'} isPending={act.isPending}>
          {title}
        </Button>
      </Form>
    </Dialog>
  );
}
