import * as z from 'zod/mini';
import { codeSchema } from '../../api/code-schema.ts';
import type { GetConsultationsAnswer, PostConsultationsBody } from '../../api/schema.d.ts';
import { MeetingDraft, meetingOf, NO_MEETING } from '../../parts/consultations/meeting-draft.ts';
import { type Region, regionOf } from '../../parts/figures/figures.ts';
import type { Core } from '../../parts/parties/core.ts';

/** A consultation as it is being called. */
export const CallDraft = z.object({
  /** Undefined while it follows from the reader's own party. */
  region: z.optional(codeSchema(regionOf)),
  ministry: z.optional(z.string()),
  wilaya: z.optional(z.string()),
  council: z.optional(z.string()),
  /** Undefined while they follow from the last one of the region; a number that was taken out is null. */
  series: z.optional(z.string()),
  number: z.optional(z.nullable(z.number())),
  meeting: MeetingDraft,
});
export type CallDraft = z.infer<typeof CallDraft>;

export const NEW_CALL: CallDraft = { meeting: NO_MEETING };

type Row = GetConsultationsAnswer['items'][number];

/** The series and the number of the next consultation of a region, where it has had one. */
export function nextOf(rows: readonly Row[], region: Region | undefined) {
  const last = rows.find((row) => row.region === region);
  if (!last) return { series: '', number: undefined };
  const { series } = last;
  const numbers = rows.filter((row) => row.region === region && row.series === series);
  return { series, number: Math.max(...numbers.map(({ number }) => number)) + 1 };
}

interface Numbered {
  series: string;
  number: number | undefined;
}

/** The request; undefined while something is not chosen without which nobody is called. */
export function callOf(
  { meeting }: CallDraft,
  { series, number }: Numbered,
  region: Region | undefined,
  { ministry, wilaya, council }: Core,
): PostConsultationsBody | undefined {
  if (!region || !ministry || !wilaya || !council || number === undefined) return undefined;
  return { region, series, number, ministry, wilaya, council, ...meetingOf(meeting) };
}
