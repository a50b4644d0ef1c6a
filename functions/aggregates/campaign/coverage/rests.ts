import { isBelow } from './hide.ts';

/** What is left of a region's own figure beside its provinces: a number that nobody gave, and that anybody can find. */

/** A figure of the region and the sum of its provinces, as one source gives them. */
export interface Total {
  source: string;
  own?: number | undefined;
  provinces?: number | undefined;
}

/**
 * Whether a rest is small. All versions stay readable: what one has of the region is held against the provinces of each.
 */
export function isRestSmall(versions: readonly (readonly Total[])[], threshold: number): boolean {
  const all = versions.flat();
  return all.some(({ source, own }) =>
    all.some(
      (each) =>
        each.source === source &&
        own !== undefined &&
        each.provinces !== undefined &&
        isBelow(threshold)(Math.abs(own - each.provinces)),
    ),
  );
}
