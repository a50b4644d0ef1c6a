import { expect, it } from 'vitest';
import { ConventionContext } from '../../../../functions/aggregates/convention/context.ts';
import type { Convention } from '../../../../functions/aggregates/convention/state.ts';
import { person } from '../../../../scenarios/cases.ts';
import { SMALL, smallLife } from '../../../support/small.ts';
import { REHEARSAL } from '../../../support/stage.ts';

const contextOf = (state: Convention, now: string) =>
  new ConventionContext({
    id: state.id,
    state,
    actor: person(SMALL.council, 'accountant'),
    now,
    beside: { rules: REHEARSAL },
  });

it('says what is available when a posting would overdraw an account', () => {
  const life = smallLife();
  life.open('tranche-1');
  life.receiveOn('c4', 7000);
  const turn = contextOf(life.c, life.now);
  const of = { nature: 'cash', tranche: 1 } as const;
  const refund = { motive: 'refund', debit: 'refunded', credit: 'received', ...of } as const;
  const book = (party: string, ...amounts: number[]) =>
    turn.book(amounts.map((amount) => ({ ...refund, party, amount })));
  expect(book(SMALL.wilaya, 7000)).toHaveLength(1);
  for (const [amounts, available] of [
    [[7001], 7000],
    [[6000, 1001], 7000],
  ] as const) {
    expect(() => book(SMALL.wilaya, ...amounts)).toThrow(
      expect.objectContaining({ code: 'fundsInsufficient', details: expect.objectContaining({ available }) }),
    );
  }
  expect(() => book(SMALL.council, 1)).toThrow(
    expect.objectContaining({ details: expect.objectContaining({ available: 0 }) }),
  );
});

it('is no earlier than the last event, whatever the clock of the function that takes it says', () => {
  const life = smallLife();
  const { changedAt } = life.c;
  const at = (now: string) => {
    const turn = contextOf(life.c, now);
    turn.emit({ type: 'ConventionSuspended', data: { reason: 'x' } });
    return [turn.now, ...turn.events.map((event) => event.at)];
  };
  const later = new Date(Date.parse(changedAt) + 1).toISOString();
  expect(at('2001-01-01T00:00:00.000Z')).toEqual([changedAt, changedAt]);
  expect(at(later)).toEqual([later, later]);
});
