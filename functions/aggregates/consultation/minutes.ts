import * as z from 'zod/mini';
import { Day, dayOf, isInFuture } from '../../kernel/calendar.ts';
import { fingerprint } from '../../kernel/chain.ts';
import { fault } from '../../kernel/faults.ts';
import { type Office, officeOf } from '../shared/core.ts';
import { DocumentReference } from '../shared/document.ts';
import { readsRegister, registeredOf } from '../shared/registered.ts';
import { Attendee, MAX_ATTENDEES, Meeting } from './consultation.ts';
import type { ConsultationContext } from './context.ts';
import { approving, preparing } from './permissions.ts';
import { phrase, refuse } from './refuse.ts';
import { rule } from './rule.ts';

/** A consultation is held; who took part is recorded as offices and counts, and its minutes are approved. */

export const hold = rule({
  data: z.strictObject({ day: Day, modes: z.optional(Meeting.shape.modes) }),
  by: preparing('called'),
  refuses: ['dateInFuture', 'dayTooEarly'],
  run(context, { day, modes }): void {
    const { state, now } = context;
    if (isInFuture(day, now)) throw refuse('dateInFuture', { date: { day } }).at('day');
    // A round of years ago is entered as it was: called for its day, and held on it.
    const [earliest = day] = [state.meeting.day, dayOf(state.createdAt)].sort();
    if (day < earliest) throw refuse('dayTooEarly', { date: { day }, earliest: { day: earliest } }).at('day');
    const meeting = { ...state.meeting, day, ...(modes && { modes }) };
    context.emit({ type: 'ConsultationHeld', data: { meeting } });
  },
});

/** An organisation of the register, or an institution by its name. */
export const Whose = z.union([
  z.strictObject({ party: Attendee.shape.party.def.innerType }),
  z.strictObject({ name: Attendee.shape.name }),
]);

/** What may be refused of an organisation that is named. */
export const OFFICE_REFUSALS = ['organisationUnknown', 'organisationMerged'] as const;

/** An organisation as the register has it; refused where it has none in use, or leads from it to another. */
export function officeIn(context: ConsultationContext, party: string, field: string): Office {
  const registered = registeredOf(context, party);
  if (registered?.mergedInto) {
    const successor = { name: registered.mergedInto.party };
    throw refuse('organisationMerged', { party: { name: party }, successor }).at(field);
  }
  if (!registered || registered.status === 'suspended')
    throw refuse('organisationUnknown', { party: { name: party } }).at(field);
  return officeOf(registered);
}

/** Who is meant, by the name that the register has where it has one. */
export const whoIs = (context: ConsultationContext, who: z.infer<typeof Whose>, field: string) =>
  'party' in who ? officeIn(context, who.party, field) : who;

export const partiesOf = (who: z.infer<typeof Whose>): string[] => ('party' in who ? [who.party] : []);

const Given = z.strictObject({
  kind: Attendee.shape.kind,
  who: Whose,
  mode: Attendee.shape.mode,
  count: Attendee.shape.count,
});

const Attendance = z.array(Given).check(
  z.minLength(1),
  z.maxLength(MAX_ATTENDEES),
  z.refine(
    (given) => new Set(given.map(({ who, mode }) => fingerprint({ who, mode }))).size === given.length,
    fault('listedTwice'),
  ),
);

/** Records how many took part, for which institution and in which way; the list replaces the one before. */
export const recordAttendance = rule({
  data: z.strictObject({ attendance: Attendance }),
  by: preparing('held'),
  needs: ({ attendance }) => readsRegister(attendance.flatMap(({ who }) => partiesOf(who))),
  refuses: [...OFFICE_REFUSALS, 'modeNotUsed'],
  run(context, given): void {
    const { modes } = context.state.meeting;
    const attendance = given.attendance.map(({ who, kind, mode, count }, index) => {
      if (!modes.includes(mode)) throw refuse('modeNotUsed', { kind: mode }).at(`attendance.${index}.mode`);
      const { mailbox: _none, ...named } = {
        mailbox: undefined,
        ...whoIs(context, who, `attendance.${index}.who.party`),
      };
      return { kind, ...named, mode, count };
    });
    if (fingerprint(attendance) === fingerprint(context.state.attendance)) return;
    context.emit({ type: 'AttendanceRecorded', data: { attendance } });
  },
});

/** Lays down the minutes; another person approves them. */
export const recordMinutes = rule({
  data: z.strictObject({ document: DocumentReference }),
  by: preparing('held'),
  refuses: [],
  run(context, { document }): void {
    context.emit({ type: 'MinutesRecorded', data: { document } });
  },
});

/**
 * Approves minutes, attendance and recommendations as they are: from then on everybody sees them. Nobody approves what
 * they have recorded any of.
 */
export const approveMinutes = rule({
  data: z.strictObject({}),
  by: approving('held'),
  refuses: ['minutesNotReady', 'segregationOfDuties'],
  run(context): void {
    const { state, actorId } = context;
    const what = [
      ...(state.minutes ? [] : [phrase('minutesMissing')]),
      ...(state.attendance.length > 0 ? [] : [phrase('attendanceMissing')]),
    ];
    if (what.length > 0) throw refuse('minutesNotReady', { what });
    if (state.preparers.includes(actorId))
      throw refuse('segregationOfDuties', { what: phrase('youRecordedThem') });
    context.emit({ type: 'MinutesApproved', data: {} });
  },
});
