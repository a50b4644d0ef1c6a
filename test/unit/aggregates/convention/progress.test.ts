import { describe, expect, it } from 'vitest';
import { askKey, isOver } from '../../../../functions/aggregates/convention/progress.ts';
import { smallLife } from '../../../support/small.ts';

describe('what a workflow waits for', () => {
  it('is over once its round is concluded, and not before', () => {
    const life = smallLife();
    life.open('tranche-1');
    const { c } = life;
    expect(askKey(c, 'tranche-1')).toBe('tranche-1#1');
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

  it('is over at once when the road is elsewhere by then', () => {
    const { c } = smallLife();
    expect(isOver(c, 'tranche-1#passed')).toBe(true);
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
    for (const ask of ['tranche-1#1', 'tranche-2#conditions'])
      expect(isOver({ ...c, phase: 'suspended' }, ask)).toBe(true);
  });
});
