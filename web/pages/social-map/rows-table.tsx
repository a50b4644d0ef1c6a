import './rows-table.css';
import { useTranslations } from 'use-intl/react';
import { usePlaces } from '../../i18n/use-places.ts';
import { Swatch } from '../../parts/social-map/legend.tsx';
import { lookOf } from '../../parts/social-map/looks.ts';
import type { MapRow, SocialMap } from '../../parts/social-map/map.ts';
import { useMapWords } from '../../parts/social-map/words.ts';
import { Table } from '../../ui/table.tsx';
import { Words } from '../../ui/values.tsx';

interface Props {
  map: SocialMap;
  caption: string;
  captionId: string;
  /** Only one region is shown: its own row stands above those of its provinces. */
  isOneRegion: boolean;
  chosen: string | undefined;
  onChoose: (place: string) => void;
}

/** The rows, in their official order: no province is ranked. Pressing a name shows where it lies. */
export function RowsTable({ map, caption, captionId, isOneRegion, chosen, onChoose }: Props) {
  const t = useTranslations();
  const places = usePlaces();
  const words = useMapWords(map);
  const together = [...(map.country ? [map.country] : []), ...(isOneRegion ? map.regions : [])];
  const shaped = new Set(map.rows.map(({ place }) => place));
  const regionOf = (code: string) =>
    places.regions.find(({ code: region }) => places.provincesOf(region).some((each) => each.code === code))
      ?.name ?? '';
  return (
    <Table
      caption={caption}
      captionId={captionId}
      rows={[...together, ...map.rows]}
      rowKey={({ place }) => place}
      empty={t('socialMap.status.unknown')}
      columns={[
        {
          key: 'place',
          label: t('socialMap.place'),
          isHeading: true,
          cell: ({ place }) =>
            shaped.has(place) ? (
              <button
                type="button"
                className="map-place"
                aria-pressed={place === chosen}
                onClick={() => onChoose(place)}
              >
                <Words>{words.place(place)}</Words>
              </button>
            ) : (
              <Words>{words.place(place)}</Words>
            ),
        },
        ...(isOneRegion
          ? []
          : [
              {
                key: 'region',
                label: t('socialMap.region'),
                cell: ({ place }: MapRow) => <Words>{regionOf(place)}</Words>,
              },
            ]),
        { key: 'value', label: t('socialMap.valueName'), cell: (row) => words.value(row) },
        {
          key: 'class',
          label: t('socialMap.className'),
          cell: (row) => (
            <span className="map-class">
              <Swatch look={lookOf(row)} />
              <span>{words.shortWords(lookOf(row))}</span>
            </span>
          ),
        },
        ...(map.counts === null
          ? []
          : [{ key: 'count', label: t(`socialMap.counted.${map.counts}`), cell: words.count }]),
      ]}
    />
  );
}
