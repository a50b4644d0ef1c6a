import '../../parts/social-map/legend.css';
import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../i18n/use-format.ts';
import type { MapPoint, SocialMap } from '../../parts/social-map/map.ts';
import { Mark } from '../../parts/social-map/points.tsx';
import { STANDS, type Stand, standOf } from '../../parts/social-map/stands.ts';
import { useMapWords } from '../../parts/social-map/words.ts';
import { Table } from '../../ui/table.tsx';
import { Words } from '../../ui/values.tsx';

const KINDS = ['new', 'rehabilitation'] as const;

/** What the marks of the picture mean: those that it has. */
export function CentresLegend({ points }: Pick<SocialMap, 'points'>) {
  const t = useTranslations();
  const met = KINDS.flatMap((kind) =>
    STANDS.filter((stand) => points.some((point) => point.kind === kind && standOf(point) === stand)).map(
      (stand) => ({
        kind,
        stand,
      }),
    ),
  );
  if (met.length === 0) return null;
  return (
    <ul className="map-legend" aria-label={t('socialMap.centres.legend')}>
      {met.map(({ kind, stand }) => (
        <li key={`${kind}-${stand}`}>
          <Sample kind={kind} stand={stand} />
          <span>
            {t('socialMap.centres.is', {
              kind: t(`socialMap.centres.kind.${kind}`),
              stand: t(`socialMap.centres.stand.${stand}`),
            })}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Sample({ kind, stand }: { kind: MapPoint['kind']; stand: Stand }) {
  return (
    <svg className="map-swatch" viewBox="-3 -1.9 6 3.8" aria-hidden="true" focusable="false">
      <Mark kind={kind} stand={stand} />
    </svg>
  );
}

/** The centres of the picture as a table, for whoever does not see it. */
export function CentresTable({ map }: { map: SocialMap }) {
  const t = useTranslations();
  const { text } = useFormat();
  const words = useMapWords(map);
  if (map.points.length === 0) return null;
  return (
    <Table
      caption={t('socialMap.centres.title')}
      rows={map.points}
      rowKey={({ id }) => id}
      empty=""
      columns={[
        {
          key: 'name',
          label: t('socialMap.centres.name'),
          isHeading: true,
          cell: ({ name }) => <Words>{text(name)}</Words>,
        },
        {
          key: 'province',
          label: t('socialMap.place'),
          cell: ({ province }) => <Words>{words.place(province)}</Words>,
        },
        {
          key: 'kind',
          label: t('socialMap.centres.kindName'),
          cell: ({ kind }) => t(`socialMap.centres.kind.${kind}`),
        },
        {
          key: 'stage',
          label: t('socialMap.centres.stageName'),
          cell: (point) => <StageWords point={point} />,
        },
      ]}
    />
  );
}

/** The stage; of an open one also what is not sure of it. */
function StageWords({ point }: { point: MapPoint }) {
  const t = useTranslations();
  const stage = t(`socialMap.centres.stage.${point.status}`);
  return <>{standOf(point) === 'unconfirmed' ? t('socialMap.centres.unsure', { stage }) : stage}</>;
}
