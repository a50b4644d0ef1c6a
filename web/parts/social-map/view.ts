import map from '../../../morocco/map/provinces.json' with { type: 'json' };

/** The shapes of prefectures and provinces, and what of the map a picture shows. */

/** Of a place without a shape there is none. */
const SHAPES: ReadonlyMap<string, { path: string; box: readonly number[] }> = new Map(
  Object.entries(map.provinces),
);

export const SHAPED: readonly string[] = [...SHAPES.keys()];
export const pathOf = (place: string): string => SHAPES.get(place)?.path ?? '';

export interface View {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** How much room is left around what is shown, as a part of its larger side. */
const MARGIN = 0.02;

/** The view in which some places fill the picture; without any, the whole country. */
export function viewOf(places: readonly string[]): View {
  const boxes = places.flatMap((place) => SHAPES.get(place)?.box ?? []);
  const whole = [0, 0, map.width, map.height];
  const corners = boxes.length > 0 ? boxes : whole;
  const [xs, ys] = [
    corners.filter((_, index) => index % 2 === 0),
    corners.filter((_, index) => index % 2 === 1),
  ];
  const [west, north, east, south] = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  const room = MARGIN * Math.max(east - west, south - north);
  return {
    x: west - room,
    y: north - room,
    width: east - west + 2 * room,
    height: south - north + 2 * room,
  };
}
