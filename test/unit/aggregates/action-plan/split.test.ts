import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ActionPlanView } from '../../../../functions/aggregates/action-plan/answers.ts';
import { planView } from '../../../../functions/aggregates/action-plan/view.ts';
import { sum } from '../../../../functions/kernel/money.ts';
import { COUNCIL, person } from '../../../../scenarios/cases.ts';
import { NATIONAL, officers, REGIONAL } from '../../../support/plan-setting.ts';
import { drafted, inForce } from './setting.ts';

/** How an envelope is split: more than it holds is refused, and what no part says is shown as not published. */

const READER = { ...person(COUNCIL, 'auditor'), name: 'Auditor' };
const DRAFT = drafted();
const IN_FORCE = inForce();
const Part = fc.integer({ min: 1, max: 9_000_000_000 });
const Parts = fc.array(Part, { minLength: 1, maxLength: 20 });

const envelopeOf = (amount: number, parts: readonly number[]) => ({
  ...REGIONAL,
  amount,
  split: parts.map((part, index) => ({
    holder: { ar: `أ${index}`, fr: `A${index}` },
    amount: part,
  })),
});

test('parts above the amount are refused, in a draft and in a revision; below it the rest is shown, to the centime', () => {
  fc.assert(
    fc.property(Parts, fc.integer({ min: -3, max: 1_000_000 }), (parts, rest) => {
      const amount = sum(parts) + rest;
      fc.pre(amount >= 1);
      const envelopes = [NATIONAL, envelopeOf(amount, parts)];
      const put = { type: 'setEnvelopes', data: { envelopes } } as const;
      const revision = { type: 'proposeRevision', data: { reason: 'x', changes: { envelopes } } } as const;
      if (rest < 0) {
        expect(DRAFT.faults(put, officers.council)).toEqual(['envelopes.1.split']);
        expect(IN_FORCE.faults(revision, officers.council)).toEqual(['changes.envelopes.1.split']);
        return;
      }
      expect('refusal' in IN_FORCE.result(revision, officers.council)).toBe(false);
      const result = DRAFT.result(put, officers.council);
      if ('refusal' in result) throw new Error(result.refusal.code);
      const shown = planView(result.state, new Map(), { person: READER, language: 'fr', now: DRAFT.now });
      expect(ActionPlanView.parse(shown).envelopes).toEqual([
        { ...NATIONAL, notPublished: NATIONAL.amount },
        { ...envelopeOf(amount, parts), notPublished: rest },
      ]);
    }),
    { numRuns: 100 },
  );
});
