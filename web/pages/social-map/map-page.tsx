import { Area } from '../../i18n/area.tsx';
import './map-page.css';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useId, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../api/client.ts';
import { recentCampaignsQuery } from '../../parts/figures/queries.ts';
import { Legend } from '../../parts/social-map/legend.tsx';
import type { SocialMap } from '../../parts/social-map/map.ts';
import { Picture } from '../../parts/social-map/picture.tsx';
import { useMapWords } from '../../parts/social-map/words.ts';
import { Page } from '../../ui/page.tsx';
import { Answer, Empty } from '../../ui/states.tsx';
import { CentresLegend, CentresTable } from './centres.tsx';
import { Downloads } from './downloads.tsx';
import type { MapFilters } from './filters.ts';
import { MapFilterBar } from './map-filter-bar.tsx';
import { socialMapQuery } from './queries.ts';
import { RowsTable } from './rows-table.tsx';
import { useNotes } from './use-notes.ts';

/** The social map: a table, and the picture of its rows. */
export const SocialMapPage = () => (
  <Area name="socialMap">
    <Chosen />
  </Area>
);

function Chosen() {
  const t = useTranslations();
  const filters = useSearch({ from: '/region/map' });
  const navigate = useNavigate({ from: '/region/map' });
  const change = (part: Partial<MapFilters>) =>
    void navigate({ search: (before) => ({ ...before, ...part }), resetScroll: false });
  const query = useSocialMap(filters);
  return (
    <Page title={t('socialMap.title')} lead={t('socialMap.lead')}>
      <MapFilterBar filters={filters} map={query.data} change={change} />
      <Answer query={query}>
        {(map) =>
          map.indicator === 'coverage' && map.series === null ? (
            <Empty title={t('socialMap.nothing', { year: String(map.year) })}>
              <p>{t('socialMap.nothingHint')}</p>
            </Empty>
          ) : (
            <Shown map={map} region={filters.region} />
          )
        }
      </Answer>
    </Page>
  );
}

/** Where no year is chosen, coverage is that of the newest year in which the region, or any, has published it. */
function useSocialMap(filters: MapFilters) {
  const api = useApi();
  const { indicator, region, year } = filters;
  const isLooking = indicator === 'coverage' && year === undefined;
  const campaigns = useQuery({ ...recentCampaignsQuery(api, region), enabled: isLooking });
  const published = campaigns.data?.filter(({ publishedVersion }) => publishedVersion !== undefined) ?? [];
  const newest = published.length > 0 ? Math.max(...published.map((each) => each.year)) : undefined;
  return useQuery({
    ...socialMapQuery(api, { ...filters, year: isLooking ? newest : year }),
    enabled: !isLooking || !campaigns.isPending,
  });
}

function Shown({ map, region }: { map: SocialMap; region: MapFilters['region'] }) {
  const captionId = useId();
  const picture = useRef<SVGSVGElement>(null);
  const legend = useRef<HTMLDivElement>(null);
  const [pressed, setPressed] = useState<string>();
  const words = useMapWords(map);
  const notes = useNotes()(map);
  const chosen = map.rows.find(({ place }) => place === pressed);
  const choose = (place: string) => setPressed((before) => (before === place ? undefined : place));
  const caption = words.caption(words.place(region ?? 'MA'));
  return (
    <div className="map-page">
      <div className="map-side">
        <Picture
          ref={picture}
          rows={map.rows}
          points={map.points}
          chosen={chosen?.place}
          onChoose={choose}
          labelledBy={captionId}
        >
          {chosen ? <Told map={map} row={chosen} /> : null}
        </Picture>
        <div ref={legend}>
          <Legend map={map} />
          <CentresLegend points={map.points} />
        </div>
        <div className="map-notes">
          {notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </div>
        <Downloads map={map} caption={caption} notes={notes} picture={picture} legend={legend} />
      </div>
      <div>
        <RowsTable
          map={map}
          caption={caption}
          captionId={captionId}
          isOneRegion={region !== undefined}
          chosen={chosen?.place}
          onChoose={choose}
        />
        <CentresTable map={map} />
      </div>
    </div>
  );
}

/** What is said of the chosen place beside the picture. */
function Told({ map, row }: { map: SocialMap; row: SocialMap['rows'][number] }) {
  const t = useTranslations();
  const words = useMapWords(map);
  return <>{t('socialMap.chosen', { place: words.place(row.place), value: words.value(row) })}</>;
}
