import './trail.css';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import * as z from 'zod/mini';
import { read, useApi } from '../../api/client.ts';
import type { GetCampaignsIdEventsAnswer } from '../../api/schema.d.ts';
import { isolate } from '../../i18n/isolate.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { usePlaces } from '../../i18n/use-places.ts';
import type { Campaign } from '../../parts/figures/figures.ts';
import { useMemberNames } from '../../parts/figures/names.ts';
import { Answer } from '../../ui/states.tsx';
import { Instant, Words } from '../../ui/values.tsx';

type Happened = GetCampaignsIdEventsAnswer['items'][number];

/** What an event is about, where it says so; of figures the trail tells none. */
const About = z.object({ source: z.string(), places: z.optional(z.array(z.string())) });

/** What has happened, the newest first, and whether the chain is intact. */
export function Trail({ campaign }: { campaign: Campaign }) {
  const t = useTranslations();
  const api = useApi();
  const { id, version } = campaign;
  const query = useQuery({
    queryKey: ['campaign', id, 'events', version],
    queryFn: ({ signal }) => {
      const asked = { before: '999999', limit: '100' };
      return read(api.GET('/v1/campaigns/{id}/events', { params: { path: { id }, query: asked }, signal }));
    },
  });
  return (
    <section className="panel">
      <h2>{t('campaigns.trail.title')}</h2>
      <Answer query={query}>
        {({ items, verification }) => (
          <>
            <p className="hint">
              {t(verification.verified ? 'campaigns.trail.whole' : 'campaigns.trail.broken')}
            </p>
            <ul className="campaign-trail">
              {items.map((event) => (
                <li key={event.seq}>
                  <Line campaign={campaign} event={event} />
                </li>
              ))}
            </ul>
          </>
        )}
      </Answer>
    </section>
  );
}

function Line({ campaign, event: { type, at, by, data } }: { campaign: Campaign; event: Happened }) {
  const t = useTranslations();
  const places = usePlaces();
  const { list } = useFormat();
  const nameOf = useMemberNames(campaign);
  const about = About.safeParse(data).data;
  return (
    <>
      <p>
        {t(`campaigns.trail.${type}`)}{' '}
        {about ? (
          <bdi>
            {nameOf(about.source)}
            {about.places ? ` (${list(about.places.map((place) => isolate(places.name(place))))})` : null}
          </bdi>
        ) : null}
      </p>
      <p className="hint campaign-trail-facts">
        <Instant value={at} />
        {by.name === undefined ? (
          <span>{t('campaigns.trail.system')}</span>
        ) : (
          <span>
            <Words>{by.name}</Words>
            {by.party === undefined ? null : (
              <>
                {t('campaigns.separator')}
                <Words>{nameOf(by.party)}</Words>
              </>
            )}
          </span>
        )}
      </p>
    </>
  );
}
