import type { MapRow } from './answers.ts';
import { classOf, type Indicator } from './indicators.ts';

/** The rows of the map, whatever they are of. */

export interface Bounds {
  atLeast?: number | undefined;
  atMost?: number | undefined;
}

interface Told {
  place: MapRow['place'];
  bounds: Bounds;
  count?: number | undefined;
  sources: MapRow['sources'];
}

/** A place of which something is told. Its class follows its lower bound; without one it has none. */
export function rowOf({ place, bounds, count, sources }: Told, indicator: Indicator): MapRow {
  const { atLeast = null, atMost = null } = bounds;
  return {
    place,
    status: atLeast === null ? 'unknown' : 'known',
    value: atLeast === atMost ? atLeast : null,
    atLeast,
    atMost,
    class: atLeast === null ? null : classOf(atLeast, indicator.bounds),
    count: count ?? null,
    sources,
  };
}

/** A place of which nothing is told, and why. */
export function rowWithout(place: MapRow['place'], status: 'unknown' | 'hidden' | 'doubtful'): MapRow {
  return { place, status, value: null, atLeast: null, atMost: null, class: null, count: null, sources: [] };
}
