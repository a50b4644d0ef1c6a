import { placed } from '../../../morocco/map/projection.ts';
import map from '../../../morocco/map/provinces.json' with { type: 'json' };
import { GROUND, INK } from './looks.ts';
import type { MapPoint } from './map.ts';
import { standOf } from './stands.ts';

interface Props {
  points: readonly MapPoint[];
  /** The radius, in units of the picture. */
  size: number;
}

/** Centres by their shape, a circle for a new one and a diamond for one rehabilitated, and by how far it is filled. */
export function Points({ points, size }: Props) {
  return points.map(({ id, lon, lat, kind, ...point }) => {
    const [x, y] = placed(map, { lon, lat });
    return (
      <g key={id} data-centre={id} transform={`translate(${x} ${y}) scale(${size})`} pointerEvents="none">
        <Mark kind={kind} stand={standOf(point)} />
      </g>
    );
  });
}

const SHAPES = {
  new: 'M-1 0A1 1 0 0 0 1 0A1 1 0 0 0 -1 0z',
  rehabilitation: 'M0-1.3L1.3 0L0 1.3L-1.3 0z',
} as const;
const LOWER_HALVES = { new: 'M-1 0A1 1 0 0 0 1 0z', rehabilitation: 'M-1.3 0H1.3L0 1.3z' } as const;

/** A mark of the radius one. */
export function Mark({ kind, stand }: { kind: MapPoint['kind']; stand: ReturnType<typeof standOf> }) {
  return (
    <>
      {/* A ground of its own, so that it is seen on the darkest class. */}
      <path d={SHAPES[kind]} transform="scale(1.5)" fill={GROUND} />
      <path d={SHAPES[kind]} fill={stand === 'open' ? INK : GROUND} stroke={INK} strokeWidth="0.35" />
      {stand === 'built' ? <path d={LOWER_HALVES[kind]} fill={INK} /> : null}
      {stand === 'off' ? (
        <path d="M-0.6-0.6L0.6 0.6M0.6-0.6L-0.6 0.6" stroke={INK} strokeWidth="0.35" />
      ) : null}
      {stand === 'unconfirmed' ? <circle r="0.45" fill={INK} /> : null}
    </>
  );
}
