import type { MapRow } from './map.ts';

/** How a place is filled: in one hue, from light to dark by its class; without a class, by a pattern. */

/**
 * The colours of the five classes, of one hue. Neighbours have a contrast of at least 1.5 to 1, and so has the lightest with
 * the ground: they are told apart in grey as well.
 */
export const CLASS_COLOURS = ['#a5d0ca', '#76aca5', '#488780', '#1f615b', '#053a36'] as const;
export const GROUND = '#f4f7f6';
export const INK = '#1a2827';

export type Look = 0 | 1 | 2 | 3 | 4 | 'unknown' | 'hidden' | 'doubtful';

/** The patterns of a picture, by the look that each stands for; their ids are the page's. */
export const PATTERNS = { unknown: 'map-hatched', hidden: 'map-dotted' } as const;

const CLASSES = [0, 1, 2, 3, 4] as const;

export function lookOf({ status, class: its }: Pick<MapRow, 'status' | 'class'>): Look {
  return status === 'known' ? (CLASSES.find((each) => each === its) ?? 'unknown') : status;
}

export function fillOf(look: Look): string {
  if (typeof look === 'number') return CLASS_COLOURS[look];
  return look === 'doubtful' ? GROUND : `url(#${PATTERNS[look]})`;
}

/** All looks of a map, in the order of its legend. */
export const LOOKS: readonly Look[] = [...CLASSES, 'unknown', 'hidden', 'doubtful'];
