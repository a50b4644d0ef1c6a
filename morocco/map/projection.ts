/**
 * Albers' equal-area conic projection of Morocco: a square kilometre is as large in the south as in the north.
 * Source: J. P. Snyder, Map Projections: A Working Manual (USGS Professional Paper 1395), section 14, on a sphere.
 */

/** Degrees; north and east are positive. */
export interface Position {
  lon: number;
  lat: number;
}

/** A point of the plane; `y` grows to the south, as on a screen. */
export type Point = readonly [x: number, y: number];

const radians = (degrees: number) => (degrees * Math.PI) / 180;

const PARALLELS = [radians(24), radians(34)] as const;
const MERIDIAN = radians(-9);
const CONE = (Math.sin(PARALLELS[0]) + Math.sin(PARALLELS[1])) / 2;
const REACH = Math.cos(PARALLELS[0]) ** 2 + 2 * CONE * Math.sin(PARALLELS[0]);

/** On a sphere of the radius one. */
export function projected({ lon, lat }: Position): Point {
  const angle = CONE * (radians(lon) - MERIDIAN);
  const distance = Math.sqrt(REACH - 2 * CONE * Math.sin(radians(lat))) / CONE;
  return [distance * Math.sin(angle), distance * Math.cos(angle)];
}

/** The frame of a map: its size in units, and the corner and the scale by which the plane lies in it. */
export interface Frame {
  width: number;
  height: number;
  left: number;
  top: number;
  scale: number;
}

/** Where a position lies in a map, in its units. */
export function placed({ left, top, scale }: Frame, position: Position): Point {
  const [x, y] = projected(position);
  return [(x - left) * scale, (y - top) * scale];
}
