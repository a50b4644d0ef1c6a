import { type Frame, type Point, placed, projected } from './projection.ts';

/**
 * SVG paths of a TopoJSON file, in whole units and relative to the point before, so that the country weighs little.
 * Source of the format: TopoJSON 1.0.0, github.com/topojson/topojson-specification.
 */

type Ring = readonly number[];

export interface Topology {
  transform: { scale: readonly number[]; translate: readonly number[] };
  arcs: readonly (readonly (readonly number[])[])[];
  objects: {
    p: {
      geometries: readonly (
        | { type: 'Polygon'; id: string; arcs: readonly Ring[] }
        | { type: 'MultiPolygon'; id: string; arcs: readonly (readonly Ring[])[] }
      )[];
    };
  };
}

interface Shape {
  path: string;
  /** West, north, east and south, in units. */
  box: [number, number, number, number];
}

interface ProvinceMap extends Frame {
  /** By their ISO codes. */
  provinces: Record<string, Shape>;
}

/** A map so many units wide of everything that the topology holds. */
export function mapOf({ transform, arcs, objects }: Topology, width: number): ProvinceMap {
  const lines = arcs.map((arc) => positionsOf(arc, transform));
  const frame = frameOf(
    lines.flat().map((position) => projected(position)),
    width,
  );
  const units = lines.map((line) =>
    line.map((position): Point => {
      const [x, y] = placed(frame, position);
      return [Math.round(x), Math.round(y)];
    }),
  );
  const provinces = objects.p.geometries.map((geometry): [string, Shape] => {
    const rings = geometry.type === 'Polygon' ? geometry.arcs : geometry.arcs.flat();
    return [geometry.id, shapeOf(rings.map((ring) => corners(ring, units)).filter(isSurface))];
  });
  return { ...frame, provinces: Object.fromEntries(provinces.sort(([a], [b]) => (a < b ? -1 : 1))) };
}

/** The positions of an arc, which is written as steps on a grid. */
function positionsOf(arc: Topology['arcs'][number], { scale, translate }: Topology['transform']) {
  const [scaleX = 1, scaleY = 1] = scale;
  const [west = 0, south = 0] = translate;
  let [x, y] = [0, 0];
  return arc.map(([stepX = 0, stepY = 0]) => {
    x += stepX;
    y += stepY;
    return { lon: x * scaleX + west, lat: y * scaleY + south };
  });
}

function frameOf(points: readonly Point[], width: number): Frame {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const scale = width / (Math.max(...xs) - left);
  return { width, height: Math.ceil((Math.max(...ys) - top) * scale), left, top, scale };
}

/** The corners of a ring, each once; an arc with a negative number is gone through backwards. */
function corners(ring: Ring, arcs: readonly (readonly Point[])[]): Point[] {
  const points = ring.flatMap((index) =>
    index < 0 ? [...(arcs[~index] ?? [])].reverse() : (arcs[index] ?? []),
  );
  return points.filter((point, index) => !isSame(point, points.at(index - 1)));
}

const isSame = ([x, y]: Point, other: Point | undefined) => x === other?.[0] && y === other[1];
const isSurface = (points: readonly Point[]) => points.length > 2;

function shapeOf(rings: readonly (readonly Point[])[]): Shape {
  const [xs, ys] = [rings.flat().map(([x]) => x), rings.flat().map(([, y]) => y)];
  return {
    path: rings.map(ringPath).join(''),
    box: [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)],
  };
}

function ringPath(points: readonly Point[]): string {
  const steps = points.map(([x, y], index) => {
    const [beforeX, beforeY] = points[index - 1] ?? [0, 0];
    return `${x - beforeX} ${y - beforeY}`;
  });
  const [first = '', ...others] = steps;
  return `M${first}l${others.join(' ')}z`.replaceAll(' -', '-');
}
