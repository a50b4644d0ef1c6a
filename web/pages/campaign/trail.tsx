import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import * as z from 'zod/mini';
import { read, useApi } from '../../api/client.ts';
import { isolate } from '../../i18n/isolate.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { usePlaces } from '../../i18n/use-places.ts';
import type { Campaign } from '../../parts/figures/figures.ts';
import { useMemberNames } from '../../parts/figures/names.ts';
import { HistoryOf } from '../../parts/history/history.tsx';
import { Answer } from '../../ui/states.tsx';

/** What an event is about, where it says so; of figures the trail tells none. */
const About = z.object({ source: z.string(), places: z.optional(z.array(z.string())) });

/** What has happened, the newest first, and whether the chain is intact. */
export function Trail({ campaign }: { campaign: Campaign }) {
  const t = useTranslations();
  const api = useApi();
  const aboutOf = useAbout(campaign);
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
          <HistoryOf
            isWhole={verification.verified}
            events={items.map((event) => ({
              ...event,
              sentence: t(`campaigns.trail.${event.type}`),
              about: aboutOf(event.data),
            }))}
          />
        )}
      </Answer>
    </section>
  );
}

/** The source that an event is about, and the places. */
function useAbout(campaign: Campaign): (data: unknown) => string | undefined {
  const places = usePlaces();
  const { list } = useFormat();
  const nameOf = useMemberNames(campaign);
  return (data) => {
    const about = About.safeParse(data).data;
    if (!about) return undefined;
    const named = about.places?.map((place) => isolate(places.name(place)));
    return named ? `${nameOf(about.source)} (${list(named)})` : nameOf(about.source);
  };
}
