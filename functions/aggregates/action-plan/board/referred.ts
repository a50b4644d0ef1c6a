import { dayOf } from '../../../kernel/calendar.ts';
import { type Referred, referredKey } from '../../shared/referred.ts';
import type { ActionPlan } from '../action-plan.ts';
import type { CentreLine } from './progress.ts';

/** What waits for the steering committee of a plan, the longest first. */

export interface WaitingForCommittee extends Omit<Referred, 'since'> {
  /** Since which day in Morocco. */
  since: string;
  /** The number of the session that is called with it on its agenda. */
  session?: number;
}

/** A consultation in a line, as far as its referred recommendations go. */
export interface ConsultationLine {
  id: string;
  referred?: readonly (Pick<Referred, 'title' | 'since'> & { n: number })[] | undefined;
}

interface Sources {
  /** Those that the plan answers. */
  consultations: readonly ConsultationLine[];
  /** The plan's own. */
  centres: readonly CentreLine[];
  now: string;
}

const placeOf = (referred: Referred) => `${referredKey(referred)} ${referred.since}`;

/** Whether a session has decided on something since it was referred. */
export const isDecided = ({ sessions }: Pick<ActionPlan, 'sessions'>, referred: Referred): boolean =>
  sessions.some(
    ({ status, takesUp = [] }) =>
      status === 'held' && takesUp.some((each) => placeOf(each) === placeOf(referred)),
  );

/** Recommendations that were referred and centres whose time with whoever they were handed on to is over, until a session takes them up. */
export function waitingFor(
  { sessions }: Pick<ActionPlan, 'sessions'>,
  { consultations, centres, now }: Sources,
): WaitingForCommittee[] {
  const placesIn = (status: 'held' | 'called') =>
    new Map(
      sessions
        .filter((session) => session.status === status)
        .flatMap(({ number, takesUp = [] }) => takesUp.map((each) => [placeOf(each), number] as const)),
    );
  const [settled, planned] = [placesIn('held'), placesIn('called')];
  const referred: Referred[] = [
    ...consultations.flatMap(({ id, referred: some = [] }) =>
      some.map((each) => ({ what: 'recommendation' as const, id, ...each })),
    ),
    ...centres.flatMap(({ id, name, handedOnUntil: since }) =>
      since !== undefined && since <= now ? [{ what: 'centre' as const, id, title: name, since }] : [],
    ),
  ];
  return referred
    .filter((each) => !settled.has(placeOf(each)))
    .sort((a, b) => a.since.localeCompare(b.since))
    .map((each) => {
      const session = planned.get(placeOf(each));
      return { ...each, since: dayOf(each.since), ...(session !== undefined && { session }) };
    });
}
