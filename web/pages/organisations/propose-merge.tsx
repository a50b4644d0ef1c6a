import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { read, useApi } from '../../api/client.ts';
import type { PostOrganisationsIdMergeBody } from '../../api/schema.d.ts';
import { RegisteredField } from '../../parts/parties/registered-field.tsx';
import { ActDialog, Reason } from './act-dialog.tsx';
import type { ActProps } from './act-props.ts';

/** Proposes that an organisation is merged into another one of the register. */
export function ProposeMerge({ organisation: { id, party }, onClose }: ActProps) {
  const t = useTranslations();
  const api = useApi();
  const [into, setInto] = useState<string>();
  const [reason, setReason] = useState('');
  return (
    <ActDialog
      title={t('organisations.acts.proposeMerge')}
      body={into === undefined ? undefined : { into, reason }}
      send={(body: PostOrganisationsIdMergeBody, key) =>
        read(
          api.POST('/v1/organisations/{id}/merge', {
            params: { path: { id }, header: { 'Idempotency-Key': key } },
            body,
          }),
        )
      }
      done={t('organisations.proposeMerge.done')}
      onClose={onClose}
    >
      <p className="hint">{t('organisations.proposeMerge.hint')}</p>
      <RegisteredField
        name="into"
        label={t('organisations.proposeMerge.into')}
        value={into}
        onChange={setInto}
        except={party}
        isRequired
      />
      <Reason value={reason} onChange={setReason} />
    </ActDialog>
  );
}
