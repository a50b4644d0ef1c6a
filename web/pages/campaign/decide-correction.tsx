import { useTranslations } from 'use-intl/react';
import { type Api, read, useApi } from '../../api/client.ts';
import { useAct } from '../../api/use-act.ts';
import { useKeptText } from '../../parts/acts/use-kept-text.ts';
import { useDecidedOn } from '../../parts/figures/decided-on.ts';
import type { Campaign } from '../../parts/figures/figures.ts';
import { forgetDraft } from '../../session/drafts.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';

export type Decision = 'acceptCorrection' | 'returnCorrection' | 'withdrawCorrection';

interface Props {
  campaign: Campaign;
  number: string;
  decision: Decision;
  onClose: () => void;
}

type Header = ReturnType<ReturnType<typeof useDecidedOn>>;

function send(api: Api, { campaign, number, decision }: Props, reason: string, header: Header) {
  const params = { path: { id: campaign.id, number }, header };
  switch (decision) {
    case 'acceptCorrection':
      return read(api.POST('/v1/campaigns/{id}/corrections/{number}/acceptance', { params, body: {} }));
    case 'returnCorrection':
      return read(api.POST('/v1/campaigns/{id}/corrections/{number}/return', { params, body: { reason } }));
    case 'withdrawCorrection':
      return read(api.POST('/v1/campaigns/{id}/corrections/{number}/withdrawal', { params, body: {} }));
  }
}

/** Accepts a correction, returns it with the reason, or withdraws one's own. */
export function DecideCorrection(props: Props) {
  const { campaign, number, decision, onClose } = props;
  const t = useTranslations();
  const api = useApi();
  const announce = useAnnounce();
  const headerOf = useDecidedOn(campaign);
  const draft = `campaign:${campaign.id}:${decision}:${number}`;
  const [reason, setReason] = useKeptText(draft);
  const act = useAct({
    draft,
    send: (why: string, key) => send(api, props, why, headerOf(key)),
    onDone: () => {
      forgetDraft(draft);
      announce(t(`campaigns.corrections.done.${decision}`));
      onClose();
    },
  });
  const title = t(`campaigns.corrections.acts.${decision}`);
  return (
    <Dialog title={title} isOpen onClose={onClose} isHeld={act.isPending || act.isUnanswered}>
      <Form act={act} onSubmit={() => act.start(reason)}>
        <p>{t(`campaigns.corrections.follows.${decision}`)}</p>
        {decision === 'returnCorrection' ? (
          <TextArea
            name="reason"
            label={t('campaigns.reason')}
            value={reason}
            onChange={setReason}
            maxLength={1000}
            isRequired
          />
        ) : null}
        <Button type="submit" kind="primary" isPending={act.isPending}>
          {title}
        </Button>
      </Form>
    </Dialog>
  );
}
