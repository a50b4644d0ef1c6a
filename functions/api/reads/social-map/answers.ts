import * as z from 'zod/mini';
import { Status } from '../../../aggregates/centre/centre.ts';
import { Basis, FigureUnit } from '../../../aggregates/shared/figures.ts';
import { Province, Region } from '../../../aggregates/shared/place-codes.ts';
import { TargetGroup } from '../../../aggregates/shared/target-group.ts';
import { Day } from '../../../kernel/calendar.ts';
import { Bilingual } from '../../../kernel/text.ts';
import { INDICATOR_NAMES } from './indicators.ts';

/** The answers of the social map, as strict schemas: the document is written from them. No function loads them. */

const number = z.nullable(z.int());

/**
 * A place of the map. `known` has at least a lower bound; of what is `hidden`, because it counts few people, nothing is
 * told; `doubtful` is where more are reached than are entitled; everything else is `unknown`.
 */
const MapRow = z.strictObject({
  /** A prefecture or province, a region, or `MA`. */
  place: z.union([Province, Region, z.literal('MA')]),
  status: z.enum(['known', 'unknown', 'hidden', 'doubtful']),
  /** The value, where both bounds are the same. */
  value: number,
  atLeast: number,
  atMost: number,
  /** From 0 to 4, by `atLeast` and the bounds of the indicator. */
  class: z.nullable(z.int().check(z.minimum(0), z.maximum(4))),
  /** People or premises, as `counts` says. */
  count: number,
  /** Who says it: the id, and what people call it; as of which day. */
  sources: z.array(z.strictObject({ source: z.string(), name: Bilingual, asOf: Day })),
});

/** Figures that can be compared with each other: of one group, one unit, one measure, one whole on one basis. */
const MapSeries = z.strictObject({
  group: TargetGroup,
  unit: FigureUnit,
  measure: z.enum(['reached', 'capacity']),
  of: z.enum(['eligible', 'registered']),
  basis: z.nullable(Basis),
});

/** A centre on the map. */
const MapPoint = z.strictObject({
  id: z.string(),
  name: Bilingual,
  province: Province,
  /** Degrees, with five decimals. */
  lon: z.number(),
  lat: z.number(),
  kind: z.enum(['new', 'rehabilitation']),
  status: Status,
  /** Another party than the declarer has verified that it is open. */
  verified: z.boolean(),
  /** Nobody has confirmed in time that it is still open. */
  unconfirmed: z.boolean(),
});

export const SocialMapView = z.strictObject({
  indicator: z.enum(INDICATOR_NAMES),
  year: z.int(),
  /** The years of which there may be figures, the newest first. */
  years: z.array(z.int()),
  unit: z.enum(['permille', 'per100000']),
  /** The least value of each class, and the end of the last. */
  bounds: z.array(z.int()),
  counts: z.nullable(z.enum(['people', 'premises'])),
  /** What was computed here, and is no figure of the source. */
  ours: z.nullable(z.enum(['value', 'count'])),
  /** To be named wherever the figures are shown. */
  credit: z.nullable(z.string()),
  /** Of `coverage`: what is shown, and what else there is. */
  series: z.nullable(MapSeries),
  offered: z.array(MapSeries),
  /** The regions that have published no coverage of the year. */
  unpublished: z.array(Region),
  country: z.nullable(MapRow),
  regions: z.array(MapRow),
  /** The prefectures and provinces. */
  rows: z.array(MapRow),
  /** The centres that have a point, of the thousand that were registered last. */
  points: z.array(MapPoint),
});
/** The map without its points. */
export type SocialMap = Omit<z.infer<typeof SocialMapView>, 'points'>;
export type MapPoint = z.infer<typeof MapPoint>;
export type MapRow = z.infer<typeof MapRow>;
export type MapSeries = z.infer<typeof MapSeries>;

export const SOCIAL_MAP_ANSWERS = { SocialMap: SocialMapView };
export const SOCIAL_MAP_SCHEMAS = { MapRow, MapSeries, MapPoint };
