import * as z from 'zod/mini';
import { Instant } from '../../../kernel/calendar.ts';
import { Slug } from '../../../kernel/slug.ts';
import { Bilingual } from '../../../kernel/text.ts';
import { Basis, FigurePlace, FigureUnit, Measure, Quality, Year } from '../../shared/figures.ts';
import { Region } from '../../shared/place-codes.ts';
import type { ShownFilesCell, ShownFilesRow } from '../coverage/files.ts';
import { LACKS } from '../coverage/part.ts';
import type { ShownCell, ShownRow } from '../coverage/public.ts';

/** The document of a version's coverage, as it is kept and read. */

const Interval = z.object({ atLeast: z.optional(z.int()), atMost: z.optional(z.int()) });

const MISSING = z.array(
  z.object({ place: FigurePlace, source: Slug, why: z._default(z.enum(LACKS), 'notReported') }),
);

const Cell: z.ZodMiniType<ShownCell> = z.object({
  place: FigurePlace,
  whole: z.optional(z.int()),
  isHidden: z.boolean(),
  part: Interval,
  rate: Interval,
  gap: Interval,
  isComplete: z.boolean(),
  isDoubtful: z.boolean(),
  isContradicted: z._default(z.boolean(), false),
  missing: MISSING,
});

const Row: z.ZodMiniType<ShownRow> = z.object({
  targetGroup: z.string(),
  unit: FigureUnit,
  measure: z.enum(['reached', 'capacity']),
  of: z.enum(['eligible', 'registered']),
  basis: z.optional(Basis),
  provinces: z.array(Cell),
  region: Cell,
  sources: z.array(
    z.object({ source: Slug, measure: Measure, asOf: z.string(), quality: Quality, basis: Basis }),
  ),
});

const FilesCell: z.ZodMiniType<ShownFilesCell> = z.object({
  place: FigurePlace,
  submitted: Interval,
  processed: Interval,
  delivered: Interval,
  missing: MISSING,
  isContradicted: z.boolean(),
  isHidden: z.boolean(),
});

const FilesRow: z.ZodMiniType<ShownFilesRow> = z.object({
  targetGroup: z.string(),
  unit: FigureUnit,
  source: Slug,
  asOf: z.string(),
  quality: Quality,
  provinces: z.array(FilesCell),
  region: FilesCell,
});

export const CoverageDocument = z.object({
  campaign: z.string(),
  region: Region,
  year: Year,
  version: z.int(),
  at: Instant,
  reason: z.optional(z.string()),
  isPublished: z.boolean(),
  /** The parties whose approvers see everything. */
  keepers: z.array(Slug),
  /** What the sources are called, by their ids. */
  names: z._default(z.record(z.string(), Bilingual), {}),
  whole: z.array(Row),
  shown: z.array(Row),
  /** The files of services, likewise. */
  files: z._default(z.object({ whole: z.array(FilesRow), shown: z.array(FilesRow) }), {
    whole: [],
    shown: [],
  }),
});
export type CoverageDocument = z.infer<typeof CoverageDocument>;
