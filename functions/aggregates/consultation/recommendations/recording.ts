import * as z from 'zod/mini';
import { fingerprint } from '../../../kernel/chain.ts';
import { fault } from '../../../kernel/faults.ts';
import { Slug } from '../../../kernel/slug.ts';
import { Province } from '../../shared/place-codes.ts';
import { liesIn } from '../../shared/places.ts';
import { readsRegister } from '../../shared/registered.ts';
import { TargetGroup } from '../../shared/target-group.ts';
import { Reason } from '../calling.ts';
import { MAX_RECOMMENDATIONS, PublicText, type Recommendation, recommendationOf } from '../consultation.ts';
import type { ConsultationContext } from '../context.ts';
import { OFFICE_REFUSALS, officeIn, partiesOf, Whose, whoIs } from '../minutes.ts';
import { preparing } from '../permissions.ts';
import { phrase, refuse, refuseFields } from '../refuse.ts';
import { rule } from '../rule.ts';
import { ANSWER, isWorkedOn, PROGRESS, procedureOf } from './way.ts';

/** A recommendation is recorded with the minutes, corrected until they are approved, and assigned to whoever answers. */

export const Ordinal = z.int().check(z.positive(), z.maximum(MAX_RECOMMENDATIONS));

const listOf = <T extends z.ZodMiniType<string>>(item: T) =>
  z.array(item).check(
    z.maxLength(12),
    z.refine((list) => new Set(list).size === list.length, fault('listedTwice')),
  );

const Wording = z.strictObject({
  text: PublicText,
  groups: z._default(listOf(TargetGroup), []),
  provinces: z._default(listOf(Province), []),
  proposedBy: Whose,
});

function wordingOf(context: ConsultationContext, given: z.infer<typeof Wording>) {
  const { region } = context.state;
  const elsewhere = given.provinces.flatMap((province, index) =>
    liesIn(province, region)
      ? []
      : [{ path: `provinces.${index}`, why: phrase('provinceElsewhere', { province, region }) }],
  );
  if (elsewhere.length > 0) throw refuseFields(elsewhere);
  return { ...given, proposedBy: whoIs(context, given.proposedBy, 'proposedBy.party') };
}

export const record = rule({
  data: Wording,
  by: preparing('held'),
  needs: ({ proposedBy }) => readsRegister(partiesOf(proposedBy)),
  refuses: [...OFFICE_REFUSALS, 'consultationInconsistent', 'recommendationsTooMany'],
  run(context, given): void {
    const { recommendations } = context.state;
    if (recommendations.length >= MAX_RECOMMENDATIONS)
      throw refuse('recommendationsTooMany', { most: MAX_RECOMMENDATIONS });
    const n = recommendations.length + 1;
    context.emit({ type: 'RecommendationRecorded', data: { n, ...wordingOf(context, given) } });
  },
});

/** The recommendation of a number; `recommendationUnknown` where there is none. */
export function recommended({ state }: ConsultationContext, n: number): Recommendation {
  const found = recommendationOf(state, n);
  if (!found) throw refuse('recommendationUnknown', { recommendation: n });
  return found;
}

export const correctRecommendation = rule({
  data: z.extend(Wording, { n: Ordinal }),
  by: preparing('held'),
  needs: ({ proposedBy }) => readsRegister(partiesOf(proposedBy)),
  refuses: [...OFFICE_REFUSALS, 'recommendationUnknown', 'consultationInconsistent'],
  run(context, { n, ...given }): void {
    const { text, groups, provinces, proposedBy } = recommended(context, n);
    const wording = wordingOf(context, given);
    if (fingerprint(wording) === fingerprint({ text, groups, provinces, proposedBy })) return;
    context.emit({ type: 'RecommendationCorrected', data: { n, ...wording } });
  },
});

/**
 * Names who answers, or another one until it is delivered: otherwise what an organisation has accepted that is suspended
 * since, or has nobody left, would stay open for good. Once the follow-up has begun they are asked at once. Of what was
 * accepted the answer stands, whoever takes it over reports what becomes of it, and the reason is told.
 */
export const assign = rule({
  data: z.strictObject({ n: Ordinal, party: Slug, reason: z.optional(Reason) }),
  by: preparing('minutesApproved', 'followUp'),
  needs: ({ party }) => readsRegister([party]),
  refuses: [
    ...OFFICE_REFUSALS,
    'recommendationUnknown',
    'recommendationNotAssignable',
    'reassignmentUnexplained',
  ],
  run(context, { n, party, reason }): void {
    const { state } = context;
    const recommendation = recommended(context, n);
    const { status, assignee: from } = recommendation;
    const isAccepted = isWorkedOn(recommendation);
    if (!isAccepted && status !== 'recorded' && status !== 'assigned')
      throw refuse('recommendationNotAssignable', { recommendation: n, status });
    const assignee = officeIn(context, party, 'party');
    if (from?.party === party) return;
    if (isAccepted && reason === undefined)
      throw refuse('reassignmentUnexplained', { recommendation: n }).at('reason');
    const asked = isAccepted ? PROGRESS : ANSWER;
    const procedure = state.phase === 'followUp' ? procedureOf(state, n, party, asked) : undefined;
    context.emit({
      type: 'RecommendationAssigned',
      data: {
        n,
        assignee,
        ...(from && { from }),
        ...(from && reason !== undefined && { reason }),
        ...(procedure && { procedure }),
      },
    });
  },
});
