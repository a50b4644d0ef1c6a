import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { read, useApi } from '../../api/client.ts';
import type { PostCampaignsIdRequestsBody } from '../../api/schema.d.ts';
import { useAct } from '../../api/use-act.ts';
import { type AskedDraft, NOBODY_ASKED } from '../../parts/figures/asked-draft.ts';
import { AskedFields } from '../../parts/figures/asked-fields.tsx';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import type { ActProps } from './act-props.ts';

/** Asks a source about more places, or another source. */
export function AddRequests({ campaign, onClose }: ActProps) {
  const t = useTranslations();
  const api = useApi();
  const announce = useAnnounce();
  const [asked, setAsked] = useState<AskedDraft>(NOBODY_ASKED);
  const [dueOn, setDueOn] = useState(campaign.dueOn);
  const act = useAct({
    send: (body: PostCampaignsIdRequestsBody, key) =>
      read(
        api.POST('/v1/campaigns/{id}/requests', {
          params: { path: { id: campaign.id }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    onDone: () => {
      announce(t('campaigns.addRequests.done'));
      onClose();
    },
  });
  const title = t('campaigns.acts.addRequests');
  return (
    <Dialog title={title} isOpen isWide onClose={onClose} isHeld={act.isPending || act.isUnanswered}>
      <Form
        act={act}
        onSubmit={() =>
          act.start({ request: { source: asked.source ?? '', places: [...asked.places] }, dueOn })
        }
      >
        <AskedFields path="request" region={campaign.region} value={asked} onChange={setAsked} />
        <DateField name="dueOn" label={t('campaigns.due')} value={dueOn} onChange={setDueOn} isRequired />
        <Button type="submit" kind="primary" isPending={act.isPending} isDisabled={asked.places.length === 0}>
          {title}
        </Button>
      </Form>
    </Dialog>
  );
}
