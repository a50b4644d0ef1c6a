import { describe, expect, it } from 'vitest';
import type { Condition, Terms } from '../../../../../functions/aggregates/convention/terms.ts';
import type { Refusal } from '../../../../../functions/kernel/refusal.ts';
import { person } from '../../../../../scenarios/cases.ts';
import { Life } from '../../../../support/life.ts';
import { SMALL, small, smallLife, smallPledges, smallTerms } from '../../../../support/small.ts';

/** A requirement that nobody could meet is refused, or named, before anything depends on it. */

const TODAY = '2026-03-02';
const officer = person(SMALL.ministry, 'officer');

const pathsOf = (refusal: Refusal | undefined) => refusal?.faults.map(({ path }) => path);

const withTerms = (changes: Partial<Terms>) => ({
  ...small(TODAY),
  terms: { ...smallTerms(TODAY), ...changes },
});

/** The terms with a condition on the second tranche, and without the wilaya's share in the first. */
function conditioned(condition: Condition): Terms {
  const terms = smallTerms(TODAY);
  const tranches = terms.tranches.map((tranche) =>
    tranche.n === 1
      ? { ...tranche, shares: tranche.shares.filter(({ party }) => party !== SMALL.wilaya) }
      : { ...tranche, conditions: [condition] },
  );
  return { ...terms, tranches };
}

const paid = (party: string): Condition => ({ type: 'partyPaid', party, tranche: 1 });

describe('a condition that a party has paid', () => {
  it.each([SMALL.wilaya, SMALL.contributor])(
    'is refused of %s, which is never called for the tranche',
    (party) => {
      const propose = { type: 'propose', data: withTerms(conditioned(paid(party))) } as const;
      const refusal = new Life().attempt(propose, officer);
      expect(refusal?.code).toBe('termsInconsistent');
      expect(pathsOf(refusal)).toEqual(['terms.tranches.1.conditions.0.party']);
    },
  );

  it('is taken of a party with a share, whatever its earmark', () => {
    const propose = { type: 'propose', data: withTerms(conditioned(paid(SMALL.ministry))) } as const;
    expect(new Life().refusal(propose, officer)).toBeUndefined();
  });

  it('keeps the party in the schedule: neither a revision nor an amendment takes its share away', () => {
    const terms = smallTerms(TODAY);
    const tranches = terms.tranches.map((tranche) =>
      tranche.n === 1 ? tranche : { ...tranche, conditions: [paid(SMALL.wilaya)] },
    );
    const { tranches: without } = conditioned(paid(SMALL.wilaya));
    const draft = smallLife('draft', withTerms({ tranches }));
    expect(draft.refusal({ type: 'revise', data: { terms: { tranches: without } } }, officer)).toBe(
      'termsInconsistent',
    );
    const life = smallLife('active', withTerms({ tranches }));
    const amend = { type: 'amend', data: { reason: 'Calendrier', changes: { tranches: without } } } as const;
    expect(pathsOf(life.attempt(amend, officer))).toEqual(['changes.tranches.1.conditions.0.party']);
  });
});

describe('cash for a group that no component is for', () => {
  const forNobody = (): Partial<Terms> => ({
    components: smallTerms(TODAY).components.map((each) => ({ ...each, targetGroup: 'difficulty' })),
  });

  it('is missing from readiness: nothing could ever be paid of it', () => {
    const life = smallLife('pledging', withTerms(forNobody())).pledge(smallPledges(TODAY));
    life.open('formation-1');
    const refusal = life.attempt(life.command(life.task('pledging')), officer);
    expect(refusal?.code).toBe('notReady');
    expect(refusal?.details.missing).toEqual([expect.objectContaining({ phrase: 'pledgeMisplaced' })]);
    const { components } = smallTerms(TODAY);
    life.act({ type: 'revise', data: { terms: { components } } }, officer);
    expect(life.settle(life.task('pledging'))).toContain('PhaseEntered');
  });

  it('is not left behind by an amendment of the components', () => {
    const amend = { type: 'amend', data: { reason: 'Public', changes: forNobody() } } as const;
    expect(smallLife().refusal(amend, officer)).toBe('notReady');
  });

  it('is of no concern where nothing is paid: land is for whom it is for', () => {
    const land = smallPledges(TODAY).map(({ party, terms }) =>
      terms.nature === 'land'
        ? { party, terms: { ...terms, component: undefined, earmark: 'elderly' } }
        : { party, terms },
    );
    expect(new Life().propose(small(TODAY), SMALL.ministry).reach('active', land).c.phase).toBe('active');
  });
});
