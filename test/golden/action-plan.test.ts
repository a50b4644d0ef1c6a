import { expect, test } from 'vitest';
import type { ActionPlan } from '../../functions/aggregates/action-plan/action-plan.ts';
import { evolve } from '../../functions/aggregates/action-plan/evolve.ts';
import { summaryOf } from '../../functions/aggregates/action-plan/listing.ts';
import { metricsOf } from '../../functions/aggregates/action-plan/metrics.ts';
import { noticesOf } from '../../functions/aggregates/action-plan/notices.ts';
import { detailOf } from '../../functions/aggregates/action-plan/published.ts';
import { planView } from '../../functions/aggregates/action-plan/view.ts';
import { COUNCIL, person } from '../../scenarios/cases.ts';
import { documentOf } from '../support/life.ts';
import { LINE, NATIONAL, officers, REGIONAL, TARGET } from '../support/plan-setting.ts';
import { drafted } from '../unit/aggregates/action-plan/setting.ts';

/**
 * A finished life of a plan, frozen as that of a convention is: a return, a tacit approval, a revision that is rejected and
 * one that is adopted, a line that leaves, a session, and the closure.
 */

const READER = { ...person(COUNCIL, 'auditor'), name: 'Auditor' };

function finishedLife() {
  const life = drafted().act(
    { type: 'setEnvelopes', data: { envelopes: [REGIONAL, NATIONAL] } },
    officers.wilaya,
  );
  life.submit().decide('review', 'return', 'Une cible par groupe');
  life.act({ type: 'revise', data: { years: { first: 2022, last: 2027 } } }, officers.ministry);
  life.act({ type: 'setTargets', data: { targets: [TARGET, { ...TARGET, year: 2027 }] } }, officers.ministry);
  life.submit().decide('review').decide('deliberation');
  life.at('2026-06-01').run().decide('signature');
  const session = { day: '2026-06-01', subject: 'Suivi', decisions: 'Accélérer' };
  life.act({ type: 'holdSession', data: session }, officers.council);
  const called = { day: '2026-06-10', subject: 'Ouverture des centres', agenda: ['Calendrier'] };
  life.act({ type: 'callSession', data: called }, officers.council);
  life.act({ type: 'callSession', data: { ...called, day: '2026-06-20' } }, officers.wilaya);
  const agenda = ['Calendrier', 'Personnel'];
  life.act({ type: 'correctSession', data: { number: 2, agenda } }, officers.ministry);
  const reason = 'Salle indisponible';
  life.act(
    { type: 'moveSession', data: { number: 2, from: '2026-06-10', day: '2026-06-17', reason } },
    officers.council,
  );
  life.act({ type: 'cancelSession', data: { number: 3, reason: 'Sans objet' } }, officers.wilaya);
  const second = { ...LINE, convention: 'csecond' };
  const propose = (reason: string) =>
    life
      .act(
        { type: 'proposeRevision', data: { reason, changes: { lines: [LINE, second] } } },
        officers.council,
      )
      .run();
  propose('Une convention de plus').decide('review', 'reject', 'Trop tôt');
  propose('La même, un mois après').adopt();
  const approver = person(COUNCIL, 'approver');
  life.act({ type: 'departLine', data: { convention: 'csecond', reason: 'Autre plan' } }, approver);
  life
    .at('2026-06-18')
    .act(
      { type: 'holdCalledSession', data: { number: 2, day: '2026-06-17', decisions: 'Ouvrir en juillet' } },
      officers.ministry,
    );
  life.act({ type: 'close', data: { report: documentOf('final-report') } }, officers.council).run();
  return life.decide('finalReport');
}

test('a finished life of a plan is what it was', async () => {
  const { plan, events } = finishedLife();
  expect(plan.phase).toBe('closed');
  let state: ActionPlan | undefined;
  const told = events.map((event) => {
    state = evolve(state, event);
    const notices = noticesOf(state, event);
    return { event, detail: detailOf(state, event), notices, figures: metricsOf(event) };
  });
  const end = {
    view: planView(plan, new Map(), { person: READER, language: 'fr', now: plan.changedAt }),
    summary: summaryOf(plan),
  };
  const lines = [...told, end].map((each) => `${JSON.stringify(each)}\n`);
  await expect(lines.join('')).toMatchFileSnapshot('action-plan.jsonl');
});
