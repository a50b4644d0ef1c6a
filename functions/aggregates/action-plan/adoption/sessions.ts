import * as z from 'zod/mini';
import { Day, dayOf, isInFuture } from '../../../kernel/calendar.ts';
import { fingerprint } from '../../../kernel/chain.ts';
import { line, prose } from '../../../kernel/text.ts';
import { ofNobody } from '../../shared/persons.ts';
import { ReferredKey, readsReferred, referredOf } from '../../shared/referred.ts';
import { agendaOf, type KeptSession, MAX_POINTS, MAX_SESSIONS, Session, takingUp } from '../action-plan.ts';
import { ownCentres } from '../board/own-centres.ts';
import { centreLineOf } from '../board/read-centre.ts';
import { isDecided } from '../board/referred.ts';
import type { ActionPlanContext } from '../context.ts';
import { Reason } from '../drafting.ts';
import { MEETING } from '../permissions.ts';
import { phrase, refuse, refuseFields } from '../refuse.ts';
import { rule } from '../rule.ts';

/**
 * The steering committee meets while a plan is in force. A session is called for a day to come, its agenda is corrected,
 * it is moved or cancelled with the reason, and held; one that nobody called is recorded after it was held. It takes up
 * what was referred to it.
 */

const SessionNumber = z.int().check(z.positive(), z.maximum(MAX_SESSIONS));
const Subject = Session.shape.subject.check(ofNobody);

const Decided = z.extend(ReferredKey, {
  decision: prose(1000).check(ofNobody),
});

const Held = z.extend(z.omit(Session, { takesUp: true }), {
  subject: Subject,
  decisions: Session.shape.decisions.check(ofNobody),
  takesUp: z.optional(takingUp(Decided)),
});

function assertRoom({ state: { sessions } }: ActionPlanContext): void {
  if (sessions.length >= MAX_SESSIONS) throw refuse('sessionsTooMany', { most: MAX_SESSIONS });
}

/** A session is called, or moved, for today or a later day. */
function assertAhead(day: string, { now }: ActionPlanContext): void {
  if (day < dayOf(now)) throw refuse('sessionDayPast', { date: { day } }).at('day');
}

/** Whether the committee of this plan is the one to take something up: its board lists the same. */
function isOfPlan(context: ActionPlanContext, { what, id }: ReferredKey): boolean {
  const { contents } = context.state;
  if (what === 'recommendation') return contents.consultations.includes(id);
  const centre = centreLineOf(context, id);
  return centre !== undefined && ownCentres(contents, [centre]).length > 0;
}

/** What is taken up, as whoever it was referred from has it now; refused where it does not wait for this committee. */
function takenUp<Key extends ReferredKey>(context: ActionPlanContext, keys: readonly Key[]) {
  const { region } = context.state;
  const found = keys.map((key) => {
    const referred = isOfPlan(context, key) ? referredOf(context, key, region) : undefined;
    return referred && !isDecided(context.state, { ...key, ...referred })
      ? { ...key, ...referred }
      : undefined;
  });
  const faults = found.flatMap((each, index) =>
    each ? [] : [{ path: `takesUp.${index}`, why: phrase('notReferred') }],
  );
  if (faults.length > 0) throw refuseFields(faults);
  return found.flatMap((each) => each ?? []);
}

/** The session of a number, while it is called. */
function calledSession({ state: { sessions } }: ActionPlanContext, number: number): KeptSession {
  const session = sessions.find((each) => each.number === number);
  if (!session) throw refuse('sessionUnknown');
  if (session.status !== 'called') throw refuse('sessionNotCalled', { status: session.status });
  return session;
}

/** What a session is called for, besides its day. */
const Agenda = z.strictObject({
  subject: Subject,
  agenda: z.optional(z.array(line(300).check(ofNobody)).check(z.maxLength(MAX_POINTS))),
  takesUp: z.optional(takingUp(ReferredKey)),
});

export const callSession = rule({
  data: z.extend(Agenda, { day: Day }),
  by: MEETING,
  needs: ({ takesUp = [] }) => readsReferred(takesUp),
  refuses: ['sessionDayPast', 'sessionsTooMany', 'actionPlanInconsistent'],
  run(context, { agenda = [], takesUp = [], ...call }): void {
    assertAhead(call.day, context);
    assertRoom(context);
    const session = { ...call, agenda, takesUp: takenUp(context, takesUp) };
    context.emit({ type: 'SessionCalled', data: { number: context.state.sessions.length + 1, session } });
  },
});

/** Corrects what a session that is still to come is called for; what is not given stays. */
export const correctSession = rule({
  data: z.extend(z.partial(Agenda), { number: SessionNumber }),
  by: MEETING,
  needs: ({ takesUp = [] }) => readsReferred(takesUp),
  refuses: ['sessionUnknown', 'sessionNotCalled', 'sessionPast', 'actionPlanInconsistent'],
  run(context, { number, subject, agenda, takesUp }): void {
    const session = calledSession(context, number);
    if (session.day < dayOf(context.now)) throw refuse('sessionPast', { date: { day: session.day } });
    const before = agendaOf(session);
    const after = {
      subject: subject ?? before.subject,
      agenda: agenda ?? before.agenda,
      takesUp: takesUp ? takenUp(context, takesUp) : before.takesUp,
    };
    if (fingerprint(after) === fingerprint(before)) return;
    context.emit({ type: 'SessionCorrected', data: { number, ...after } });
  },
});

/** Moves a session from the day for which it is called to another: of two who move it at once, one is told. */
export const moveSession = rule({
  data: z.strictObject({ number: SessionNumber, from: Day, day: Day, reason: Reason }),
  by: MEETING,
  refuses: ['sessionUnknown', 'sessionNotCalled', 'sessionMoved', 'sessionDayPast', 'sessionDaySame'],
  run(context, { number, from, day, reason }): void {
    const session = calledSession(context, number);
    if (session.day !== from) throw refuse('sessionMoved', { date: { day: session.day } });
    assertAhead(day, context);
    if (session.day === day) throw refuse('sessionDaySame', { date: { day } }).at('day');
    context.emit({ type: 'SessionMoved', data: { number, day, reason } });
  },
});

export const cancelSession = rule({
  data: z.strictObject({ number: SessionNumber, reason: Reason }),
  by: MEETING,
  refuses: ['sessionUnknown', 'sessionNotCalled'],
  run(context, { number, reason }): void {
    calledSession(context, number);
    context.emit({ type: 'SessionCancelled', data: { number, reason } });
  },
});

/** It met on a day that has come, and not before there was a plan. */
function assertHeldOn(day: string, { state, now }: ActionPlanContext): void {
  if (isInFuture(day, now)) throw refuse('dateInFuture', { date: { day } }).at('day');
  const since = state.inForceAt === undefined ? undefined : dayOf(state.inForceAt);
  if (since !== undefined && day < since)
    throw refuse('sessionBeforeForce', { from: { day: since } }).at('day');
}

function hold(
  context: ActionPlanContext,
  number: number,
  { takesUp = [], ...held }: z.infer<typeof Held>,
): void {
  assertHeldOn(held.day, context);
  const taken = takenUp(context, takesUp);
  const session: Session = { ...held, ...(taken.length > 0 && { takesUp: taken }) };
  context.emit({ type: 'SessionHeld', data: { number, session } });
}

/** Records a session that nobody called here. */
export const holdSession = rule({
  data: Held,
  by: MEETING,
  needs: ({ takesUp = [] }) => readsReferred(takesUp),
  refuses: ['dateInFuture', 'sessionBeforeForce', 'sessionsTooMany', 'actionPlanInconsistent'],
  run(context, session): void {
    assertRoom(context);
    hold(context, context.state.sessions.length + 1, session);
  },
});

/** Says that a session that was called was held: its subject is that of its call. */
export const holdCalledSession = rule({
  data: z.extend(z.omit(Held, { subject: true }), { number: SessionNumber }),
  by: MEETING,
  needs: ({ takesUp = [] }) => readsReferred(takesUp),
  refuses: [
    'sessionUnknown',
    'sessionNotCalled',
    'dateInFuture',
    'sessionBeforeForce',
    'actionPlanInconsistent',
  ],
  run(context, { number, ...held }): void {
    const { subject } = calledSession(context, number);
    hold(context, number, { ...held, subject });
  },
});
