import * as z from 'zod/mini';

/** A consultation, as far as commands on action plans read it in the same call. */

/** The beginning of the keys of consultations' snapshots. */
export const CONSULTATION_PREFIX = 'CONSULTATION';

const NamedConsultation = z.object({ id: z.string(), region: z.string() });
type NamedConsultation = z.infer<typeof NamedConsultation>;

/** What a command asks for that names consultations. */
export const readsConsultations = (ids: readonly string[]) => ({
  others: [...new Set(ids)].map((id) => ({ prefix: CONSULTATION_PREFIX, id })),
});

/** A consultation that was asked for; undefined where there is none. */
export const consultationOf = (
  { beside }: { beside: { others?: ReadonlyMap<string, unknown> } },
  id: string,
): NamedConsultation | undefined => NamedConsultation.safeParse(beside.others?.get(id)).data;
