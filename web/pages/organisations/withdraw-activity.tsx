import { useTranslations } from 'use-intl/react';
import { read, useApi } from '../../api/client.ts';
import { useKeptText } from '../../parts/acts/use-kept-text.ts';
import { ActDialog, Reason } from './act-dialog.tsx';
import type { ActProps } from './act-props.ts';

/** Withdraws an activity that should never have been declared, with the reason. */
export function WithdrawActivity({ organisation: { id }, number, onClose }: ActProps & { number: number }) {
  const t = useTranslations();
  const api = useApi();
  const draft = `organisation:${id}:withdraw:${number}`;
  const [reason, setReason] = useKeptText(draft);
  return (
    <ActDialog
      draft={draft}
      title={t('organisations.activities.withdraw')}
      kind="danger"
      body={{ reason }}
      send={(body: { reason: string }, key) =>
        read(
          api.POST('/v1/organisations/{id}/activities/{number}/withdrawal', {
            params: { path: { id, number: String(number) }, header: { 'Idempotency-Key': key } },
            body,
          }),
        )
      }
      done={t('organisations.activities.withdrawn')}
      onClose={onClose}
    >
      <p className="hint">{t('organisations.activities.withdrawHint')}</p>
      <Reason value={reason} onChange={setReason} />
    </ActDialog>
  );
}
