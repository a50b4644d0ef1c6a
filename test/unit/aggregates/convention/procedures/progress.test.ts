import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  awaited,
  comingGroups,
  isOver,
  progressOf,
} from '../../../../../functions/aggregates/convention/procedures/progress.ts';
import type { Life } from '../../../../support/life.ts';
import { smallLife } from '../../../../support/small.ts';

describe('the groups still to come', () => {
  const groupsOf = (key: string, { c, now }: Pick<Life, 'c' | 'now'>) =>
    comingGroups(c, key, now).map(({ group }) => group);

  it('are those of the procedure, the one that is due first', () => {
    const life = smallLife('review');
    expect(groupsOf('formation-1', life)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    life.approve('formation-1');
    expect(groupsOf('formation-1', life)).toEqual([2, 3, 4, 5, 6, 7]);
  });

  it('begin with the conditions of a tranche, or with its call once they are met', () => {
    const life = smallLife();
    expect(groupsOf('tranche-1', life)).toEqual([1, 2]);
    expect(groupsOf('tranche-2', life)).toEqual([0, 1, 2]);
  });

  it('are none of a procedure that is over, unknown, or of a convention that stands still', () => {
    const life = smallLife();
    expect(groupsOf('formation-1', life)).toEqual([]);
    expect(groupsOf('amendment-9', life)).toEqual([]);
    expect(groupsOf('tranche-1', { now: life.now, c: { ...life.c, phase: 'suspended' } })).toEqual([]);
  });

  it('that is due may wait until its next deadline, and a later one never longer than until its first', () => {
    const { c } = smallLife('review');
    const day = fc.date({ min: new Date('2026-10-01'), max: new Date('2028-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, day, fc.integer({ min: 1, max: 99 }), (read, opened, remindAtPercent) => {
        const then = { ...c, settings: { ...c.settings, remindAtPercent } };
        const at = (order: number) => ({
          ...then,
          procedures: c.procedures.map((each) => ({ ...each, order, opened: false })),
        });
        const [due, ...later] = comingGroups(at(1), 'formation-1', read.toISOString());
        expect(due?.seconds).toBe(progressOf(at(1), 'formation-1', read.toISOString()).seconds);
        for (const { group, seconds } of later) {
          const known = progressOf(at(group), 'formation-1', opened.toISOString()).seconds;
          expect([group, seconds, known, seconds <= known]).toEqual([group, seconds, known, true]);
        }
      }),
    );
  });
});

describe('what a workflow waits for', () => {
  it('is over once its round is concluded, and not before', () => {
    const life = smallLife();
    life.open('tranche-1');
    const { c } = life;
    expect(awaited(c, 'tranche-1')).toBe('tranche-1#1');
    expect(isOver(c, 'tranche-1#1')).toBe(false);
    expect(isOver(c, 'tranche-1#0')).toBe(true);
    expect(isOver(c, 'formation-1#1')).toBe(true);
  });

  it('is not over when the convention was read before it began', () => {
    const { c } = smallLife();
    expect(isOver(c, 'tranche-1#1')).toBe(false);
    expect(isOver(c, 'formation-1#99')).toBe(false);
    expect(isOver(c, 'amendment-1#1')).toBe(false);
  });

  it('is a tranche’s conditions until they are met, whatever a clock says of its date', () => {
    const { c } = smallLife();
    expect(isOver(c, 'tranche-2#conditions')).toBe(false);
    const tranches = c.terms.tranches.map((each) => ({ ...each, dueDate: '2099-01-01' }));
    expect(isOver({ ...c, terms: { ...c.terms, tranches } }, 'tranche-2#conditions')).toBe(false);
    expect(isOver(c, 'tranche-1#conditions')).toBe(true);
    expect(isOver(c, 'tranche-9#conditions')).toBe(true);
  });

  it('is over when the convention stands still', () => {
    const { c } = smallLife();
    for (const wait of ['tranche-1#1', 'tranche-2#conditions'])
      expect(isOver({ ...c, phase: 'suspended' }, wait)).toBe(true);
  });
});
