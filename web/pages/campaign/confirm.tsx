import { useTranslations } from 'use-intl/react';
import { type Api, read, useApi } from '../../api/client.ts';
import { useAct } from '../../api/use-act.ts';
import { isolate } from '../../i18n/isolate.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { usePlaces } from '../../i18n/use-places.ts';
import { useKeptText } from '../../parts/acts/use-kept-text.ts';
import { useDecidedOn } from '../../parts/figures/decided-on.ts';
import { useMemberNames } from '../../parts/figures/names.ts';
import { forgetDraft } from '../../session/drafts.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { ActProps } from './act-props.ts';

export type Confirmed = 'freeze' | 'publish' | 'cancel';

interface Sent {
  id: string;
  header: ReturnType<ReturnType<typeof useDecidedOn>>;
  reason: string;
}

function send(api: Api, name: Confirmed, { id, header, reason }: Sent) {
  const params = { path: { id }, header };
  if (name === 'cancel')
    return read(api.POST('/v1/campaigns/{id}/cancellation', { params, body: { reason } }));
  return read(
    name === 'freeze'
      ? api.POST('/v1/campaigns/{id}/freeze', { params, body: {} })
      : api.POST('/v1/campaigns/{id}/publication', { params, body: {} }),
  );
}

/** Freezes, publishes or cancels a campaign, once it is said what follows. */
export function Confirm({ campaign, name, onClose }: ActProps & { name: Confirmed }) {
  const t = useTranslations();
  const api = useApi();
  const announce = useAnnounce();
  const headerOf = useDecidedOn(campaign);
  const draft = `campaign:${campaign.id}:${name}`;
  const [reason, setReason] = useKeptText(draft);
  const act = useAct({
    draft,
    send: (why: string, key) => send(api, name, { id: campaign.id, header: headerOf(key), reason: why }),
    onDone: () => {
      forgetDraft(draft);
      announce(t(`campaigns.confirm.done.${name}`));
      onClose();
    },
  });
  const title = t(`campaigns.acts.${name}`);
  return (
    <Dialog title={title} isOpen onClose={onClose} isHeld={act.isPending || act.isUnanswered}>
      <Form act={act} onSubmit={() => act.start(reason)}>
        <p>{t(`campaigns.confirm.${name}`)}</p>
        {name === 'freeze' ? <WillBeMissing campaign={campaign} /> : null}
        {name === 'cancel' ? (
          <TextArea
            name="reason"
            label={t('campaigns.reason')}
            value={reason}
            onChange={setReason}
            maxLength={1000}
            isRequired
          />
        ) : null}
        <Button type="submit" kind={name === 'cancel' ? 'danger' : 'primary'} isPending={act.isPending}>
          {title}
        </Button>
      </Form>
    </Dialog>
  );
}

/** What the frozen version will lack. */
function WillBeMissing({ campaign }: Pick<ActProps, 'campaign'>) {
  const t = useTranslations();
  const places = usePlaces();
  const { list } = useFormat();
  const nameOf = useMemberNames(campaign);
  const open = campaign.requests.filter(({ status }) => status !== 'accepted');
  const sources = [...new Set(open.map(({ source }) => source))];
  return sources.map((source) => (
    <p key={source} className="note note-warning">
      <Icon name="warning" />
      <span>
        {t('campaigns.confirm.missing', {
          source: isolate(nameOf(source)),
          places: list(
            open.filter((each) => each.source === source).map(({ place }) => isolate(places.name(place))),
          ),
        })}
      </span>
    </p>
  ));
}
