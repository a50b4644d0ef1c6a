import * as z from 'zod/mini';
import { Day, isInFuture } from '../../../kernel/calendar.ts';
import { prose } from '../../../kernel/text.ts';
import { DocumentReference } from '../../shared/document.ts';
import { ofNobody } from '../../shared/persons.ts';
import { Reason } from '../calling.ts';
import { isSettled, MAX_LINKS, mergedOf, PublicText, type Recommendation } from '../consultation.ts';
import type { ConsultationContext } from '../context.ts';
import { ANSWERING, signing, VERIFYING, WORKING } from '../permissions.ts';
import { phrase, refuse } from '../refuse.ts';
import { rule } from '../rule.ts';
import { Link, linkedOf, readsLinked } from './link-kinds.ts';
import { Ordinal, recommended } from './recording.ts';
import { isWorkedOn, openTasks, procedureOf } from './way.ts';

/** A recommendation is answered, linked to what it led to, delivered, and verified by another party. */

const listed = (recommendations: readonly Recommendation[]) => ({
  name: recommendations.map(({ n }) => n).join('، '),
});

/** Begins the follow-up: whoever a recommendation is assigned to is asked for an answer. */
export const beginFollowUp = rule({
  data: z.strictObject({}),
  by: signing('minutesApproved'),
  refuses: ['recommendationsUnassigned', 'recommendationsNone'],
  run(context): void {
    const { state } = context;
    const { recommendations } = state;
    if (recommendations.length === 0) throw refuse('recommendationsNone');
    const unassigned = recommendations.filter(({ status }) => status === 'recorded');
    if (unassigned.length > 0)
      throw refuse('recommendationsUnassigned', { recommendations: listed(unassigned) });
    const procedures = recommendations.flatMap(({ n, status, assignee }) =>
      status === 'assigned' && assignee ? [procedureOf(state, n, assignee.party)] : [],
    );
    context.emit({ type: 'FollowUpBegun', data: { procedures } });
  },
});

/** Refuses who is none of those to whom the recommendation is assigned. */
function assertAssignee({ party }: ConsultationContext, { n, assignee }: Recommendation): void {
  if (assignee?.party !== party) throw refuse('recommendationOfOther', { recommendation: n });
}

const Answer = z.discriminatedUnion('answer', [
  z.strictObject({ n: Ordinal, answer: z.literal('accepted') }),
  z.strictObject({ n: Ordinal, answer: z.literal('partlyAccepted'), reason: PublicText }),
  z.strictObject({ n: Ordinal, answer: z.literal('declined'), reason: PublicText }),
  z.strictObject({ n: Ordinal, answer: z.literal('mergedInto'), into: Ordinal }),
]);

/**
 * Answers a recommendation; one that was accepted may be declined later, with the reason. A merger is also the owner's
 * to decide, as long as nobody has answered.
 */
export const answer = rule({
  data: Answer,
  by: ANSWERING,
  refuses: [
    'recommendationUnknown',
    'recommendationAnswered',
    'recommendationOfOther',
    'followUpNotBegun',
    'mergerImpossible',
  ],
  run(context, given): void {
    const { state } = context;
    const recommendation = recommended(context, given.n);
    if (given.answer === 'mergedInto') return merge(context, recommendation, given.into);
    const { n, status } = recommendation;
    assertAssignee(context, recommendation);
    if (state.phase !== 'followUp') throw refuse('followUpNotBegun');
    const isGivenUp = given.answer === 'declined' && isWorkedOn(recommendation);
    if (status !== 'assigned' && !isGivenUp)
      throw refuse('recommendationAnswered', { recommendation: n, status });
    const reason = 'reason' in given ? { reason: given.reason } : {};
    const tasks = openTasks(state, n);
    context.emit({ type: 'RecommendationAnswered', data: { n, answer: given.answer, ...reason, tasks } });
  },
});

/** Neither chains nor circles: what goes into another has nothing in it, and the other has gone nowhere. */
function merge(context: ConsultationContext, recommendation: Recommendation, into: number): void {
  const { state, party } = context;
  const { n, status } = recommendation;
  if (party !== state.owner) assertAssignee(context, recommendation);
  if (status !== 'recorded' && status !== 'assigned')
    throw refuse('recommendationAnswered', { recommendation: n, status });
  const other = recommended(context, into);
  const why =
    into === n
      ? phrase('mergedIntoItself')
      : other.status === 'mergedInto' || other.status === 'declined'
        ? phrase('mergedIntoSettled', { recommendation: into, status: other.status })
        : mergedOf(state, n).length > 0
          ? phrase('othersMergedIntoIt', { recommendation: n })
          : undefined;
  if (why) throw refuse('mergerImpossible', { why }).at('into');
  context.emit({ type: 'RecommendationMerged', data: { n, into, tasks: openTasks(state, n) } });
}

/** Refuses what is not accepted, or settled already. */
function assertWorkedOn(recommendation: Recommendation): void {
  const { n, status } = recommendation;
  if (!isWorkedOn(recommendation)) throw refuse('recommendationNotOpen', { recommendation: n, status });
}

/** Links it to what it led to, which whoever links may see. */
export const link = rule({
  data: z.extend(Link, { n: Ordinal }),
  by: WORKING,
  needs: (given) => readsLinked(given),
  refuses: [
    'recommendationUnknown',
    'recommendationOfOther',
    'recommendationNotOpen',
    'linkUnknown',
    'linkElsewhere',
    'linksTooMany',
  ],
  run(context, { n, ...given }): void {
    const { state, party } = context;
    const recommendation = recommended(context, n);
    assertAssignee(context, recommendation);
    assertWorkedOn(recommendation);
    const { kind, id, part } = given;
    const found = linkedOf(context, given, party);
    if (!found) throw refuse('linkUnknown', { kind }).at(part === undefined ? 'id' : 'part');
    const { title, region, parties, since } = found;
    if (region !== state.region) throw refuse('linkElsewhere').at('id');
    const { links } = recommendation;
    if (links.some((each) => each.kind === kind && each.id === id && each.part === part)) return;
    if (links.length >= MAX_LINKS) throw refuse('linksTooMany', { most: MAX_LINKS });
    context.emit({
      type: 'RecommendationLinked',
      data: {
        n,
        link: {
          kind,
          id,
          ...(part !== undefined && { part }),
          title,
          ...(parties && { parties }),
          ...(since && { since }),
        },
      },
    });
  },
});

/** Says what has been done of it since, as is asked every six months. */
export const reportProgress = rule({
  data: z.strictObject({ n: Ordinal, note: prose(600).check(ofNobody) }),
  by: WORKING,
  refuses: ['recommendationUnknown', 'recommendationOfOther', 'recommendationNotOpen'],
  run(context, { n, note }): void {
    const recommendation = recommended(context, n);
    assertAssignee(context, recommendation);
    assertWorkedOn(recommendation);
    const tasks = openTasks(context.state, n, 'recommendationProgress');
    context.emit({ type: 'ProgressReported', data: { n, note, tasks } });
  },
});

/** Declares it delivered, with what shows it; what led nowhere was not delivered. */
export const deliver = rule({
  data: z.strictObject({
    n: Ordinal,
    day: Day,
    evidence: z.array(DocumentReference).check(z.minLength(1), z.maxLength(10)),
  }),
  by: WORKING,
  refuses: [
    'recommendationUnknown',
    'recommendationOfOther',
    'recommendationNotOpen',
    'linkMissing',
    'dateInFuture',
    'dayTooEarly',
  ],
  run(context, { n, day, evidence }): void {
    const recommendation = recommended(context, n);
    assertAssignee(context, recommendation);
    assertWorkedOn(recommendation);
    if (recommendation.links.length === 0) throw refuse('linkMissing', { recommendation: n });
    if (isInFuture(day, context.now)) throw refuse('dateInFuture', { date: { day } }).at('day');
    const earliest = context.state.meeting.day;
    if (day < earliest) throw refuse('dayTooEarly', { date: { day }, earliest: { day: earliest } }).at('day');
    const tasks = openTasks(context.state, n);
    context.emit({ type: 'RecommendationDelivered', data: { n, day, evidence, tasks } });
  },
});

/** Nobody verifies, or returns, what their own party delivered; nor what is not delivered. */
function assertVerifiable(context: ConsultationContext, n: number): void {
  const { status, delivery } = recommended(context, n);
  if (status !== 'delivered') throw refuse('recommendationNotDelivered', { recommendation: n, status });
  if (delivery?.party === context.party)
    throw refuse('segregationOfDuties', { what: phrase('youDeliveredIt') });
}

const VERIFYING_REFUSES = [
  'recommendationUnknown',
  'recommendationNotDelivered',
  'segregationOfDuties',
] as const;

export const verifyDelivery = rule({
  data: z.strictObject({ n: Ordinal }),
  by: VERIFYING,
  refuses: VERIFYING_REFUSES,
  run(context, { n }): void {
    assertVerifiable(context, n);
    context.emit({ type: 'DeliveryVerified', data: { n, tasks: openTasks(context.state, n) } });
  },
});

/** Returns what was delivered, with the reason: it is under way again. */
export const returnDelivery = rule({
  data: z.strictObject({ n: Ordinal, reason: Reason }),
  by: VERIFYING,
  refuses: VERIFYING_REFUSES,
  run(context, { n, reason }): void {
    assertVerifiable(context, n);
    context.emit({ type: 'DeliveryReturned', data: { n, reason, tasks: openTasks(context.state, n) } });
  },
});

/** Closes it once nothing more is waited for of any recommendation. */
export const close = rule({
  data: z.strictObject({ reason: z.optional(Reason) }),
  by: signing('minutesApproved', 'followUp'),
  refuses: ['recommendationsOpen'],
  run(context, { reason }): void {
    const open = context.state.recommendations.filter((each) => !isSettled(each));
    if (open.length > 0) throw refuse('recommendationsOpen', { recommendations: listed(open) });
    context.emit({ type: 'ConsultationClosed', data: { ...(reason !== undefined && { reason }) } });
  },
});
