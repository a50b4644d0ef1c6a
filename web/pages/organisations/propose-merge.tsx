import { useTranslations } from 'use-intl/react';
import * as z from 'zod/mini';
import { read, useApi } from '../../api/client.ts';
import type { PostOrganisationsIdMergeBody } from '../../api/schema.d.ts';
import { RegisteredField } from '../../parts/parties/registered-field.tsx';
import { useDraft } from '../../session/drafts.ts';
import { ActDialog, Reason } from './act-dialog.tsx';
import type { ActProps } from './act-props.ts';

const Draft = z.object({ into: z.optional(z.string()), reason: z.string() });

/** Proposes that an organisation is merged into another one of the register. */
export function ProposeMerge({ organisation: { id, party }, onClose }: ActProps) {
  const t = useTranslations();
  const api = useApi();
  const draft = `organisation:${id}:merge`;
  const { value, change } = useDraft(draft, Draft, { reason: '' });
  const { into, reason } = value;
  return (
    <ActDialog
      draft={draft}
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
        onChange={(other) =>
          change(({ reason: why }) => ({ reason: why, ...(other !== undefined && { into: other }) }))
        }
        except={party}
        isRequired
      />
      <Reason value={reason} onChange={(why) => change((before) => ({ ...before, reason: why }))} />
    </ActDialog>
  );
}
