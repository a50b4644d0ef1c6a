import { useTranslations } from 'use-intl/react';
import { read, useApi } from '../../api/client.ts';
import { useKeptText } from '../../parts/acts/use-kept-text.ts';
import { TextArea } from '../../ui/fields.tsx';
import { ActDialog } from './act-dialog.tsx';
import type { ActProps } from './act-props.ts';

/** Verifies that an organisation is who it says, with the document by which. */
export function Verify({ organisation: { id }, onClose }: ActProps) {
  const t = useTranslations();
  const api = useApi();
  const draft = `organisation:${id}:verify`;
  const [evidence, setEvidence] = useKeptText(draft);
  return (
    <ActDialog
      draft={draft}
      title={t('organisations.acts.verify')}
      body={evidence.trim() === '' ? {} : { evidence }}
      send={(body: { evidence?: string }, key) =>
        read(
          api.POST('/v1/organisations/{id}/verification', {
            params: { path: { id }, header: { 'Idempotency-Key': key } },
            body,
          }),
        )
      }
      done={t('organisations.verify.done')}
      onClose={onClose}
    >
      <p className="hint">{t('organisations.verify.hint')}</p>
      <TextArea
        name="evidence"
        label={t('organisations.verify.evidence')}
        value={evidence}
        onChange={setEvidence}
        maxLength={1000}
      />
    </ActDialog>
  );
}
