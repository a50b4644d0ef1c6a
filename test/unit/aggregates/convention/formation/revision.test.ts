import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  settingsChanges,
  termsChanges,
  withTermsChanges,
} from '../../../../../functions/aggregates/convention/formation/revision.ts';
import { DEFAULT_SETTINGS } from '../../../../../functions/aggregates/convention/settings.ts';
import type { Terms } from '../../../../../functions/aggregates/convention/terms.ts';
import { listChange, withListChange } from '../../../../../functions/kernel/list-change.ts';
import { person } from '../../../../../scenarios/cases.ts';
import { SMALL, smallLife, smallTerms } from '../../../../support/small.ts';

/** The event of a revision: it holds the changes, and leads from the old terms to the new. */

const keyOf = ({ id }: { id: number }) => id;
const Rows = fc.uniqueArray(fc.record({ id: fc.nat({ max: 12 }), value: fc.nat({ max: 2 }) }), {
  selector: keyOf,
  maxLength: 10,
});

describe('the change of a list', () => {
  it('leads from any list to any other, and says nothing where they are alike', () => {
    fc.assert(
      fc.property(Rows, Rows, (before, after) => {
        const change = listChange(before, after, keyOf);
        expect(withListChange(before, change ?? {}, keyOf)).toEqual(after);
        expect(change === undefined).toBe(JSON.stringify(before) === JSON.stringify(after));
      }),
    );
  });

  it('has the rows that changed, those that are gone, and an order only where it is another', () => {
    const row = (id: number, value = 0) => ({ id, value });
    const before = [row(1), row(2), row(3)];
    expect(listChange(before, [row(1), row(2, 5), row(3)], keyOf)).toEqual({ put: [row(2, 5)] });
    expect(listChange(before, [...before, row(4)], keyOf)).toEqual({ put: [row(4)] });
    expect(listChange(before, [row(1), row(3)], keyOf)).toEqual({ removed: [2] });
    expect(listChange(before, [row(3), row(1), row(2)], keyOf)).toEqual({ order: [3, 1, 2] });
    expect(listChange(before, [row(4), ...before], keyOf)).toEqual({ put: [row(4)], order: [4, 1, 2, 3] });
  });

  it('leaves a row that did not change the same object', () => {
    const before = [
      { id: 1, value: 0 },
      { id: 2, value: 0 },
    ];
    const after = withListChange(before, { put: [{ id: 2, value: 1 }] }, keyOf);
    expect(after[0]).toBe(before[0]);
  });
});

describe('a revision', () => {
  const terms = smallTerms('2026-11-24');
  const [component] = terms.components;
  if (!component) throw new Error('no component');
  const many = Array.from({ length: 200 }, (_, n) => ({ ...component, id: `centre-${n}` }));
  const large: Terms = { ...terms, components: many };

  it.each<[string, Partial<Terms>]>([
    ['a field', { lastYear: terms.lastYear + 1 }],
    ['a title', { title: { ar: 'عنوان', fr: 'Titre' } }],
    [
      'a component',
      { components: many.map((each) => (each.id === 'centre-7' ? { ...each, cost: 9 } : each)) },
    ],
    ['parties', { parties: terms.parties.slice(1) }],
    ['tranches', { tranches: terms.tranches.slice(0, 1) }],
    ['floors', { earmarkFloors: [] }],
    ['everything', { reference: 'R', firstYear: 2027, components: [], target: { minimum: 0, maximum: 1 } }],
  ])('of %s leads to the terms revised', (_what, fields) => {
    const revised = { ...large, ...fields };
    const changes = termsChanges(large, revised);
    expect(withTermsChanges(large, changes)).toEqual(revised);
    for (const field of Object.keys(changes ?? {})) expect(Object.keys(fields)).toContain(field);
  });

  it('of one cost among two hundred is an event of one component', () => {
    const revised = { ...large, components: many.map((each, n) => (n === 99 ? { ...each, cost: 9 } : each)) };
    expect(termsChanges(large, revised)).toEqual({ components: { put: [revised.components[99]] } });
    expect(JSON.stringify(termsChanges(large, revised)).length).toBeLessThan(1000);
  });

  it('that changes nothing says nothing', () => {
    expect(termsChanges(large, structuredClone(large))).toBeUndefined();
    expect(settingsChanges(DEFAULT_SETTINGS, { ...DEFAULT_SETTINGS })).toBeUndefined();
  });

  it('writes an event of what changed, whatever the request repeats', () => {
    const life = smallLife('draft');
    const { terms: before, settings, plan } = life.c;
    const officer = person(SMALL.ministry, 'officer');
    const data = {
      terms: { ...before, lastYear: before.lastYear + 1 },
      settings: { ...settings, remindAtPercent: 80 },
      plan: plan.map((step) => (step.id === 'review' ? { ...step, quorum: 'any' as const } : step)),
    };
    life.act({ type: 'revise', data }, officer);
    expect(life.events.at(-1)?.data).toEqual({
      terms: { lastYear: before.lastYear + 1 },
      settings: { remindAtPercent: 80 },
      plan: { put: [data.plan[0]] },
    });
    expect([life.c.terms, life.c.settings, life.c.plan]).toEqual([data.terms, data.settings, data.plan]);
  });
});
