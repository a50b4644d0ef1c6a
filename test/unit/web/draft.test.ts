import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { revisableIn } from '../../../functions/aggregates/convention/formation/revise.ts';
import { defaultPlan } from '../../../functions/aggregates/convention/settings.ts';
import { caseA } from '../../../scenarios/cases.ts';
import { changesOf, proposalOf } from '../../../web/pages/draft/saving/changes.ts';
import { contradictions } from '../../../web/pages/draft/saving/contradictions.ts';
import { STEPS } from '../../../web/pages/draft/step-search.ts';
import { progressOf, stepOf, stepsOf } from '../../../web/pages/draft/steps.ts';
import { type Draft, draftOf, emptyDraft, type TermsDraft } from '../../../web/pages/draft/terms-draft.ts';
import { setIn } from '../../../web/parts/saving/set-in.ts';
import { balances, fundingLinesOf, trancheTotal } from '../../../web/parts/tranches/funding-lines.ts';
import { scheduleOf } from '../../../web/parts/tranches/schedule.ts';
import { settings } from './convention.ts';

/** The request of a draft, and its gaps. */

const { terms } = caseA('2026-11-25');
const plan = defaultPlan(terms, 'council-rsk');
const whole = (): Draft => draftOf({ terms, settings, plan });
const withTerms = (part: Partial<TermsDraft>): Draft => ({
  ...whole(),
  terms: { ...whole().terms, ...part },
});

describe('a proposal', () => {
  test('that came from the API goes back as it was', () => {
    expect(proposalOf(whole()).body?.terms).toEqual(terms);
    expect(changesOf(whole(), whole()).isEmpty).toBe(true);
  });

  test('that is empty names every field that the API requires', () => {
    const { body, faults } = proposalOf(emptyDraft(2026));
    expect(body).toBeUndefined();
    const paths = faults.map(({ path }) => path);
    for (const path of ['terms.title.ar', 'terms.region', 'terms.parties.0.id', 'terms.target.maximum']) {
      expect(paths).toContain(path);
    }
    expect(faults.every(({ code }) => code === 'missing')).toBe(true);
  });
});

describe('the parties of a draft, and the plan that asks them', () => {
  const unscheduled = { ...terms, tranches: [] };
  const base = (): Draft =>
    draftOf({ terms: unscheduled, settings, plan: defaultPlan(terms, 'ministry-solidarity') });
  const changedTo = (parties: TermsDraft['parties']) => {
    const before = base();
    return changesOf(before, { ...before, terms: { ...before.terms, parties } }).body;
  };
  const newcomer = {
    id: 'commune',
    kind: 'contributor' as const,
    name: { ar: 'جماعة', fr: 'Commune' },
    mailbox: '',
    key: 'k',
  };

  test('a new party is asked to sign, as the default plan would', () => {
    const parties = [...base().terms.parties, newcomer];
    const body = changedTo(parties);
    expect(body.plan).toEqual(
      defaultPlan(
        { parties: [...terms.parties, { id: 'commune', kind: 'contributor', name: newcomer.name }] },
        'ministry-solidarity',
      ),
    );
  });

  test('a party under a new id is asked as before, and one that is gone no more', () => {
    const [ministry, wilaya, council] = base().terms.parties;
    if (!ministry || !wilaya || !council) throw new Error('No parties');
    const renamed = changedTo([ministry, { ...wilaya, id: 'wilaya-2' }, council]).plan;
    expect(JSON.stringify(renamed)).not.toContain('wilaya-rsk');
    expect(renamed?.find((step) => step.id === 'opposition')?.assignees).toEqual([
      { party: 'wilaya-2', role: 'approver' },
    ]);
  });
});

describe('changes', () => {
  test('a row that is half typed keeps its list back, and nothing else', () => {
    const [first] = whole().terms.components;
    if (!first) throw new Error('No component');
    const draft = withTerms({ components: [{ ...first, cost: undefined }], reference: '14/2026' });
    const { body, faults } = changesOf(whole(), draft);
    expect(body).toEqual({ terms: { reference: '14/2026' } });
    expect(faults).toEqual([{ path: 'terms.components.0.cost', code: 'missing' }]);
  });

  test('while pledges are collected only works, schedule and project owner go', () => {
    const draft = withTerms({ reference: '14/2026', projectOwner: 'wilaya-rsk' });
    expect(changesOf(whole(), draft, revisableIn('pledging')).body).toEqual({
      terms: { projectOwner: 'wilaya-rsk' },
    });
  });

  test('a changed delay goes with all settings', () => {
    const draft = { ...whole(), settings: { ...settings, justifiedPercent: 80 } };
    expect(changesOf(whole(), draft).body).toEqual({
      settings: { ...settings, justifiedPercent: 80 },
    });
  });
});

describe('contradictions', () => {
  test.each([
    ['a party too few', { parties: whole().terms.parties.slice(1) }, 'partiesIncomplete'],
    ['years reversed', { firstYear: 2030, lastYear: 2027 }, 'reversed'],
    ['a range reversed', { target: { minimum: 2, maximum: 1 } }, 'reversed'],
    ['an owner who is no party', { projectOwner: 'nobody' }, 'unknownParty'],
  ] as const)('%s', (_, part, code) => {
    expect(
      contradictions(
        withTerms({ ...part, ...('parties' in part && { parties: [...part.parties] }) }).terms,
      ).map((each) => each.code),
    ).toContain(code);
  });

  test.each([
    ['before the first year', '2025-12-31', ['outOfRange']],
    ['on its first day', '2026-01-01', []],
    ['on the last day of the last year', '2027-12-31', []],
    ['after the last year', '2028-01-01', ['outOfRange']],
    ['on no day yet', '', []],
  ])('a tranche that is due %s', (_, dueDate, codes) => {
    const [first] = whole().terms.tranches;
    if (!first) throw new Error('No tranche');
    const draft = withTerms({ firstYear: 2026, lastYear: 2027, tranches: [{ ...first, dueDate }] });
    const path = 'terms.tranches.0.dueDate';
    const found = contradictions(draft.terms).filter((each) => each.path === path);
    expect(found.map(({ code }) => code)).toEqual(codes);
    if (codes.length > 0) expect(changesOf(whole(), draft).body).toEqual({});
  });

  test('none in a sound proposal', () => {
    expect(contradictions(whole().terms)).toEqual([]);
  });
});

test('a schedule by percentages brings every fundingLine in full', () => {
  const fundingLine = fc.record({
    party: fc.constantFrom('a', 'b', 'c'),
    earmark: fc.constantFrom('', 'women'),
    amount: fc.integer({ min: 1, max: 10_000_000_000 }),
  });
  fc.assert(
    fc.property(
      fc.uniqueArray(fundingLine, { selector: ({ party, earmark }) => `${party}/${earmark}`, minLength: 1 }),
      fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 12 }),
      (fundingLines, weights) => {
        const tranches = scheduleOf({ fundingLines, weights, firstDue: '2027-01-31', months: 6 }, []);
        expect(tranches.map(({ n }) => n)).toEqual(weights.map((_, index) => index + 1));
        for (const { amount, scheduled } of balances(fundingLines, tranches)) expect(scheduled).toBe(amount);
        const total = tranches.reduce((sum, tranche) => sum + trancheTotal(tranche), 0);
        expect(total).toBe(fundingLinesOf(fundingLines).reduce((sum, { amount }) => sum + amount, 0));
      },
    ),
  );
});

test('a value is set where a conflict says', () => {
  const value = {
    rows: [
      { id: 'a', cost: 1 },
      { id: 'b', cost: 2 },
    ],
  };
  expect(setIn(value, ['rows', 'b', 'cost'], 3)).toEqual({
    rows: [
      { id: 'a', cost: 1 },
      { id: 'b', cost: 3 },
    ],
  });
  expect(setIn(value, ['rows', 'a'], undefined)).toEqual({ rows: [{ id: 'b', cost: 2 }] });
  expect(setIn(value, ['rows', 'c'], { id: 'c' })).toEqual({ rows: [...value.rows, { id: 'c' }] });
});

test('a field is found in its step', () => {
  expect(stepOf('terms.components.2.cost')).toBe('works');
  expect(stepOf('terms.title.ar')).toBe('identity');
  expect(stepOf('settings.justifiedPercent')).toBe('approvals');
});

describe('the steps', () => {
  const progress = (draft: Draft) =>
    STEPS.map((step) => progressOf(step, { draft, faults: proposalOf(draft).faults }).state);

  test('none of an empty draft counts as done, though three may be left empty for a while', () => {
    expect(progress(emptyDraft(2026)).slice(0, -1)).toEqual([
      'lacking',
      'lacking',
      'empty',
      'lacking',
      'empty',
      'empty',
    ]);
  });

  test('each of a whole draft is done', () => {
    expect(progress(whole())).toEqual(STEPS.map(() => 'done'));
  });

  test('a step says how much it lacks', () => {
    const [first, ...rest] = whole().terms.components;
    if (!first) throw new Error('No component');
    const draft = withTerms({ components: [{ ...first, cost: undefined }, ...rest] });
    expect(progressOf('works', { draft, faults: proposalOf(draft).faults })).toEqual({
      missing: 1,
      state: 'lacking',
    });
  });

  test('those that are shown are those in which the API takes something', () => {
    expect(stepsOf(undefined)).toEqual(STEPS);
    expect(stepsOf(revisableIn('draft'))).toEqual(STEPS);
    expect(stepsOf(revisableIn('pledging'))).toEqual(['parties', 'works', 'schedule', 'check']);
    expect(stepsOf(revisableIn('active'))).toEqual(['check']);
  });
});
