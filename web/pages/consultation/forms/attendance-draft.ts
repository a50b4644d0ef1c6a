import * as z from 'zod/mini';
import { everyOf } from '../../../api/every.ts';
import type { PutConsultationsIdAttendanceBody } from '../../../api/schema.d.ts';
import type { Consultation } from '../../../parts/consultations/consultations.ts';
import { MODES } from '../../../parts/consultations/meeting-draft.ts';
import { NOBODY, WhoDraft, whoDraftOf, whoOf } from './who-draft.ts';

type Given = PutConsultationsIdAttendanceBody['attendance'][number];

export const KINDS = everyOf<Given['kind']>()([
  'ministry',
  'wilaya',
  'council',
  'electedBody',
  'publicInstitution',
  'association',
  'other',
]);

/** How many took part for an institution, as it is being written; `key` tells the rows apart. */
const RowDraft = z.object({
  key: z.string(),
  kind: z.optional(z.enum(KINDS)),
  who: WhoDraft,
  mode: z.optional(z.enum(MODES)),
  /** Whether the number is known; it is sent as null where nobody publishes it. */
  isCounted: z.boolean(),
  count: z.optional(z.number()),
});
export type RowDraft = z.infer<typeof RowDraft>;

export const AttendanceDraft = z.object({ rows: z.array(RowDraft) });
export type AttendanceDraft = z.infer<typeof AttendanceDraft>;

type Attendance = Pick<Consultation, 'attendance' | 'modes'>;

/** A row for another institution; where people took part in one way alone, in that. */
export function newRow({ modes }: Pick<Consultation, 'modes'>): RowDraft {
  const [only, ...others] = modes;
  return {
    key: crypto.randomUUID(),
    who: NOBODY,
    isCounted: true,
    ...(others.length === 0 && only && { mode: only }),
  };
}

/** What is recorded; an empty row where nothing is. */
export const attendanceDraftOf = ({ attendance, modes }: Attendance): AttendanceDraft => ({
  rows:
    attendance.length === 0
      ? [{ ...newRow({ modes }), key: 'first' }]
      : attendance.map(({ kind, party, name, mode, count }, index) => ({
          key: String(index),
          kind,
          who: whoDraftOf({ ...(party !== undefined && { party }), name }),
          mode,
          isCounted: count !== null,
          ...(count !== null && { count }),
        })),
});

function givenOf({ kind, who, mode, isCounted, count }: RowDraft): Given | undefined {
  const given = whoOf(who);
  if (!kind || !mode || !given || (isCounted && count === undefined)) return undefined;
  return { kind, who: given, mode, count: isCounted ? (count ?? null) : null };
}

/** The list as the API takes it; undefined while a row is not complete. */
export function attendanceOf({ rows }: AttendanceDraft): PutConsultationsIdAttendanceBody | undefined {
  const attendance = rows.flatMap((row) => givenOf(row) ?? []);
  return attendance.length === rows.length ? { attendance } : undefined;
}
