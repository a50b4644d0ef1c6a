import { useTranslations } from 'use-intl/react';
import { read, useApi } from '../../api/client.ts';
import { ActDialog } from './act-dialog.tsx';
import type { ActProps } from './act-props.ts';

/** Confirms that activities still go on: all of those that are shown as going on. */
export function ConfirmActivities({
  organisation: { id },
  numbers,
  onClose,
}: ActProps & { numbers: readonly number[] }) {
  const t = useTranslations();
  const api = useApi();
  return (
    <ActDialog
      draft={`organisation:${id}:confirmActivities`}
      title={t('organisations.activities.confirm')}
      body={{ numbers: [...numbers] }}
      send={(body: { numbers: number[] }, key) =>
        read(
          api.POST('/v1/organisations/{id}/activities/confirmation', {
            params: { path: { id }, header: { 'Idempotency-Key': key } },
            body,
          }),
        )
      }
      done={t('organisations.activities.confirmed')}
      onClose={onClose}
    >
      <p className="hint">{t('organisations.activities.confirmHint', { count: numbers.length })}</p>
    </ActDialog>
  );
}
