import './picture.css';
import { type ReactNode, type Ref, useId } from 'react';
import { useTranslations } from 'use-intl/react';
import { fillOf, GROUND, INK, lookOf } from './looks.ts';
import type { MapPoint, MapRow } from './map.ts';
import { Patterns } from './patterns.tsx';
import { Points } from './points.tsx';
import { pathOf, SHAPED, type View, viewOf } from './view.ts';

interface Props {
  ref: Ref<SVGSVGElement>;
  rows: readonly MapRow[];
  points: readonly MapPoint[];
  chosen: string | undefined;
  /** A place was pressed in the picture; the table does the same by keyboard. */
  onChoose: (place: string) => void;
  /** The id of the caption that names table and picture. */
  labelledBy: string;
  /** What is said of the chosen place. */
  children: ReactNode;
}

/** So many marks of centres would stand side by side in half the picture. */
const MARKS = 110;
/** So many tiles of a pattern would stand side by side in the picture. */
const TILES = 60;

/** The picture of the table. It is never mirrored: west is on the left in every language. */
export function Picture({ ref, rows, points, chosen, onChoose, labelledBy, children }: Props) {
  const t = useTranslations();
  const descriptionId = useId();
  const view = viewOf(rows.map(({ place }) => place));
  return (
    <figure className="map-figure">
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the buttons of the table do the same. */}
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: the caption of the table is its name. */}
      <svg
        ref={ref}
        className="map-picture"
        role="img"
        aria-labelledby={labelledBy}
        aria-describedby={descriptionId}
        viewBox={`${view.x} ${view.y} ${view.width} ${view.height}`}
        strokeLinejoin="round"
        onClick={({ target }) => {
          const place = target instanceof Element ? target.getAttribute('data-place') : null;
          if (place !== null) onChoose(place);
        }}
      >
        <Patterns size={Math.max(view.width, view.height) / TILES} />
        <Around rows={rows} />
        <Shapes rows={rows} view={view} />
        <Doubtful rows={rows} />
        {chosen === undefined ? null : <Chosen place={chosen} />}
        <Points points={points} size={Math.max(view.width, view.height) / MARKS} />
      </svg>
      <p id={descriptionId} className="visually-hidden">
        {t('socialMap.picture')}
      </p>
      <figcaption>
        <span className="map-chosen" aria-live="polite">
          {children}
        </span>
        <small>
          <bdi dir="ltr">{t('socialMap.mapCredit')}</bdi>
        </small>
      </figcaption>
    </figure>
  );
}

const line = { fill: 'none', vectorEffect: 'non-scaling-stroke', pointerEvents: 'none' } as const;

/** The rest of the country around a region. */
function Around({ rows }: { rows: readonly MapRow[] }) {
  const shown = new Set<string>(rows.map(({ place }) => place));
  return SHAPED.filter((place) => !shown.has(place)).map((place) => (
    <path
      key={place}
      d={pathOf(place)}
      fill={GROUND}
      stroke="#71827f"
      strokeWidth="0.5"
      vectorEffect="non-scaling-stroke"
    />
  ));
}

function Shapes({ rows, view }: { rows: readonly MapRow[]; view: View }) {
  return (
    <g stroke="#ffffff" strokeWidth={Math.max(view.width, view.height) / 700}>
      {rows.map((row) => (
        <path
          key={row.place}
          className="map-shape"
          data-place={row.place}
          d={pathOf(row.place)}
          fill={fillOf(lookOf(row))}
        />
      ))}
    </g>
  );
}

/** Outlined, over their neighbours. */
function Doubtful({ rows }: { rows: readonly MapRow[] }) {
  return rows
    .filter(({ status }) => status === 'doubtful')
    .map(({ place }) => (
      <path key={place} {...line} d={pathOf(place)} stroke={INK} strokeWidth="2.5" strokeDasharray="6 3" />
    ));
}

function Chosen({ place }: { place: string }) {
  return (
    <>
      <path {...line} d={pathOf(place)} stroke="#ffffff" strokeWidth="7" />
      <path {...line} d={pathOf(place)} stroke="#b4531a" strokeWidth="3.5" />
    </>
  );
}
