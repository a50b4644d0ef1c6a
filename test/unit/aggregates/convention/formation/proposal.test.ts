import { describe, expect, it } from 'vitest';
import type { CommandData } from '../../../../../functions/aggregates/convention/commands.ts';
import { person } from '../../../../../scenarios/cases.ts';
import { Life } from '../../../../support/life.ts';
import { saidOf } from '../../../../support/readable.ts';
import { SMALL, small, smallLife, smallTerms } from '../../../../support/small.ts';

const officer = person(SMALL.ministry, 'officer');

describe('proposal', () => {
  it('begins as a draft of the party that proposes it, with the default settings and plan', () => {
    const { c } = smallLife('draft');
    expect(c).toMatchObject({ phase: 'draft', proposer: SMALL.ministry, version: 1, textVersion: 1 });
    expect(c.plan.map((step) => step.stage)).toEqual([
      'review',
      'pledging',
      'adoption',
      'adoption',
      'adoption',
      'signature',
      'visa',
    ]);
    expect(c.settings.justifiedPercent).toBe(70);
  });

  it('refuses a proposal by a contributor, by a stranger, and by who is no officer', () => {
    const data = small('2026-03-02');
    const propose = { type: 'propose', data } as const;
    expect(new Life().refusal(propose, person(SMALL.contributor, 'officer'))).toBe('proposerNotAParty');
    expect(new Life().refusal(propose, person('elsewhere', 'officer'))).toBe('proposerNotAParty');
    expect(new Life().refusal(propose, person(SMALL.ministry, 'approver'))).toBe('notAllowed');
    expect(new Life().refusal(propose, { kind: 'system', name: 'workflow' })).toBe('notAllowed');
  });

  it('refuses a second proposal on the same id, and tells a foreign party only that there is nothing for it', () => {
    const life = smallLife('draft');
    const propose = { type: 'propose', data: small(life.today) } as const;
    expect(life.refusal(propose, officer)).toBe('alreadyProposed');
    expect(life.refusal(propose, person('elsewhere', 'officer'))).toBe('notFound');
  });

  it('answers every command on a convention that does not exist with notFound', () => {
    expect(new Life().refusal({ type: 'submit', data: {} }, officer)).toBe('notFound');
  });

  it('replaces the fields given by a revision and keeps the others', () => {
    const life = smallLife('draft');
    life.act(
      { type: 'revise', data: { terms: { actType: 'framework' }, settings: { remindAtPercent: 80 } } },
      officer,
    );
    expect(life.c.terms).toEqual({ ...smallTerms(life.today), actType: 'framework' });
    expect(life.c.settings).toMatchObject({ remindAtPercent: 80, justifiedPercent: 70 });
  });

  it('freezes what the review approved once pledges are collected, but not the plan of works', () => {
    const life = new Life().propose(small('2026-03-02'), SMALL.ministry);
    life.act({ type: 'submit', data: {} }, officer);
    life.approve('formation-1');
    const target = { minimum: 1, maximum: 2 };
    expect(life.refusal({ type: 'revise', data: { terms: { target } } }, officer)).toBe('wrongPhase');
    expect(life.refusal({ type: 'revise', data: { settings: { remindAtPercent: 10 } } }, officer)).toBe(
      'wrongPhase',
    );
    life.act({ type: 'revise', data: { terms: { projectOwner: SMALL.council } } }, officer);
    expect(life.c.terms.projectOwner).toBe(SMALL.council);
  });

  it('is not revised by who approved it, while that approval stands', () => {
    const life = smallLife('review');
    const both = (party: string) => ({
      ...person(party, 'officer', 5),
      roles: ['officer' as const, 'approver' as const],
    });
    const revise = {
      type: 'revise',
      data: { terms: { components: smallTerms(life.today).components } },
    } as const;
    life.open('formation-1');
    life.act(life.command(life.task('review', SMALL.ministry)), both(SMALL.ministry));
    life.approve('formation-1');
    expect(life.c.phase).toBe('pledging');
    expect(life.refusal(revise, both(SMALL.ministry))).toBe('segregationOfDuties');
    expect(life.refusal(revise, officer)).toBeUndefined();
  });

  it('may be revised by who returned it: the approvals of that round are void, and so is theirs to come', () => {
    const life = smallLife('review');
    const both = { ...officer, sub: 'both', roles: ['officer' as const, 'approver' as const] };
    const revise = { type: 'revise', data: { settings: { remindAtPercent: 10 } } } as const;
    life.open('formation-1');
    life.act(life.command(life.task('review', SMALL.ministry), 'return'), both);
    life.act(revise, both);
    life.act({ type: 'submit', data: {} }, officer);
    life.open('formation-2');
    expect(life.refusal(life.command(life.task('review', SMALL.ministry)), both)).toBe('segregationOfDuties');
  });

  it('refuses a revision that takes away a party or a component on which a pledge stands', () => {
    const life = smallLife('pledging');
    const terms = smallTerms(life.today);
    const pledge = { fiscalYear: 2026, nature: 'land', amount: 5, component: 'women-centre' } as const;
    life.act({ type: 'pledge', data: pledge }, officer);
    const components = terms.components.slice(1);
    expect(life.refusal({ type: 'revise', data: { terms: { components } } }, officer)).toBe(
      'termsInconsistent',
    );
  });

  it('cannot lose its proposer as a core party', () => {
    const life = smallLife('draft');
    const parties = life.c.terms.parties.map((party) =>
      party.id === SMALL.ministry ? { ...party, id: 'other-ministry' } : party,
    );
    const tranches = life.c.terms.tranches.map((tranche) => ({
      ...tranche,
      shares: tranche.shares.filter((share) => share.party !== SMALL.ministry),
    }));
    expect(life.refusal({ type: 'revise', data: { terms: { parties, tranches } } }, officer)).toBe(
      'proposerNotAParty',
    );
  });

  describe('whose parties are revised', () => {
    const oneSigns = (life: Life) =>
      life.c.plan.map((step) => (step.id === 'review' ? { ...step, quorum: 'any' as const } : step));
    const revise = (data: CommandData<'revise'>) => ({ type: 'revise', data }) as const;
    const newcomer = { id: 'commune', kind: 'contributor', name: { ar: 'جماعة', fr: 'Commune' } } as const;

    it('keeps the approval plan that was given, and follows with the default one', () => {
      const given = smallLife('draft');
      given.act(revise({ plan: oneSigns(given) }), officer);
      const defaulted = smallLife('draft');
      for (const life of [given, defaulted]) {
        const { plan } = life.c;
        life.act(revise({ terms: { parties: [...life.c.terms.parties, newcomer] } }), officer);
        if (life === given) expect(life.c.plan).toEqual(plan);
      }
      const signing = defaulted.c.plan.find((step) => step.kind === 'signature');
      expect(signing?.assignees.map(({ party }) => party)).toContain('commune');
    });

    it('keeps a plan that was given with the proposal', () => {
      const plan = oneSigns(smallLife('draft'));
      const life = smallLife('draft', { plan });
      life.act(revise({ terms: { parties: [...life.c.terms.parties, newcomer] } }), officer);
      expect(life.c.plan).toEqual(plan);
    });

    it('refuses a plan that was given where it asks who is gone, and names the step, the party and the role', () => {
      const life = smallLife('draft');
      life.act(revise({ plan: oneSigns(life) }), officer);
      const parties = life.c.terms.parties.filter(({ id }) => id !== SMALL.contributor);
      const terms = { parties, projectOwner: SMALL.council };
      const refusal = life.attempt(revise({ terms }), officer);
      expect(refusal?.code).toBe('planAsksNoParty');
      expect(saidOf(refusal, 'en').detail).toContain(
        'the step "signature (place 6)" asks signatory of "Entraide"',
      );
      const without = (plan: typeof life.c.plan) =>
        plan.map((step) => ({
          ...step,
          assignees: step.assignees.filter(({ party }) => party !== SMALL.contributor),
        }));
      life.act(revise({ terms, plan: without(life.c.plan) }), officer);
      expect(life.c.terms.parties).toHaveLength(3);
    });

    it('keeps every setting that a revision does not give', () => {
      const life = smallLife('draft', { settings: { holidays: ['2026-05-01'], justifiedPercent: 60 } });
      life.act(revise({ settings: { remindAtPercent: 80 } }), officer);
      expect(life.c.settings).toMatchObject({
        holidays: ['2026-05-01'],
        justifiedPercent: 60,
        remindAtPercent: 80,
      });
    });
  });

  it('is withdrawn with its open tasks, and for good', () => {
    const life = smallLife('review');
    life.open('formation-1');
    life.act({ type: 'withdraw', data: { reason: 'Autre programme' } }, officer);
    expect(life.c).toMatchObject({ phase: 'withdrawn', reason: 'Autre programme' });
    expect(life.tasks()).toEqual([]);
    expect(life.refusal({ type: 'submit', data: {} }, officer)).toBe('wrongPhase');
    expect(life.open('formation-1')).toEqual([]);
  });
});
