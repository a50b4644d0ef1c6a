import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { read, useApi } from '../../api/client.ts';
import { useAct } from '../../api/use-act.ts';
import { usePlaces } from '../../i18n/use-places.ts';
import { useKeptText } from '../../parts/acts/use-kept-text.ts';
import { useDecidedOn } from '../../parts/figures/decided-on.ts';
import type { Campaign, Place } from '../../parts/figures/figures.ts';
import { useMemberNames } from '../../parts/figures/names.ts';
import { forgetDraft } from '../../session/drafts.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkboxes } from '../../ui/checkboxes.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { Words } from '../../ui/values.tsx';

export type Decision = 'accept' | 'return';

interface Props {
  campaign: Campaign;
  source: string;
  /** Those that wait. */
  places: readonly Place[];
  decision: Decision;
  onClose: () => void;
}

/**
 * Accepts what a source has sent, or returns it with the reason: all of it, or the places that are chosen. A return
 * begins with none, because one place is often wrong and seldom all.
 */
export function Decide({ campaign, source, places, decision, onClose }: Props) {
  const t = useTranslations();
  const api = useApi();
  const announce = useAnnounce();
  const { name } = usePlaces();
  const nameOf = useMemberNames(campaign);
  const headerOf = useDecidedOn(campaign);
  const [chosen, setChosen] = useState<readonly Place[]>(decision === 'accept' ? places : []);
  const draft = `campaign:${campaign.id}:${decision}:${source}`;
  const [reason, setReason] = useKeptText(draft);
  const act = useAct({
    draft,
    send: (body: { source: string; places: Place[]; reason: string }, key) => {
      const params = { path: { id: campaign.id }, header: headerOf(key) };
      const { reason: why, ...which } = body;
      return read(
        decision === 'accept'
          ? api.POST('/v1/campaigns/{id}/acceptances', { params, body: which })
          : api.POST('/v1/campaigns/{id}/returns', { params, body: { ...which, reason: why } }),
      );
    },
    onDone: () => {
      forgetDraft(draft);
      announce(t(`campaigns.submitted.done.${decision}`));
      onClose();
    },
  });
  const title = t(`campaigns.submitted.${decision}`);
  return (
    <Dialog title={title} isOpen onClose={onClose} isHeld={act.isPending || act.isUnanswered}>
      <Form act={act} onSubmit={() => act.start({ source, places: [...chosen], reason })}>
        <p>
          <Words>{nameOf(source)}</Words>
        </p>
        <Checkboxes
          name="places"
          label={t('campaigns.places')}
          options={places.map((place) => ({ value: place, label: name(place) }))}
          values={chosen}
          onChange={(values) => setChosen(places.filter((place) => values.includes(place)))}
        />
        {decision === 'return' ? (
          <TextArea
            name="reason"
            label={t('campaigns.reason')}
            hint={t('campaigns.submitted.reasonHint')}
            value={reason}
            onChange={setReason}
            maxLength={1000}
            isRequired
          />
        ) : null}
        <Button type="submit" kind={decision === 'accept' ? 'primary' : 'danger'} isPending={act.isPending}>
          {title}
        </Button>
      </Form>
    </Dialog>
  );
}
