import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { read, useApi } from '../../api/client.ts';
import { useKeptText } from '../../parts/acts/use-kept-text.ts';
import { ActDialog, Reason } from './act-dialog.tsx';
import type { ActProps } from './act-props.ts';

/** Suspends an organisation, or resumes one that is suspended, with the reason. */
export function Suspend({ organisation: { id, status }, onClose }: ActProps) {
  const t = useTranslations();
  const api = useApi();
  // As it was when the dialog opened: a colleague's act meanwhile does not turn it into the other.
  const [name] = useState<'resume' | 'suspend'>(() => (status === 'suspended' ? 'resume' : 'suspend'));
  const draft = `organisation:${id}:${name}`;
  const [reason, setReason] = useKeptText(draft);
  return (
    <ActDialog
      draft={draft}
      title={t(`organisations.acts.${name}`)}
      kind={name === 'suspend' ? 'danger' : 'primary'}
      body={{ reason }}
      send={(body: { reason: string }, key) => {
        const asked = { params: { path: { id }, header: { 'Idempotency-Key': key } }, body };
        return read(
          name === 'suspend'
            ? api.POST('/v1/organisations/{id}/suspension', asked)
            : api.POST('/v1/organisations/{id}/resumption', asked),
        );
      }}
      done={t(`organisations.${name}.done`)}
      onClose={onClose}
    >
      <Reason value={reason} onChange={setReason} />
    </ActDialog>
  );
}
