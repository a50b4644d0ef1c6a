import * as z from 'zod/mini';
import { fingerprint } from '../../../kernel/chain.ts';
import { fault } from '../../../kernel/faults.ts';
import { Slug } from '../../../kernel/slug.ts';
import { Province } from '../../shared/place-codes.ts';
import { liesIn } from '../../shared/places.ts';
import { readsRegister } from '../../shared/registered.ts';
import { TargetGroup } from '../../shared/target-group.ts';
import { MAX_RECOMMENDATIONS, PublicText, type Recommendation, recommendationOf } from '../consultation.ts';
import type { ConsultationContext } from '../context.ts';
import { OFFICE_REFUSALS, officeIn, partiesOf, Whose, whoIs } from '../minutes.ts';
import { preparing } from '../permissions.ts';
import { phrase, refuse, refuseFields } from '../refuse.ts';
import { rule } from '../rule.ts';
import { procedureOf } from './way.ts';

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

/** Names who answers; another one until it is answered. Once the follow-up has begun they are asked at once. */
export const assign = rule({
  data: z.strictObject({ n: Ordinal, party: Slug }),
  by: preparing('minutesApproved', 'followUp'),
  needs: ({ party }) => readsRegister([party]),
  refuses: [...OFFICE_REFUSALS, 'recommendationUnknown', 'recommendationAnswered'],
  run(context, { n, party }): void {
    const { state } = context;
    const { status, assignee: before } = recommended(context, n);
    if (status !== 'recorded' && status !== 'assigned')
      throw refuse('recommendationAnswered', { recommendation: n, status });
    const assignee = officeIn(context, party, 'party');
    if (before?.party === party) return;
    const procedure = state.phase === 'followUp' ? procedureOf(state, n, party) : undefined;
    context.emit({ type: 'RecommendationAssigned', data: { n, assignee, ...(procedure && { procedure }) } });
  },
});
