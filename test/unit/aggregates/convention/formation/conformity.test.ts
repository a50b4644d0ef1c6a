import { describe, expect, it, test } from 'vitest';
import type { CommandData } from '../../../../../functions/aggregates/convention/commands.ts';
import { StageRules } from '../../../../../functions/aggregates/convention/stage-rules.ts';
import { Party, type PlanStep } from '../../../../../functions/aggregates/convention/terms.ts';
import type { Delay } from '../../../../../functions/kernel/calendar.ts';
import { person } from '../../../../../scenarios/cases.ts';
import { decide } from '../../../../support/decide.ts';
import { SMALL, small, smallLife } from '../../../../support/small.ts';

/** The rules of a stage that no convention may change. */

const NOW = '2026-03-02T09:00:00.000Z';
const officer = person(SMALL.ministry, 'officer');
const plan = smallLife('draft').c.plan;
const step = (id: string, change: Partial<PlanStep>) =>
  plan.map((each) => (each.id === id ? { ...each, ...change } : each));
const signedBy = (...parties: string[]) =>
  step('signature', { assignees: parties.map((party) => ({ party, role: 'signatory' })) });

function proposed(data: Partial<CommandData<'propose'>>, rules: object = {}) {
  const command = { type: 'propose', data: { ...small('2026-03-02'), ...data } } as const;
  return decide('c1', undefined, command, officer, NOW, {
    rules: StageRules.parse(rules),
    numbered: 0,
  });
}
const refused = (code: string, ...paths: string[]) => ({
  refusal: expect.objectContaining({ code, faults: paths.map((path) => expect.objectContaining({ path })) }),
});

describe('delays', () => {
  const SHORT: Delay[] = [
    { count: 1, unit: 'seconds' },
    { count: 1439, unit: 'minutes' },
    { count: 23, unit: 'hours' },
  ];
  test.each(SHORT)('$count $unit are too short where conventions are real, in every place', (delay) => {
    for (const name of [
      'fundsCallDelay',
      'preparationDelay',
      'authorisationDelay',
      'executionDelay',
      'reportDelay',
      'conditionsDelay',
    ]) {
      const settings = { [name]: delay };
      expect(proposed({ settings })).toMatchObject(refused('delayTooShort', `settings.${name}`));
    }
    for (const [index, { id }] of plan.entries()) {
      expect(proposed({ plan: step(id, { delay }) })).toMatchObject(
        refused('delayTooShort', `plan.${index}.delay`),
      );
    }
  });

  it('may be short where people rehearse, and as short as a stage says', () => {
    const settings = { fundsCallDelay: { count: 1, unit: 'seconds' } } as const;
    expect(proposed({ settings }, { shortestDelay: { count: 1, unit: 'seconds' } })).toHaveProperty('events');
    const days = { fundsCallDelay: { count: 2, unit: 'workingDays' } } as const;
    expect(proposed({ settings: days })).toHaveProperty('events');
    expect(proposed({ settings: days }, { shortestDelay: { count: 3, unit: 'calendarDays' } })).toMatchObject(
      refused('delayTooShort', 'settings.fundsCallDelay'),
    );
  });

  it('are held by a revision and by the submission as by the proposal', () => {
    const { c } = smallLife('draft');
    const rules = StageRules.parse({});
    const settings = { reportDelay: { count: 1, unit: 'seconds' } } as const;
    const revise = { type: 'revise', data: { settings } } as const;
    expect(decide('c1', c, revise, officer, NOW, { rules })).toMatchObject({
      refusal: { code: 'delayTooShort' },
    });
    const old = { ...c, settings: { ...c.settings, ...settings } };
    expect(decide('c1', old, { type: 'submit', data: {} }, officer, NOW, { rules })).toMatchObject({
      refusal: { code: 'delayTooShort' },
    });
  });
});

describe('a mailbox', () => {
  const at = (mailbox: string, rules: object = {}) => {
    const { terms } = small('2026-03-02');
    const parties = terms.parties.map((party) => (party.id === SMALL.wilaya ? { ...party, mailbox } : party));
    return proposed({ terms: { ...terms, parties } }, rules);
  };

  test.each(['bureau@interieur.gov.ma', 'bureau@gov.ma', 'Bureau@GOV.MA'])('%s is an office', (mailbox) => {
    expect(at(mailbox)).toHaveProperty('events');
  });

  test.each(['someone@gmail.com', 'a@gov.ma.evil.example', 'a@notgov.ma', 'a@gov.mā'])(
    '%s is refused where mail goes to offices',
    (mailbox) => {
      expect(at(mailbox)).toMatchObject(refused('mailboxNotAllowed', 'terms.parties.1.mailbox'));
    },
  );

  it('may lie elsewhere where the stage knows it as that party’s, and only as that party’s', () => {
    const known = { mailboxes: { [SMALL.wilaya]: 'wilaya@poste.example' } };
    expect(at('wilaya@poste.example', known)).toHaveProperty('events');
    expect(at('other@poste.example', known)).toHaveProperty('refusal');
    expect(at('wilaya@poste.example', { mailboxes: { other: 'wilaya@poste.example' } })).toHaveProperty(
      'refusal',
    );
  });

  it('of more than 254 characters is none', () => {
    const long = `${'a'.repeat(60)}@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.gov.ma`;
    expect(Party.shape.mailbox.safeParse(`${'e'.repeat(20)}${long}`).success).toBe(false);
    expect(Party.shape.mailbox.safeParse(long).success).toBe(true);
  });
});

describe('an approval plan', () => {
  test.each(['review', 'deliberation', 'budget-control', 'visa'])('%s is not approved tacitly', (id) => {
    const tacit = step(id, { onTimeout: 'approve' });
    expect(proposed({ plan: tacit })).toMatchObject(
      refused('tacitApprovalNotAllowed', `plan.${plan.findIndex((each) => each.id === id)}.onTimeout`),
    );
  });

  it('lets the opposition be approved tacitly, and what the stage names', () => {
    expect(proposed({ plan: step('opposition', { onTimeout: 'approve' }) })).toHaveProperty('events');
    expect(
      proposed({ plan: step('visa', { onTimeout: 'approve' }) }, { tacitSteps: ['opposition', 'visa'] }),
    ).toHaveProperty('events');
  });

  const place = (id: string) => `plan.${plan.findIndex((each) => each.id === id)}`;
  const asks = (id: string, parties: readonly string[], change: Partial<PlanStep> = {}) =>
    step(id, { assignees: parties.map((party) => ({ party, role: 'approver' })), ...change });

  it.each(['review', 'deliberation', 'budget-control', 'visa'])(
    'does not let %s be approved tacitly under the name of an opposition',
    (id) => {
      const tacit = step(id, { kind: 'opposition', onTimeout: 'approve' });
      expect(proposed({ plan: tacit })).toHaveProperty('refusal.code', 'planInconsistent');
    },
  );

  it.each([
    ['opposition', [SMALL.council], {}, 'assignees.0.party'],
    ['opposition', [SMALL.wilaya, SMALL.ministry], {}, 'assignees.1.party'],
    ['deliberation', [SMALL.ministry], {}, 'assignees.0.party'],
    ['deliberation', [SMALL.contributor], {}, 'assignees'],
    ['deliberation', [SMALL.council, SMALL.contributor], { quorum: 'any' }, 'quorum'],
    ['deliberation', [SMALL.council, SMALL.contributor], { quorum: 1 }, 'quorum'],
  ] as const)('does not have %s of %j with %j', (id, parties, change, path) => {
    expect(proposed({ plan: asks(id, parties, change) })).toMatchObject(
      refused('planInconsistent', `${place(id)}.${path}`),
    );
  });

  it('lets a contributor deliberate beside the council', () => {
    expect(proposed({ plan: asks('deliberation', [SMALL.council, SMALL.contributor]) })).toHaveProperty(
      'events',
    );
  });

  it('asks every party that pays to sign: who has a share of a tranche, and who pledges cash', () => {
    const core = [SMALL.ministry, SMALL.wilaya, SMALL.council];
    const { terms } = small('2026-03-02');
    const tranches = terms.tranches.map((tranche) => ({
      ...tranche,
      shares: [...tranche.shares, { party: SMALL.contributor, amount: 100 }],
    }));
    const paying = { terms: { ...terms, tranches }, plan: signedBy(...core) };
    expect(proposed(paying)).toMatchObject(refused('planBelowFloor', 'plan'));
    expect(proposed(paying, { payersSign: false })).toHaveProperty('events');
    expect(proposed({ plan: signedBy(...core) })).toHaveProperty('events');
  });

  it('contains what the stage asks for', () => {
    const short = plan.filter(({ id }) => id !== 'deliberation' && id !== 'visa');
    const requiredSteps = ['pledging', 'deliberation', 'visa'];
    expect(proposed({ plan: short })).toHaveProperty('events');
    expect(proposed({ plan: short }, { requiredSteps })).toMatchObject(
      refused('planBelowFloor', 'plan', 'plan'),
    );
  });

  it('that does not ask a party to sign lets it pledge land, and no cash', () => {
    const core = [SMALL.ministry, SMALL.wilaya, SMALL.council];
    const life = smallLife('pledging', { plan: signedBy(...core) });
    const contributor = person(SMALL.contributor, 'officer');
    const pledge = (nature: 'cash' | 'land') =>
      life.refusal({ type: 'pledge', data: { fiscalYear: 2026, nature, amount: 5 } }, contributor);
    expect(pledge('cash')).toBe('payerDoesNotSign');
    expect(pledge('land')).toBeUndefined();
    const id = life.c.pledges.at(-1)?.id ?? '';
    const terms = { fiscalYear: 2026, nature: 'cash', amount: 5 } as const;
    expect(life.refusal({ type: 'revisePledge', data: { pledge: id, terms } }, contributor)).toBe(
      'payerDoesNotSign',
    );
  });
});
