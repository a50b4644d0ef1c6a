import * as z from 'zod/mini';
import { isInFuture } from '../../kernel/calendar.ts';
import { fingerprint } from '../../kernel/chain.ts';
import { stageDaysOff } from '../../kernel/days-off.ts';
import { Slug } from '../../kernel/slug.ts';
import { prose } from '../../kernel/text.ts';
import type { ConsultationRules } from '../shared/consultation-rules.ts';
import { coreFaults, registeredCore } from '../shared/core.ts';
import { ofNobody } from '../shared/persons.ts';
import { Region } from '../shared/place-codes.ts';
import { readsRegister } from '../shared/registered.ts';
import { type Consultation, type ConsultationSettings, Meeting } from './consultation.ts';
import { approving, CALLING, preparing } from './permissions.ts';
import { refuse, refuseFields } from './refuse.ts';
import { rule } from './rule.ts';

/** A consultation is called, and before it is held it may be corrected, postponed, called again or cancelled. */

export const Reason = prose(1000).check(ofNobody);

const Call = z.extend(Meeting, {
  region: Region,
  /** The rounds that are numbered together. */
  series: Slug,
  number: z.int().check(z.positive(), z.maximum(999)),
  /** The three that answer for the region; the ministry or the wilaya calls. */
  ministry: Slug,
  wilaya: Slug,
  council: Slug,
});

function settingsOf(rules: ConsultationRules): z.infer<typeof ConsultationSettings> {
  return {
    holidays: [],
    remindAtPercent: 50,
    answerDelay: rules.recommendationAnswerDelay,
    progressDelay: rules.recommendationProgressDelay,
    verificationDelay: rules.recommendationVerificationDelay,
    escalationDelay: rules.recommendationEscalationDelay,
  };
}

export const call = rule({
  data: Call,
  by: CALLING,
  begins: true,
  needs: ({ ministry, wilaya, council }) => readsRegister([ministry, wilaya, council]),
  refuses: ['consultationKnown', 'consultationInconsistent', 'numberTaken'],
  run(context, { region, series, number, ministry, wilaya, council, ...meeting }): void {
    const { actor, now, rules } = context;
    const mayCall =
      actor.kind === 'person' &&
      (actor.party === ministry || actor.party === wilaya) &&
      actor.roles.includes('officer');
    if (!mayCall) throw refuse('notAllowed', { who: CALLING.roles });
    if (!context.isNew) throw refuse('consultationKnown');
    const named = { ministry, wilaya, council };
    const faults = [...coreFaults(context, named, region)];
    if (faults.length > 0) throw refuseFields(faults);
    context.emit({
      type: 'ConsultationCalled',
      data: {
        region,
        series,
        number,
        owner: actor.party,
        core: registeredCore(context, named),
        meeting,
        settings: settingsOf(rules),
        daysOff: stageDaysOff(rules, context.added, now),
      },
    });
  },
});

const Changes = z.partial(Meeting);

function changedMeeting({ meeting }: Consultation, changes: z.infer<typeof Changes>): Meeting {
  return {
    title: changes.title ?? meeting.title,
    day: changes.day ?? meeting.day,
    place: changes.place ?? meeting.place,
    modes: changes.modes ?? meeting.modes,
    agenda: changes.agenda ?? meeting.agenda,
  };
}

/** Corrects what is known of the meeting until its minutes are approved; a field that is not given stays. */
export const correct = rule({
  data: Changes,
  by: preparing('called', 'postponed', 'held'),
  refuses: ['dateInFuture'],
  run(context, changes): void {
    const { state, now } = context;
    const meeting = changedMeeting(state, changes);
    if (fingerprint(meeting) === fingerprint(state.meeting)) return;
    if (state.phase === 'held' && isInFuture(meeting.day, now))
      throw refuse('dateInFuture', { date: { day: meeting.day } }).at('day');
    context.emit({ type: 'ConsultationCorrected', data: { meeting } });
  },
});

export const postpone = rule({
  data: z.strictObject({ reason: Reason }),
  by: approving('called'),
  refuses: [],
  run(context, { reason }): void {
    context.emit({ type: 'ConsultationPostponed', data: { reason } });
  },
});

/** Calls a postponed one again, for another day. */
export const callAgain = rule({
  data: z.extend(z.partial(z.omit(Meeting, { day: true })), { day: Meeting.shape.day }),
  by: preparing('postponed'),
  refuses: [],
  run(context, changes): void {
    context.emit({
      type: 'ConsultationCalledAgain',
      data: { meeting: changedMeeting(context.state, changes) },
    });
  },
});

export const cancel = rule({
  data: z.strictObject({ reason: Reason }),
  by: approving('called', 'postponed'),
  refuses: [],
  run(context, { reason }): void {
    context.emit({ type: 'ConsultationCancelled', data: { reason } });
  },
});
