import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import * as z from 'zod/mini';
import { read, useApi } from '../../api/client.ts';
import { isolate } from '../../i18n/isolate.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { usePlaces } from '../../i18n/use-places.ts';
import type { Campaign } from '../../parts/figures/figures.ts';
import { useMemberNames } from '../../parts/figures/names.ts';
import { History } from '../../parts/history/history.tsx';

/** What an event is about, where it says so; of figures the trail tells none. */
const About = z.object({ source: z.string(), places: z.optional(z.array(z.string())) });

/** How many events are read at once. */
const PAGE = '100';

/** What has happened, the newest first, page after page, and whether the chain is intact. */
export function Trail({ campaign }: { campaign: Campaign }) {
  const t = useTranslations();
  const api = useApi();
  const aboutOf = useAbout(campaign);
  const { id, version } = campaign;
  const query = useInfiniteQuery({
    queryKey: ['campaign', id, 'events', version],
    queryFn: ({ pageParam, signal }) => {
      const from = pageParam === '' ? { before: String(version + 1) } : { cursor: pageParam };
      const asked = { limit: PAGE, ...from };
      return read(api.GET('/v1/campaigns/{id}/events', { params: { path: { id }, query: asked }, signal }));
    },
    initialPageParam: '',
    getNextPageParam: ({ cursor }) => cursor,
    placeholderData: keepPreviousData,
  });
  return (
    <History
      title={t('campaigns.trail.title')}
      query={query}
      tell={(event) => ({
        ...event,
        sentence: t(`campaigns.trail.${event.type}`),
        about: aboutOf(event.data),
      })}
    />
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
