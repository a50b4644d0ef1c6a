import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { read, useApi } from '../../api/client.ts';
import { useAct } from '../../api/use-act.ts';
import { useKeptText } from '../../parts/acts/use-kept-text.ts';
import { useMemberNames } from '../../parts/figures/names.ts';
import { forgetDraft } from '../../session/drafts.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import type { ActProps } from './act-props.ts';
import { matrixOf } from './matrix-rows.ts';

/** Declares, by a document, that sources reach different people: then their figures are added. */
export function DeclareDisjoint({ campaign, onClose }: ActProps) {
  const t = useTranslations();
  const api = useApi();
  const announce = useAnnounce();
  const nameOf = useMemberNames(campaign);
  const [sources, setSources] = useState<readonly string[]>([]);
  const draft = `campaign:${campaign.id}:disjoint`;
  const [document, setDocument] = useKeptText(draft);
  const act = useAct({
    draft,
    send: (body: { sources: string[]; document: string }, key) =>
      read(
        api.POST('/v1/campaigns/{id}/disjoint-sources', {
          params: { path: { id: campaign.id }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    onDone: () => {
      forgetDraft(draft);
      announce(t('campaigns.disjoint.done'));
      onClose();
    },
  });
  const title = t('campaigns.acts.declareDisjoint');
  return (
    <Dialog title={title} isOpen onClose={onClose} isHeld={act.isPending || act.isUnanswered}>
      <Form act={act} onSubmit={() => act.start({ sources: [...sources], document })}>
        <p className="hint">{t('campaigns.disjoint.hint')}</p>
        <fieldset>
          <legend>{t('campaigns.sources')}</legend>
          {matrixOf(campaign).sources.map((source) => (
            <Checkbox
              key={source}
              name="sources"
              label={nameOf(source)}
              isSelected={sources.includes(source)}
              onChange={(isSelected) =>
                setSources(isSelected ? [...sources, source] : sources.filter((each) => each !== source))
              }
            />
          ))}
        </fieldset>
        <TextArea
          name="document"
          label={t('campaigns.disjoint.document')}
          value={document}
          onChange={setDocument}
          maxLength={1000}
          isRequired
        />
        <Button type="submit" kind="primary" isPending={act.isPending} isDisabled={sources.length < 2}>
          {title}
        </Button>
      </Form>
    </Dialog>
  );
}
