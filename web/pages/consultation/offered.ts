import { everyOf } from '../../api/every.ts';
import type { Consultation, Recommendation } from '../../parts/consultations/consultations.ts';

/** The acts that a reader is offered: those that the API allows, less those that it would refuse now. */

type Command = Consultation['possibleActs'][number];
type OfRecommendation =
  | 'correctRecommendation'
  | 'assign'
  | 'answer'
  | 'link'
  | 'reportProgress'
  | 'deliver'
  | 'verifyDelivery'
  | 'returnDelivery';

export type MeetingAct = Exclude<Command, OfRecommendation | 'call'>;
/**
 * The three ways of answering have a form each: declining what was accepted, and merging, are no first answers. What was
 * accepted is assigned to another party with the reason.
 */
export type RecommendationAct = OfRecommendation | 'decline' | 'merge' | 'reassign';

/** Those that bring a consultation further, by what it lacks; the others stand folded away. */
const FURTHER = [
  'hold',
  'callAgain',
  'recordAttendance',
  'record',
  'recordMinutes',
  'approveMinutes',
  'beginFollowUp',
  'close',
] as const;
const isFurther = (name: MeetingAct): boolean => FURTHER.some((each) => each === name);

const MEETING_ACTS = everyOf<MeetingAct>()([...FURTHER, 'correct', 'postpone', 'cancel']);

const SETTLED: readonly Recommendation['status'][] = ['verified', 'declined', 'mergedInto'];
const WORKED_ON: readonly Recommendation['status'][] = ['accepted', 'partlyAccepted', 'underway'];

/** What is missing before the minutes can be approved. */
export function missingOf({ attendance, minutes }: Pick<Consultation, 'attendance' | 'minutes'>) {
  return [
    ...(attendance.length > 0 ? [] : ['attendance' as const]),
    ...(minutes ? [] : ['minutes' as const]),
  ];
}

/** How many recommendations are assigned to nobody. */
export const unassignedOf = ({ recommendations }: Pick<Consultation, 'recommendations'>): number =>
  recommendations.filter(({ status }) => status === 'recorded').length;

type Given = Pick<Consultation, 'possibleActs' | 'attendance' | 'minutes' | 'recommendations'>;

function isRefused(consultation: Given, name: MeetingAct): boolean {
  const { recommendations } = consultation;
  switch (name) {
    case 'approveMinutes':
      return missingOf(consultation).length > 0;
    case 'beginFollowUp':
      return recommendations.length === 0 || unassignedOf(consultation) > 0;
    case 'close':
      return !recommendations.every(({ status }) => SETTLED.includes(status));
    default:
      return false;
  }
}

/** The acts on a consultation: those that bring it further, and the others. */
export function offeredOn(consultation: Given): { further: MeetingAct[]; others: MeetingAct[] } {
  const possible = MEETING_ACTS.filter(
    (name) => consultation.possibleActs.includes(name) && !isRefused(consultation, name),
  );
  return {
    further: possible.filter(isFurther),
    others: possible.filter((name) => !isFurther(name)),
  };
}

/** The recommendations that one can go into: neither chains nor circles. */
export function mergeableInto(
  { recommendations }: Pick<Consultation, 'recommendations'>,
  { n, merged }: Pick<Recommendation, 'n' | 'merged'>,
): Recommendation[] {
  if (merged.length > 0) return [];
  return recommendations.filter(
    (other) => other.n !== n && other.status !== 'mergedInto' && other.status !== 'declined',
  );
}

/** The ways in which a party may answer a recommendation as it stands. */
function answersOf(
  consultation: Pick<Consultation, 'phase' | 'recommendations'>,
  recommendation: Recommendation,
  party: string,
): RecommendationAct[] {
  const { status, assignee } = recommendation;
  if (WORKED_ON.includes(status)) return ['decline'];
  const isAsked = consultation.phase === 'followUp' && status === 'assigned' && assignee?.party === party;
  const isMergeable = mergeableInto(consultation, recommendation).length > 0;
  return [...(isAsked ? (['answer'] as const) : []), ...(isMergeable ? (['merge'] as const) : [])];
}

const ORDER = everyOf<RecommendationAct>()([
  'assign',
  'answer',
  'deliver',
  'verifyDelivery',
  'returnDelivery',
  'link',
  'reportProgress',
  'merge',
  'reassign',
  'decline',
  'correctRecommendation',
]);

/** The acts on a recommendation, those first that bring it further. */
export function offeredOnRecommendation(
  consultation: Pick<Consultation, 'phase' | 'recommendations'>,
  recommendation: Recommendation,
  party: string,
): RecommendationAct[] {
  const { possibleActs, status } = recommendation;
  const possible = new Set<string>(possibleActs);
  if (possible.delete('answer'))
    for (const way of answersOf(consultation, recommendation, party)) possible.add(way);
  if (WORKED_ON.includes(status) && possible.delete('assign')) possible.add('reassign');
  return ORDER.filter((name) => possible.has(name));
}

/** The act that somebody is waiting for; the others are offered beside it. */
export function isAskedFor(name: RecommendationAct, { status }: Pick<Recommendation, 'status'>): boolean {
  switch (name) {
    case 'assign':
      return status === 'recorded';
    case 'answer':
    case 'deliver':
    case 'verifyDelivery':
      return true;
    default:
      return false;
  }
}
