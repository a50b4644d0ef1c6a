import * as z from 'zod/mini';
import { Bilingual } from '../../kernel/text.ts';
import { CONVENTION_PREFIX, NEVER_BOUND_PHASES } from './linked-convention.ts';

/** A convention, as far as commands on action plans read it in the same call. */

const PlannedConvention = z.object({
  id: z.string(),
  phase: z.string(),
  terms: z.object({
    title: Bilingual,
    region: z.string(),
    firstYear: z.int(),
    lastYear: z.int(),
    parties: z.array(z.object({ id: z.string() })),
    components: z.array(z.unknown()),
    tranches: z.array(z.unknown()),
  }),
});
type PlannedConvention = z.infer<typeof PlannedConvention>;

/** What a command asks for that reads conventions. */
export const readsConventions = (ids: readonly string[]) => ({
  others: [...new Set(ids)].map((id) => ({ prefix: CONVENTION_PREFIX, id })),
});

/** A convention that was asked for; undefined where there is none. */
export const plannedConventionOf = (
  { beside }: { beside: { others?: ReadonlyMap<string, unknown> } },
  id: string,
): PlannedConvention | undefined => PlannedConvention.safeParse(beside.others?.get(id)).data;

/** Whether it has ended before anybody was bound: it will never be one of a plan. */
export const wasNeverBound = ({ phase }: Pick<PlannedConvention, 'phase'>): boolean =>
  NEVER_BOUND_PHASES.some((each) => each === phase);

/** What a convention lacks for a plan that names it to be adopted. */
export const lacksOf = ({ terms }: Pick<PlannedConvention, 'terms'>): ('costPlan' | 'schedule')[] => [
  ...(terms.components.length === 0 ? (['costPlan'] as const) : []),
  ...(terms.tranches.length === 0 ? (['schedule'] as const) : []),
];
