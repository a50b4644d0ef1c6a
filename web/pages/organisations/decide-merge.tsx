import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { read, useApi } from '../../api/client.ts';
import { useKeptText } from '../../parts/acts/use-kept-text.ts';
import { usePartyName } from '../../parts/parties/party-name.ts';
import { ActDialog, Reason } from './act-dialog.tsx';
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
  const draft = `organisation:${id}:${name}`;
  const [reason, setReason] = useKeptText(draft);
  // Once it is decided the page asks anew, and the dialog goes: until then it stays with what it was about.
  const [into] = useState(merge?.into ?? '');
  const other = usePartyName(into);
  const params = (key: string) => ({ path: { id }, header: { 'Idempotency-Key': key } });
  return (
    <ActDialog
      draft={draft}
      title={t(`organisations.acts.${name}`)}
      kind={name === 'confirmMerge' ? 'danger' : 'primary'}
      body={{ into, reason }}
      send={(given: { into: string; reason: string }, key) =>
        read(
          name === 'confirmMerge'
            ? api.POST('/v1/organisations/{id}/merge/confirmation', {
                params: params(key),
                body: { into: given.into },
              })
            : api.POST('/v1/organisations/{id}/merge/refusal', { params: params(key), body: given }),
        )
      }
      done={t(`organisations.${name}.done`)}
      onClose={onClose}
    >
      {name === 'confirmMerge' ? (
        <p className="hint">{t('organisations.confirmMerge.hint', { name: other })}</p>
      ) : (
        <Reason value={reason} onChange={setReason} />
      )}
    </ActDialog>
  );
}
