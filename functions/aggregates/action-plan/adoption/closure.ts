import * as z from 'zod/mini';
import { dayOf, isInFuture } from '../../../kernel/calendar.ts';
import { DocumentReference } from '../../shared/document.ts';
import { ofNobody } from '../../shared/persons.ts';
import { MAX_SESSIONS, openRevision, Session } from '../action-plan.ts';
import { MEETING, RUNNING } from '../permissions.ts';
import { refuse } from '../refuse.ts';
import { rule } from '../rule.ts';
import { closureOf } from './steps.ts';

/** The steering committee meets while a plan is in force; at its end the three accept the final report. */

export const holdSession = rule({
  data: z.extend(Session, {
    subject: Session.shape.subject.check(ofNobody),
    decisions: Session.shape.decisions.check(ofNobody),
  }),
  by: MEETING,
  refuses: ['dateInFuture', 'sessionBeforeForce', 'sessionsTooMany'],
  run(context, session): void {
    const { state, now } = context;
    if (isInFuture(session.day, now)) throw refuse('dateInFuture', { date: { day: session.day } }).at('day');
    const since = state.inForceAt === undefined ? undefined : dayOf(state.inForceAt);
    if (since !== undefined && session.day < since)
      throw refuse('sessionBeforeForce', { from: { day: since } }).at('day');
    if (state.sessions.length >= MAX_SESSIONS) throw refuse('sessionsTooMany', { most: MAX_SESSIONS });
    context.emit({ type: 'SessionHeld', data: { number: state.sessions.length + 1, session } });
  },
});

/** Begins the closure with the final report. */
export const close = rule({
  data: z.strictObject({ report: DocumentReference }),
  by: RUNNING,
  refuses: ['revisionOpen'],
  run(context, { report }): void {
    if (openRevision(context.state)) throw refuse('revisionOpen');
    context.emit({ type: 'ClosureBegun', data: { report, procedure: closureOf(context.state) } });
  },
});
