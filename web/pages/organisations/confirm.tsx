import { useTranslations } from 'use-intl/react';
import { read, useApi } from '../../api/client.ts';
import { ActDialog } from './act-dialog.tsx';
import type { ActProps } from './act-props.ts';

/** Confirms that what is known of an organisation is still right. */
export function Confirm({ organisation: { id }, onClose }: ActProps) {
  const t = useTranslations();
  const api = useApi();
  return (
    <ActDialog
      draft={`organisation:${id}:confirm`}
      title={t('organisations.acts.confirm')}
      body={{}}
      send={(body: Record<string, never>, key) =>
        read(
          api.POST('/v1/organisations/{id}/confirmation', {
            params: { path: { id }, header: { 'Idempotency-Key': key } },
            body,
          }),
        )
      }
      done={t('organisations.confirm.done')}
      onClose={onClose}
    >
      <p className="hint">{t('organisations.confirm.hint')}</p>
    </ActDialog>
  );
}
