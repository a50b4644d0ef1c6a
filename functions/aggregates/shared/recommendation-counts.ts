import * as z from 'zod/mini';

/** How far the recommendations of consultations have come, in numbers: those of one, or of several together. */

export const RecommendationCounts = z.strictObject({
  total: z.int(),
  /** Those that were answered, in whatever way. */
  answered: z.int(),
  declined: z.int(),
  merged: z.int(),
  /** Those that were declared delivered, the verified among them. */
  delivered: z.int(),
  verified: z.int(),
  /** Those that nobody answered or reported in time: the steering committee has them. */
  referred: z.int(),
});
export type RecommendationCounts = z.infer<typeof RecommendationCounts>;

const NONE: RecommendationCounts = {
  total: 0,
  answered: 0,
  declined: 0,
  merged: 0,
  delivered: 0,
  verified: 0,
  referred: 0,
};

const addedUp = (all: readonly RecommendationCounts[]): RecommendationCounts =>
  all.reduce(
    (sum, each) => ({
      total: sum.total + each.total,
      answered: sum.answered + each.answered,
      declined: sum.declined + each.declined,
      merged: sum.merged + each.merged,
      delivered: sum.delivered + each.delivered,
      verified: sum.verified + each.verified,
      referred: sum.referred + each.referred,
    }),
    NONE,
  );

/** The recommendations of several consultations, and of how many: of those whose minutes are approved. */
export const RecommendationsTogether = z.extend(RecommendationCounts, { consultations: z.int() });
export type RecommendationsTogether = z.infer<typeof RecommendationsTogether>;

export function together(
  consultations: readonly { recommendations?: RecommendationCounts | undefined }[],
): RecommendationsTogether {
  const published = consultations.flatMap(({ recommendations }) => recommendations ?? []);
  return { consultations: published.length, ...addedUp(published) };
}
