import { expect, test } from 'vitest';
import type { Consultation } from '../../functions/aggregates/consultation/consultation.ts';
import { evolve } from '../../functions/aggregates/consultation/evolve.ts';
import { listing } from '../../functions/aggregates/consultation/listing.ts';
import { metricsOf } from '../../functions/aggregates/consultation/metrics.ts';
import { noticesOf } from '../../functions/aggregates/consultation/notices.ts';
import { detailOf } from '../../functions/aggregates/consultation/published.ts';
import { consultationView } from '../../functions/aggregates/consultation/view.ts';
import { COUNCIL } from '../../scenarios/cases.ts';
import {
  ATTENDANCE,
  association,
  CONVENTION,
  council,
  document,
  minister,
  officer,
  president,
  RECOMMENDATION,
  reason,
  wali,
  walisHand,
} from '../support/consultation-setting.ts';
import { called, type Play } from '../unit/aggregates/consultation/setting.ts';

/**
 * A finished life of a consultation, frozen as that of a convention is: put off, held, a recommendation corrected, one that
 * is late and goes to the committee, one declined, one merged, one given up, one returned and then verified, and the closure.
 */

const SIX = [1, 2, 3, 4, 5, 6];

function finishedLife(): Play {
  const play = called();
  play.act({ type: 'correct', data: { agenda: [] } }, officer);
  play.act({ type: 'postpone', data: { reason: 'Travaux' } }, wali);
  play.act({ type: 'callAgain', data: { day: '2026-05-04' } }, officer);
  play.act({ type: 'hold', data: { day: '2026-05-04' } }, officer);
  for (const _ of SIX) play.act({ type: 'record', data: RECOMMENDATION }, officer);
  const corrected = { ...RECOMMENDATION, n: 2, groups: ['disability' as const] };
  play.act({ type: 'correctRecommendation', data: corrected }, officer);
  play.act({ type: 'recordAttendance', data: ATTENDANCE }, officer);
  play.act({ type: 'recordMinutes', data: { document: document('minutes') } }, officer);
  play.act({ type: 'approveMinutes', data: {} }, wali);
  for (const n of SIX) play.act({ type: 'assign', data: { n, party: COUNCIL } }, officer);
  play.act({ type: 'beginFollowUp', data: {} }, walisHand).run();
  play.answer(1, { answer: 'accepted' });
  play.act({ type: 'answer', data: { n: 2, answer: 'declined', reason } }, president);
  play.answer(3, { answer: 'mergedInto', into: 1 });
  play.act({ type: 'answer', data: { n: 4, answer: 'partlyAccepted', reason } }, president).run();
  // The fifth is never answered in time: reminded, handed on, and at last the committee's.
  play.at('2026-05-25').run().at('2026-07-15').run().at('2026-09-30').run();
  play.answer(5, { answer: 'accepted' }).answer(6, { answer: 'mergedInto', into: 5 }).run();
  play.link(1).link(1, { kind: 'convention', id: CONVENTION });
  play.act({ type: 'reportProgress', data: { n: 1, note: 'Étude lancée' } }, council).run();
  play.deliver(1).run();
  play.act({ type: 'returnDelivery', data: { n: 1, reason: 'Illisible' } }, minister).run();
  play.deliver(1).run();
  play.act({ type: 'verifyDelivery', data: { n: 1 } }, minister);
  play.act({ type: 'answer', data: { n: 4, answer: 'declined', reason } }, president);
  play.link(5).deliver(5).run();
  play.act({ type: 'verifyDelivery', data: { n: 5 } }, wali);
  return play.act({ type: 'close', data: {} }, walisHand);
}

test('a finished life of a consultation is what it was', async () => {
  const { consultation, events } = finishedLife();
  expect(consultation.phase).toBe('closed');
  const types = new Set(events.map(({ type }) => type));
  for (const type of ['TaskReminded', 'TaskEscalated', 'RecommendationReferred', 'DeliveryReturned'])
    expect(types).toContain(type);
  let state: Consultation | undefined;
  const told = events.map((event) => {
    state = evolve(state, event);
    const notices = noticesOf(state, event);
    return { event, detail: detailOf(state, event), notices, figures: metricsOf(event) };
  });
  const end = {
    view: consultationView(consultation, { person: association }),
    listing: listing(consultation),
  };
  const lines = [...told, end].map((each) => `${JSON.stringify(each)}\n`);
  await expect(lines.join('')).toMatchFileSnapshot('consultation.jsonl');
});
