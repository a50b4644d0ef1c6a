import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  COMMANDS,
  type Command,
  type CommandData,
} from '../../../../functions/aggregates/consultation/commands.ts';
import {
  type Consultation,
  isSettled,
  type Linked,
  MAX_RECOMMENDATIONS,
  mergedOf,
  type Recommendation,
} from '../../../../functions/aggregates/consultation/consultation.ts';
import { CONSULTATION } from '../../../../functions/aggregates/consultation/index.ts';
import {
  ledToList,
  listing,
  proposedList,
  RecommendationRow,
  summaryOf,
} from '../../../../functions/aggregates/consultation/listing.ts';
import { mailboxOf, noticesOf } from '../../../../functions/aggregates/consultation/notices.ts';
import { consultationView } from '../../../../functions/aggregates/consultation/view.ts';
import type { Person } from '../../../../functions/kernel/principal.ts';
import { ROLES } from '../../../../functions/kernel/roles.ts';
import { COUNCIL, MINISTRY, person, WILAYA } from '../../../../scenarios/cases.ts';
import { Chance } from '../../../support/chance.ts';
import { CONSULTATION_ID, consultationMove } from '../../../support/consultation-player.ts';
import {
  ASSOCIATION,
  ATTENDANCE,
  association,
  CALL,
  CENTRE,
  CONVENTION,
  council,
  document,
  minister,
  officer,
  PLAN,
  president,
  RECOMMENDATION,
  reason,
  SHORT_DELAYS,
  wali,
  walisHand,
} from '../../../support/consultation-setting.ts';
import { approved, called, followed, held, Play } from './setting.ts';

/** A consultation from its call to what became of each recommendation. */

const viewFor = (play: Play, reader: Person) => consultationView(play.consultation, { person: reader });
const REASON = { reason: 'Motif' };

describe('the meeting', () => {
  test('is called by an officer of the ministry or of the wilaya', () => {
    const call: Command = { type: 'call', data: CALL };
    for (const actor of [council, wali, association, person(COUNCIL, 'officer')])
      expect(new Play().attempt(call, actor)).toBe('notAllowed');
    for (const party of [MINISTRY, WILAYA])
      expect(new Play().attempt(call, person(party, 'officer'))).toBeUndefined();
  });

  test('has the number that its series has for it alone, until it is cancelled', () => {
    const play = called();
    expect(CONSULTATION.guards(play.consultation)).toEqual(['consultation#MA-04#social-2021-2026#11']);
    play.act({ type: 'cancel', data: REASON }, wali);
    expect(CONSULTATION.guards(play.consultation)).toEqual([]);
  });

  test('is postponed, called again for another day, and held', () => {
    const play = called().act({ type: 'postpone', data: REASON }, wali);
    expect(play.attempt({ type: 'hold', data: { day: '2026-05-04' } }, officer)).toBe('wrongPhase');
    play.act({ type: 'callAgain', data: { day: '2026-06-01' } }, officer).at('2026-06-02');
    expect(play.consultation).toMatchObject({ phase: 'called', meeting: { day: '2026-06-01' } });
    expect(play.consultation.reason).toBeUndefined();
    expect(play.attempt({ type: 'hold', data: { day: '2026-06-03' } }, officer)).toBe('dateInFuture');
    play.act({ type: 'hold', data: { day: '2026-06-01' } }, officer);
    expect(play.attempt({ type: 'correct', data: { day: '2026-09-01' } }, officer)).toBe('dateInFuture');
  });

  test('is held neither before its call nor before the day for which it was called; one of years ago is', () => {
    const on = (play: Play, day: string) => play.attempt({ type: 'hold', data: { day } }, officer);
    expect(on(called(), '2001-01-01')).toBe('dayTooEarly');
    expect(on(called(), '2026-05-03')).toBe('dayTooEarly');
    expect(on(called({ day: '2022-02-03' }), '2022-02-02')).toBe('dayTooEarly');
    expect(on(called({ day: '2022-02-03' }), '2022-02-03')).toBeUndefined();
    // Brought forward.
    expect(on(called({ day: '2026-05-20' }), '2026-05-04')).toBeUndefined();
  });

  test('names the three of its region', () => {
    const result = new Play().result(
      { type: 'call', data: { ...CALL, wilaya: COUNCIL } },
      person(MINISTRY, 'officer'),
    );
    expect('refusal' in result && result.refusal.faults.map(({ path }) => path)).toEqual(['wilaya']);
  });
});

describe('who took part', () => {
  test('is offices and counts; a number that is not published stays so', () => {
    expect(held().consultation.attendance).toEqual([
      expect.objectContaining({ party: MINISTRY, mode: 'onSite', count: 6 }),
      expect.objectContaining({ party: ASSOCIATION, mode: 'remote', count: 2 }),
      { kind: 'electedBody', name: { ar: 'مجالس منتخبة', fr: 'Conseils élus' }, mode: 'onSite', count: null },
    ]);
    expect(JSON.stringify(held().consultation.attendance)).not.toContain('mailbox');
  });

  test.each([
    'M. Alaoui',
    'Mme la présidente',
    'السيد العلوي',
    'Alaoui AB123456',
    'Alaoui 0612345678',
    'Alaoui +212 6 12 34 56 78',
    'alaoui@example.ma',
    'العلوي ٠٦١٢٣٤٥٦٧٨',
    '123456789012345678',
  ])('is nobody by name or identifier: %s', (name) => {
    const read = COMMANDS.recordAttendance.data.safeParse({
      attendance: [{ kind: 'other', who: { name: { ar: name, fr: name } }, mode: 'onSite', count: 1 }],
    });
    expect(read.success).toBe(false);
  });

  test.each([
    'Conseil provincial de M’diq-Fnideq',
    'Wilaya',
    'Entraide Nationale',
    'مجلس الجهة',
    'Loi 65-15',
  ])('may be an institution: %s', (name) => {
    const read = COMMANDS.recordAttendance.data.safeParse({
      attendance: [{ kind: 'other', who: { name: { ar: name, fr: name } }, mode: 'onSite', count: 1 }],
    });
    expect(read.success).toBe(true);
  });

  test('is listed once in each way, in ways in which it was held, and of organisations that are known', () => {
    const [first] = ATTENDANCE.attendance;
    if (!first) throw new Error('none');
    expect(COMMANDS.recordAttendance.data.safeParse({ attendance: [first, first] }).success).toBe(false);
    const play = called({ modes: ['onSite'] }).act({ type: 'hold', data: { day: '2026-05-04' } }, officer);
    const attend = (change: object): Command => ({
      type: 'recordAttendance',
      data: { attendance: [{ ...first, ...change }] },
    });
    expect(play.attempt(attend({ mode: 'remote' }), officer)).toBe('modeNotUsed');
    expect(play.attempt(attend({ who: { party: 'association-dormante' } }), officer)).toBe(
      'organisationUnknown',
    );
    expect(play.attempt(attend({}), officer)).toBeUndefined();
  });
});

test('an organisation that was merged into another is named by the one that stays', () => {
  const party = 'association-jumelle';
  const who = { party };
  const [first] = ATTENDANCE.attendance;
  if (!first) throw new Error('none');
  const attendance: Command = { type: 'recordAttendance', data: { attendance: [{ ...first, who }] } };
  const proposal: Command = { type: 'record', data: { ...RECOMMENDATION, proposedBy: who } };
  const correction: Command = {
    type: 'correctRecommendation',
    data: { ...RECOMMENDATION, n: 1, proposedBy: who },
  };
  for (const command of [attendance, proposal, correction])
    expect(held().attempt(command, officer)).toBe('organisationMerged');
  const approved = held().act({ type: 'approveMinutes', data: {} }, wali);
  const result = approved.result({ type: 'assign', data: { n: 1, party } }, officer);
  expect('refusal' in result && result.refusal).toMatchObject({
    code: 'organisationMerged',
    field: 'party',
    details: { party: { name: party }, successor: { name: ASSOCIATION } },
  });
});

describe('the minutes', () => {
  test('are approved by another person than laid them down, once they are whole', () => {
    const both: Person = { ...officer, roles: ['officer', 'approver'] };
    const play = called().act({ type: 'hold', data: { day: '2026-05-04' } }, officer);
    expect(play.attempt({ type: 'approveMinutes', data: {} }, wali)).toBe('minutesNotReady');
    play
      .act({ type: 'recordAttendance', data: ATTENDANCE }, officer)
      .act({ type: 'recordMinutes', data: { document: document('minutes') } }, both);
    expect(play.attempt({ type: 'approveMinutes', data: {} }, both)).toBe('segregationOfDuties');
    expect(play.attempt({ type: 'approveMinutes', data: {} }, wali)).toBeUndefined();
  });

  test('are approved by nobody who recorded who took part, or any recommendation', () => {
    const both: Person = { ...wali, roles: ['officer', 'approver'] };
    const text = { ar: 'مركز', fr: 'Un centre' };
    const written: Command[] = [
      { type: 'recordAttendance', data: { attendance: ATTENDANCE.attendance.slice(0, 1) } },
      { type: 'record', data: RECOMMENDATION },
      { type: 'correctRecommendation', data: { ...RECOMMENDATION, n: 1, text } },
    ];
    for (const command of written) {
      const play = held(1).act(command, both);
      expect(play.attempt({ type: 'approveMinutes', data: {} }, both)).toBe('segregationOfDuties');
      // Also once a colleague has written it anew.
      play.act({ type: 'recordAttendance', data: ATTENDANCE }, officer);
      expect(play.attempt({ type: 'approveMinutes', data: {} }, both)).toBe('segregationOfDuties');
      expect(
        play.attempt({ type: 'approveMinutes', data: {} }, person(WILAYA, 'approver', 2)),
      ).toBeUndefined();
    }
  });

  test('are seen by the three at once, and by everybody once they are approved', () => {
    const draft = held();
    for (const reader of [officer, council, person(MINISTRY, 'auditor')])
      expect(viewFor(draft, reader)).toMatchObject({ isPublished: false, recommendations: { length: 3 } });
    for (const reader of [association, person('ads', 'auditor')]) {
      const view = viewFor(draft, reader);
      expect(view).toMatchObject({ attendance: [], recommendations: [] });
      expect(view.minutes).toBeUndefined();
    }
    expect(listing(draft.consultation)).toMatchObject({ parts: [] });
    expect(viewFor(approved(), association)).toMatchObject({
      isPublished: true,
      attendance: { length: 3 },
      recommendations: { length: 3 },
      minutes: { kind: 'minutes' },
    });
  });
});

describe('a recommendation', () => {
  test('is of the region, and cannot be recorded, corrected or taken away once the minutes are approved', () => {
    const play = held();
    expect(
      play.attempt({ type: 'record', data: { ...RECOMMENDATION, provinces: ['MA-CAS'] } }, officer),
    ).toBe('consultationInconsistent');
    play.act({ type: 'approveMinutes', data: {} }, wali);
    expect(play.attempt({ type: 'record', data: RECOMMENDATION }, officer)).toBe('wrongPhase');
    expect(play.attempt({ type: 'correctRecommendation', data: { ...RECOMMENDATION, n: 1 } }, officer)).toBe(
      'wrongPhase',
    );
    expect(Object.keys(COMMANDS).some((name) => /delete|remove/i.test(name))).toBe(false);
  });

  test('is assigned to everybody before the follow-up begins, and then each is asked for an answer', () => {
    const play = approved(2).act({ type: 'assign', data: { n: 1, party: COUNCIL } }, officer);
    expect(play.attempt({ type: 'beginFollowUp', data: {} }, walisHand)).toBe('recommendationsUnassigned');
    play
      .act({ type: 'assign', data: { n: 2, party: ASSOCIATION } }, officer)
      .act({ type: 'beginFollowUp', data: {} }, walisHand)
      .run();
    expect(play.asked).toEqual([
      `recommendationAnswer 1 ${COUNCIL}.approver`,
      `recommendationAnswer 2 ${ASSOCIATION}.approver`,
    ]);
    expect(viewFor(play, president).recommendations[0]?.waitsFor).toMatchObject({ dueOn: '2026-06-03' });
  });

  test('goes to another one as long as nobody has answered: the first is asked no more', () => {
    const play = followed(1)
      .act({ type: 'assign', data: { n: 1, party: ASSOCIATION } }, officer)
      .run();
    expect(play.asked).toEqual([`recommendationAnswer 1 ${ASSOCIATION}.approver`]);
    expect(play.attempt({ type: 'answer', data: { n: 1, answer: 'accepted' } }, president)).toBe(
      'notAllowed',
    );
    play.act({ type: 'answer', data: { n: 1, answer: 'accepted' } }, person(ASSOCIATION, 'approver')).run();
    expect(play.asked).toEqual([`recommendationProgress 1 ${ASSOCIATION}.officer`]);
  });

  test('that was accepted goes to another party with the reason: both are told, and the other is asked', () => {
    const give = (party: string, change: { reason?: string } = REASON): Command => ({
      type: 'assign',
      data: { n: 1, party, ...change },
    });
    const play = followed(1)
      .act({ type: 'assign', data: { n: 1, party: ASSOCIATION } }, officer)
      .act({ type: 'answer', data: { n: 1, answer: 'accepted' } }, person(ASSOCIATION, 'approver'))
      .act({ type: 'link', data: { n: 1, kind: 'centre', id: CENTRE } }, association)
      .run();
    // It is late, and the committee's: whoever takes it over begins anew.
    play.at('2026-11-03').run().at('2026-12-05').run();
    expect(play.recommendation(1).referredAt).toBeDefined();
    const bare = play.result(give(COUNCIL, {}), officer);
    expect('refusal' in bare && bare.refusal).toMatchObject({
      code: 'reassignmentUnexplained',
      field: 'reason',
    });
    const before = play.consultation.version;
    play.act(give(ASSOCIATION, {}), officer);
    expect(play.consultation.version).toBe(before);
    play.act(give(COUNCIL), officer);
    const given = play.events.at(-1);
    play.run();
    expect(play.asked).toEqual([`recommendationProgress 1 ${COUNCIL}.officer`]);
    expect(play.recommendation(1).referredAt).toBeUndefined();
    expect(viewFor(play, council).recommendations[0]).toMatchObject({
      status: 'underway',
      assignee: { party: COUNCIL },
      reassigned: { from: { party: ASSOCIATION }, reason: REASON.reason, party: WILAYA },
      answer: { answer: 'accepted', party: ASSOCIATION },
    });
    expect(JSON.stringify(viewFor(play, council))).not.toContain('@example.ma');
    const opened = play.events.at(-1);
    if (given?.type !== 'RecommendationAssigned' || opened?.type !== 'StepOpened')
      throw new Error('not told');
    expect(given.data).toMatchObject({ reason: REASON.reason, from: { party: ASSOCIATION } });
    expect(noticesOf(play.consultation, given).map(({ party }) => party)).toEqual([ASSOCIATION]);
    expect(noticesOf(play.consultation, opened).map(({ party }) => party)).toEqual([COUNCIL]);
    expect(mailboxOf(play.consultation, COUNCIL)).toBe(`${COUNCIL}@example.ma`);
    expect(play.attempt({ type: 'reportProgress', data: { n: 1, note: 'x' } }, association)).toBe(
      'notAllowed',
    );
    play.deliver(1).run();
    expect(play.asked).toEqual([
      `recommendationVerification 1 ${MINISTRY}.approver`,
      `recommendationVerification 1 ${WILAYA}.approver`,
    ]);
    expect(play.attempt(give(ASSOCIATION), officer)).toBe('recommendationNotAssignable');
    play
      .act({ type: 'verifyDelivery', data: { n: 1 } }, minister)
      .act({ type: 'close', data: {} }, walisHand);
  });

  test('is assigned to another before the follow-up without telling anybody: nobody was asked', () => {
    const play = approved(1)
      .act({ type: 'assign', data: { n: 1, party: COUNCIL } }, officer)
      .act({ type: 'assign', data: { n: 1, party: ASSOCIATION } }, officer);
    const given = play.events.at(-1);
    if (!given) throw new Error('not assigned');
    expect(noticesOf(play.consultation, given)).toEqual([]);
  });

  test('goes from its answer through links and delivery to its verification by another party', () => {
    const play = followed(1).answer(1, { answer: 'accepted' }).run();
    expect(play.asked).toEqual([`recommendationProgress 1 ${COUNCIL}.officer`]);
    const proof: Extract<Command, { type: 'deliver' }> = {
      type: 'deliver',
      data: { n: 1, day: '2026-05-04', evidence: [document('proof')] },
    };
    expect(play.attempt(proof, council)).toBe('linkMissing');
    expect(play.link(1).attempt({ ...proof, data: { ...proof.data, day: '2026-05-03' } }, council)).toBe(
      'dayTooEarly',
    );
    play.act(proof, council).run();
    expect(play.recommendation(1)).toMatchObject({ status: 'delivered', links: [{ id: CENTRE }] });
    expect(play.asked).toEqual([
      `recommendationVerification 1 ${MINISTRY}.approver`,
      `recommendationVerification 1 ${WILAYA}.approver`,
    ]);
    expect(play.attempt({ type: 'verifyDelivery', data: { n: 1 } }, president)).toBe('segregationOfDuties');
    play.act({ type: 'verifyDelivery', data: { n: 1 } }, minister).run();
    expect(play.recommendation(1)).toMatchObject({ status: 'verified', verification: { party: MINISTRY } });
    expect(play.asked).toEqual([]);
    expect(play.consultation.procedures).toMatchObject([{ key: 'recommendation-1', status: 'done' }]);
    play.act({ type: 'close', data: {} }, walisHand);
    expect(play.consultation.phase).toBe('closed');
  });

  test('that was returned is under way again, and asked about', () => {
    const play = followed(1).answer(1, { answer: 'accepted' }).run().link(1).deliver(1).run();
    play.act({ type: 'returnDelivery', data: { n: 1, reason: 'Photos illisibles' } }, wali).run();
    expect(play.recommendation(1)).toMatchObject({
      status: 'underway',
      returned: { reason: 'Photos illisibles' },
    });
    expect(play.recommendation(1).delivery).toBeUndefined();
    expect(play.asked).toEqual([`recommendationProgress 1 ${COUNCIL}.officer`]);
    play.deliver(1);
    expect(play.recommendation(1).returned).toBeUndefined();
  });

  test('acts that come before what asks for them leave nothing asked', () => {
    const play = approved(1)
      .act({ type: 'assign', data: { n: 1, party: COUNCIL } }, officer)
      .act({ type: 'beginFollowUp', data: {} }, walisHand)
      .answer(1, { answer: 'accepted' })
      .link(1)
      .deliver(1)
      .act({ type: 'verifyDelivery', data: { n: 1 } }, minister)
      .run();
    expect(play.asked).toEqual([]);
    expect(play.consultation.procedures).toMatchObject([{ status: 'done' }]);
  });

  test('is declined with a public reason, also after it was accepted', () => {
    const declined: Command = { type: 'answer', data: { n: 1, answer: 'declined', reason } };
    expect(COMMANDS.answer.data.safeParse({ n: 1, answer: 'declined' }).success).toBe(false);
    expect(COMMANDS.answer.data.safeParse({ n: 1, answer: 'partlyAccepted' }).success).toBe(false);
    const play = followed(2).act(declined, president).run();
    expect(play.asked).toEqual([`recommendationAnswer 2 ${COUNCIL}.approver`]);
    expect(viewFor(play, association).recommendations[0]).toMatchObject({
      status: 'declined',
      answer: { reason },
    });
    play
      .answer(2, { answer: 'accepted' })
      .link(2)
      .act({ type: 'answer', data: { n: 2, answer: 'declined', reason } }, president)
      .run();
    expect(play.asked).toEqual([]);
  });

  test('is asked about every six months; what is late goes to the signatory, then to the committee', () => {
    const play = followed(1).answer(1, { answer: 'accepted' }).run().at('2026-11-03').run();
    expect(play.asked).toEqual([`recommendationProgress 1 ${COUNCIL}.signatory`]);
    expect(play.recommendation(1).referredAt).toBeUndefined();
    play.at('2026-12-05').run();
    expect(play.recommendation(1).referredAt).toBe('2026-12-05T09:00:00.000Z');
    const referred = play.events.at(-1);
    if (referred?.type !== 'RecommendationReferred') throw new Error('not referred');
    expect(noticesOf(play.consultation, referred).map(({ party }) => party)).toEqual([
      MINISTRY,
      WILAYA,
      COUNCIL,
    ]);
    play.at('2027-02-05').run();
    expect(play.events.filter(({ type }) => type === 'RecommendationReferred')).toHaveLength(1);
    play
      .act({ type: 'reportProgress', data: { n: 1, note: 'Étude lancée' } }, person(COUNCIL, 'signatory'))
      .run();
    expect(play.recommendation(1)).toMatchObject({ progress: { note: 'Étude lancée' } });
    expect(play.recommendation(1).referredAt).toBeUndefined();
    expect(play.asked).toEqual([`recommendationProgress 1 ${COUNCIL}.officer`]);
    expect(viewFor(play, council).recommendations[0]?.waitsFor?.dueOn).toBe('2027-08-06');
  });

  test('an association is told of what became of its proposal', () => {
    const play = followed(1).act({ type: 'answer', data: { n: 1, answer: 'declined', reason } }, president);
    const answered = play.events.find(({ type }) => type === 'RecommendationAnswered');
    if (!answered) throw new Error('not answered');
    expect(noticesOf(play.consultation, answered)).toMatchObject([
      { party: ASSOCIATION, path: `/region/consultations/${CONSULTATION_ID}#recommendation-1` },
    ]);
    expect(viewFor(play, association).recommendations[0]?.isOwn).toBe(true);
    expect(viewFor(play, council).recommendations[0]?.isOwn).toBe(false);
    expect(CONSULTATION_MAILBOX(play)).toBe(`${ASSOCIATION}@example.ma`);
  });
});

const CONSULTATION_MAILBOX = (play: Play) => play.recommendation(1).proposedBy.mailbox;

describe('a merger', () => {
  test('shows the one that it went into, in both directions', () => {
    const play = followed().answer(2, { answer: 'mergedInto', into: 1 }).run();
    const [first, second] = viewFor(play, association).recommendations;
    expect(first?.merged).toEqual([2]);
    expect(second).toMatchObject({ status: 'mergedInto', mergedInto: 1 });
    expect(play.asked).toEqual([
      `recommendationAnswer 1 ${COUNCIL}.approver`,
      `recommendationAnswer 3 ${COUNCIL}.approver`,
    ]);
  });

  describe('tells whoever proposed it what becomes of the other', () => {
    /** The second, of the association, goes into the first, which the ministry proposed. */
    const merging = () => {
      const play = called().act({ type: 'hold', data: { day: '2026-05-04' } }, officer);
      for (const party of [MINISTRY, ASSOCIATION])
        play.act({ type: 'record', data: { ...RECOMMENDATION, proposedBy: { party } } }, officer);
      play
        .act({ type: 'recordAttendance', data: ATTENDANCE }, officer)
        .act({ type: 'recordMinutes', data: { document: document('minutes') } }, officer)
        .act({ type: 'approveMinutes', data: {} }, wali);
      for (const n of [1, 2]) play.act({ type: 'assign', data: { n, party: COUNCIL } }, officer);
      return play
        .act({ type: 'beginFollowUp', data: {} }, walisHand)
        .answer(2, { answer: 'mergedInto', into: 1 });
    };
    const partOf = (play: Play) => {
      const part = listing(play.consultation).parts?.find(({ list }) => list === proposedList(ASSOCIATION));
      return { row: RecommendationRow.parse(part?.summary), version: part?.version };
    };
    const lastTold = (play: Play) => {
      const event = play.events.findLast(({ type }) => type !== 'StepConcluded');
      return event ? noticesOf(play.consultation, event) : [];
    };

    test('is answered when the other is, and not before', () => {
      const play = merging();
      const counted = () => summaryOf(play.consultation).recommendations;
      expect(counted()).toMatchObject({ total: 2, answered: 0, merged: 1 });
      expect(partOf(play).row).toMatchObject({ mergedInto: 1, became: { status: 'assigned' } });
      expect(partOf(play).row.answeredAt).toBeUndefined();
      play.answer(1, { answer: 'accepted' });
      expect(counted()).toMatchObject({ answered: 2 });
    });

    test('the public reason of declining', () => {
      const play = merging().act({ type: 'answer', data: { n: 1, answer: 'declined', reason } }, president);
      const { row, version } = partOf(play);
      expect(row.became).toEqual({ status: 'declined', reason, answeredAt: play.now });
      // Its row is written anew.
      expect(version).toBe(play.consultation.version);
      const [own, other] = lastTold(play);
      expect([own?.party, other?.party]).toEqual([MINISTRY, ASSOCIATION]);
      expect(other).toMatchObject({ about: 'r2', path: expect.stringContaining('#recommendation-2') });
      expect(other?.fr).toContain('Recommandation 1');
      expect(other?.fr).toContain('écartée');
    });

    test('its delivery and its verification; who proposed both is told once', () => {
      const play = merging().answer(1, { answer: 'accepted' }).link(1).deliver(1);
      expect(partOf(play).row.became).toMatchObject({ status: 'delivered', deliveredOn: '2026-05-04' });
      play.act({ type: 'verifyDelivery', data: { n: 1 } }, minister);
      expect(partOf(play).row.became).toMatchObject({ status: 'verified', verifiedAt: play.now });
      expect(lastTold(play).map(({ party, about }) => [party, about])).toEqual([
        [COUNCIL, 'r1'],
        [MINISTRY, 'r1'],
        [ASSOCIATION, 'r2'],
      ]);
      const same = followed().answer(2, { answer: 'mergedInto', into: 1 }).answer(1, { answer: 'accepted' });
      expect(lastTold(same).map(({ party, about }) => [party, about])).toEqual([[ASSOCIATION, 'r1']]);
    });
  });

  test('makes neither chains nor circles', () => {
    const play = followed().answer(2, { answer: 'mergedInto', into: 1 });
    const merging = (n: number, into: number) =>
      play.attempt({ type: 'answer', data: { n, answer: 'mergedInto', into } }, president);
    expect(merging(3, 3)).toBe('mergerImpossible');
    expect(merging(3, 2)).toBe('mergerImpossible');
    expect(merging(1, 2)).toBe('mergerImpossible');
    expect(merging(1, 3)).toBe('mergerImpossible');
    expect(merging(2, 3)).toBe('recommendationAnswered');
    expect(merging(3, 9)).toBe('recommendationUnknown');
    expect(merging(3, 1)).toBeUndefined();
  });

  test('of what is assigned to nobody is the owner’s to decide', () => {
    const play = approved(2);
    expect(play.attempt({ type: 'answer', data: { n: 2, answer: 'accepted' } }, wali)).toBe(
      'recommendationOfOther',
    );
    play
      .act({ type: 'answer', data: { n: 2, answer: 'mergedInto', into: 1 } }, wali)
      .act({ type: 'assign', data: { n: 1, party: COUNCIL } }, officer)
      .act({ type: 'beginFollowUp', data: {} }, walisHand);
    expect(play.consultation.procedures.map(({ key }) => key)).toEqual(['recommendation-1']);
  });
});

describe('a link', () => {
  const linking = (kind: 'centre' | 'convention', id: string, by = council) =>
    followed(1)
      .answer(1, { answer: 'accepted' })
      .attempt({ type: 'link', data: { n: 1, kind, id } }, by);

  test('leads to what is there, is of the region, and may be seen by whoever links', () => {
    expect(linking('centre', CENTRE)).toBeUndefined();
    expect(linking('convention', CONVENTION)).toBeUndefined();
    expect(linking('convention', 'cforeign')).toBe('linkUnknown');
    expect(linking('convention', 'cunknown')).toBe('linkUnknown');
    expect(linking('convention', CENTRE)).toBe('linkUnknown');
    expect(linking('centre', 'felsewhere')).toBe('linkElsewhere');
    expect(linking('centre', CENTRE, officer)).toBe('notAllowed');
  });

  test('leads to a line, a target or the centres of a plan, which its parties alone may link', () => {
    const to = (link: Omit<CommandData<'link'>, 'n' | 'id'>, id = PLAN) =>
      followed(1)
        .answer(1, { answer: 'accepted' })
        .attempt({ type: 'link', data: { n: 1, id, ...link } }, council);
    expect(to({ kind: 'planLine', part: CONVENTION })).toBeUndefined();
    expect(to({ kind: 'target', part: 'MA-KEN/women/2027/capacity' })).toBeUndefined();
    expect(to({ kind: 'centreProgramme' })).toBeUndefined();
    expect(to({ kind: 'planLine' })).toBe('linkUnknown');
    expect(to({ kind: 'planLine', part: 'cforeign' })).toBe('linkUnknown');
    expect(to({ kind: 'target', part: 'MA-KEN/women/2028/capacity' })).toBe('linkUnknown');
    expect(to({ kind: 'centreProgramme', part: CONVENTION })).toBe('linkUnknown');
    expect(to({ kind: 'convention', part: 'x' }, CONVENTION)).toBe('linkUnknown');
    expect(to({ kind: 'planLine', part: CONVENTION }, 'punknown')).toBe('linkUnknown');
    const given = { n: 1, kind: 'planLine', id: PLAN, part: CONVENTION } as const;
    const ofAssociation = held(1)
      .act({ type: 'recordAttendance', data: ATTENDANCE }, officer)
      .act({ type: 'recordMinutes', data: { document: document('minutes') } }, officer)
      .act({ type: 'approveMinutes', data: {} }, wali)
      .act({ type: 'assign', data: { n: 1, party: ASSOCIATION } }, officer)
      .act({ type: 'beginFollowUp', data: {} }, walisHand)
      .act({ type: 'answer', data: { n: 1, answer: 'accepted' } }, person(ASSOCIATION, 'approver'));
    expect(ofAssociation.attempt({ type: 'link', data: given }, association)).toBe('linkUnknown');
  });

  test('to a line is called as its convention, and both the plan and the convention tell of it', () => {
    const line = { kind: 'planLine', id: PLAN, part: CONVENTION } as const;
    const play = followed(1).answer(1, { answer: 'accepted' }).link(1, line);
    play.link(1, { kind: 'target', id: PLAN, part: 'MA-KEN/women/2027/capacity' });
    expect(viewFor(play, wali).recommendations[0]?.links).toMatchObject([
      { ...line, isOpen: true, title: { fr: 'Convention' } },
      { kind: 'target', part: 'MA-KEN/women/2027/capacity', title: { fr: 'Plan de la région' } },
    ]);
    expect(JSON.stringify(viewFor(play, association))).not.toContain(PLAN);
    const { parts = [] } = listing(play.consultation);
    expect(parts.map(({ list }) => list)).toEqual([
      proposedList(ASSOCIATION),
      ledToList(PLAN),
      ledToList(CONVENTION),
    ]);
  });

  test('repeated changes nothing; several lead from one recommendation, and to one thing', () => {
    const play = followed(2)
      .answer(1, { answer: 'accepted' })
      .answer(2, { answer: 'accepted' })
      .link(1)
      .link(2);
    const before = play.consultation.version;
    play.link(1);
    expect(play.consultation.version).toBe(before);
    play.link(1, { kind: 'convention', id: CONVENTION });
    const { parts = [] } = listing(play.consultation);
    expect(parts.map(({ order, list }) => [order.slice(-3), list])).toEqual([
      ['001', proposedList(ASSOCIATION)],
      ['001', ledToList(CENTRE)],
      ['001', ledToList(CONVENTION)],
      ['002', proposedList(ASSOCIATION)],
      ['002', ledToList(CENTRE)],
    ]);
  });

  test('to a convention tells others that it is there, and neither its name nor its id', () => {
    const play = followed(1)
      .answer(1, { answer: 'accepted' })
      .link(1, { kind: 'convention', id: CONVENTION });
    expect(viewFor(play, wali).recommendations[0]?.links).toMatchObject([{ isOpen: true, id: CONVENTION }]);
    const [link] = viewFor(play, association).recommendations[0]?.links ?? [];
    expect(link).toEqual({ kind: 'convention', isOpen: false, at: play.now, party: COUNCIL });
    expect(JSON.stringify(viewFor(play, association))).not.toContain(CONVENTION);
  });

  test('is shown to whoever may see it now, where that is known, and else as it was when it was linked', () => {
    const play = followed(1)
      .answer(1, { answer: 'accepted' })
      .link(1, { kind: 'convention', id: CONVENTION })
      .link(1);
    const seen = (reader: Person, sees: (link: Linked) => boolean | undefined) =>
      consultationView(play.consultation, { person: reader, sees }).recommendations[0]?.links.map(
        ({ kind, isOpen, id }) => [kind, isOpen, id],
      );
    const centre = ['centre', true, CENTRE];
    // Whoever has joined since, and whoever has left; what everybody may see is shown to all.
    expect(seen(association, () => true)).toEqual([['convention', true, CONVENTION], centre]);
    expect(seen(wali, () => false)).toEqual([['convention', false, undefined], centre]);
    expect(seen(wali, () => undefined)).toEqual([['convention', true, CONVENTION], centre]);
    expect(seen(association, () => undefined)).toEqual([['convention', false, undefined], centre]);
  });

  test('a recommendation is its reader’s own under whichever entry their organisation proposed it', () => {
    const play = followed(1);
    const isOwn = (own?: string[]) =>
      consultationView(play.consultation, { person: person('jumelle', 'officer'), ...(own && { own }) })
        .recommendations[0]?.isOwn;
    expect([isOwn(), isOwn(['jumelle']), isOwn(['jumelle', ASSOCIATION])]).toEqual([false, false, true]);
  });
});

describe('whatever happens', () => {
  const lives = fc.property(fc.integer(), (seed) => {
    const chance = new Chance(seed);
    let [state, time] = [undefined as Consultation | undefined, Date.parse('2026-03-02T09:00:00.000Z')];
    for (let step = 0; step < 80; step += 1) {
      time += chance.within(1, 40) * 3_600_000;
      const now = new Date(time).toISOString();
      const { command, actor } = consultationMove(chance, state, now);
      const before: Consultation | undefined = state;
      const result = CONSULTATION.decide(command, {
        id: CONSULTATION_ID,
        state,
        actor,
        now,
        beside: SHORT_DELAYS,
      });
      if ('refusal' in result) continue;
      state = result.state;
      holds(state);
      // Nothing is taken away.
      expect(state.recommendations.length).toBeGreaterThanOrEqual(before?.recommendations.length ?? 0);
      for (const each of before?.recommendations ?? [])
        expect(state.recommendations[each.n - 1]?.links).toEqual(expect.arrayContaining(each.links));
    }
  });

  /** Somebody of another party than whoever it is assigned to can always do something. */
  const isNeverStuck = (state: Consultation, { n, assignee }: Recommendation): boolean =>
    [MINISTRY, WILAYA, COUNCIL]
      .filter((party) => party !== assignee?.party || party === state.owner)
      .flatMap((party) => ROLES.map((role) => person(party, role)))
      .some((reader) =>
        consultationView(state, { person: reader })
          .recommendations.find((each) => each.n === n)
          ?.possibleActs.some((act) => ['assign', 'verifyDelivery', 'returnDelivery'].includes(act)),
      );

  function holds(state: Consultation): void {
    for (const each of state.recommendations) {
      if (state.phase === 'followUp' && !isSettled(each)) expect(isNeverStuck(state, each)).toBe(true);
      const { n, status, links, delivery, verification, mergedInto, answer } = each;
      if (status === 'delivered' || status === 'verified') expect(links.length).toBeGreaterThan(0);
      if (verification) expect(verification.party).not.toBe(delivery?.party);
      if (status === 'declined') expect(answer?.reason).toBeDefined();
      expect(status === 'mergedInto').toBe(mergedInto !== undefined);
      if (mergedInto !== undefined) {
        expect(mergedOf(state, n)).toEqual([]);
        expect(state.recommendations[mergedInto - 1]?.mergedInto).toBeUndefined();
      }
      const running = state.procedures.find(({ number }) => number === n);
      if (state.phase === 'closed') expect(running?.status === 'open').toBe(false);
    }
  }

  test('what was delivered led somewhere and was verified by others; mergers stay flat; nothing is lost', () => {
    fc.assert(lives, { numRuns: 60 });
  });
});

test('fifty recommendations of the longest texts, followed for six years, find room in their item', () => {
  const long = { ar: 'ا'.repeat(600), fr: 'é'.repeat(600) };
  const play = called().act({ type: 'hold', data: { day: '2026-05-04' } }, officer);
  for (let n = 1; n <= MAX_RECOMMENDATIONS; n += 1)
    play.act({ type: 'record', data: { ...RECOMMENDATION, text: long } }, officer);
  expect(play.attempt({ type: 'record', data: RECOMMENDATION }, officer)).toBe('recommendationsTooMany');
  play
    .act({ type: 'recordAttendance', data: ATTENDANCE }, officer)
    .act({ type: 'recordMinutes', data: { document: document('minutes') } }, officer)
    .act({ type: 'approveMinutes', data: {} }, wali);
  for (let n = 1; n <= MAX_RECOMMENDATIONS; n += 1)
    play.act({ type: 'assign', data: { n, party: COUNCIL } }, officer);
  play.act({ type: 'beginFollowUp', data: {} }, walisHand).run();
  for (let n = 1; n <= MAX_RECOMMENDATIONS; n += 1) play.answer(n, { answer: 'accepted' });
  play.run();
  for (let half = 1; half <= 12; half += 1) {
    for (let n = 1; n <= MAX_RECOMMENDATIONS; n += 1)
      play.act({ type: 'reportProgress', data: { n, note: 'x'.repeat(600) } }, council);
    play.run();
  }
  expect(Buffer.byteLength(JSON.stringify(play.consultation))).toBeLessThan(390_000);
  expect(play.consultation.tasks).toHaveLength(MAX_RECOMMENDATIONS);
});
