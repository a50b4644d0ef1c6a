import { useTranslations } from 'use-intl/react';
import { read, useApi } from '../../api/client.ts';
import type { PostOrganisationsIdDistinctionsBody } from '../../api/schema.d.ts';
import { useKeptText } from '../../parts/acts/use-kept-text.ts';
import { usePartyName } from '../../parts/parties/party-name.ts';
import { ActDialog, Reason } from './act-dialog.tsx';
import type { ActProps } from './act-props.ts';

/** Notes that an organisation is another one than this, which has a similar name. */
export function Distinguish({ organisation: { id }, onClose, from }: ActProps & { from: string }) {
  const t = useTranslations();
  const api = useApi();
  const name = usePartyName(from);
  const draft = `organisation:${id}:distinguish:${from}`;
  const [reason, setReason] = useKeptText(draft);
  return (
    <ActDialog
      draft={draft}
      title={t('organisations.distinguish.title')}
      submit={t('organisations.distinguish.open')}
      body={{ from, reason }}
      send={(body: PostOrganisationsIdDistinctionsBody, key) =>
        read(
          api.POST('/v1/organisations/{id}/distinctions', {
            params: { path: { id }, header: { 'Idempotency-Key': key } },
            body,
          }),
        )
      }
      done={t('organisations.distinguish.done')}
      onClose={onClose}
    >
      <p className="hint">{t('organisations.distinguish.hint', { name })}</p>
      <Reason value={reason} onChange={setReason} />
    </ActDialog>
  );
}
