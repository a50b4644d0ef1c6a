import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { read, useApi } from '../../api/client.ts';
import type { PostCampaignsBody } from '../../api/schema.d.ts';
import { useAct } from '../../api/use-act.ts';
import { Area } from '../../i18n/area.tsx';
import { today } from '../../i18n/format.ts';
import { ForWhoeverMay } from '../../parts/acts/not-yours.tsx';
import { useDraft } from '../../session/drafts.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Page } from '../../ui/page.tsx';
import { AskedOf } from './asked-of.tsx';
import { Keepers } from './keepers.tsx';
import { LaunchDraft, launchOf, MAX_REQUESTS, newLaunch, requestCount } from './launch-draft.ts';
import { WhatIsAsked } from './what-is-asked.tsx';

const NAME = 'campaign:new';

/** Launches the campaign of a region's year. */
export const LaunchPage = () => (
  <Area name={['region', 'campaigns']}>
    <ForKeepers />
  </Area>
);

function ForKeepers() {
  const t = useTranslations();
  return (
    <ForWhoeverMay act="launchCampaign" title={t('campaigns.launch.title')}>
      <Launch />
    </ForWhoeverMay>
  );
}

function Launch() {
  const t = useTranslations();
  const api = useApi();
  const announce = useAnnounce();
  const navigate = useNavigate();
  const draft = useDraft(NAME, LaunchDraft, newLaunch(Number(today().slice(0, 4))));
  const { value, change } = draft;
  const update = (part: Partial<LaunchDraft>) => change((before) => ({ ...before, ...part }));
  const body = launchOf(value);
  const count = requestCount(value);
  const act = useAct({
    draft: NAME,
    send: (sent: PostCampaignsBody, key) =>
      read(api.POST('/v1/campaigns', { params: { header: { 'Idempotency-Key': key } }, body: sent })),
    onDone: ({ campaign }) => {
      draft.forget();
      announce(t('campaigns.launch.done'));
      void navigate({ to: '/region/campaigns/$id', params: { id: campaign.id } });
    },
  });
  return (
    <Page title={t('campaigns.launch.title')} lead={t('campaigns.launch.lead')}>
      <section className="panel">
        <Form act={act} onSubmit={() => body && act.start(body)}>
          <Keepers value={value} update={update} />
          <WhatIsAsked value={value} update={update} />
          <AskedOf value={value} change={change} />
          <p className="hint" role="status">
            {t('campaigns.launch.count', { count, most: MAX_REQUESTS })}
          </p>
          {body ? null : <p className="hint">{t('campaigns.launch.incomplete')}</p>}
          <Button type="submit" kind="primary" isPending={act.isPending} isDisabled={!body}>
            {t('campaigns.launch.submit')}
          </Button>
        </Form>
      </section>
    </Page>
  );
}
