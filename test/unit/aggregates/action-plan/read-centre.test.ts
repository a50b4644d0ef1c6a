import fc from 'fast-check';
import { expect, test } from 'vitest';
import { centreLineOf } from '../../../../functions/aggregates/action-plan/board/read-centre.ts';
import { summaryOf } from '../../../../functions/aggregates/centre/listing.ts';
import { CENTRE_ID, centreMove } from '../../../support/centre-player.ts';
import { Chance } from '../../../support/chance.ts';
import { Play } from '../centre/setting.ts';

/** Whether a centre is a plan's own: a command finds the same in the centre as a board in its row. */

test('the centre that a command reads is in the line of the lists, whatever its life', () => {
  const met = new Set<string>();
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 1, max: 80 }), (seed, moves) => {
      const chance = new Chance(seed);
      const play = new Play();
      for (let at = 0; at < moves; at += 1) {
        const { command, actor } = centreMove(chance, play.state, play.now);
        play.attempt(command, actor);
        if (chance.happens(30)) play.now = new Date(Date.parse(play.now) + 40 * 86_400_000).toISOString();
      }
      const { state } = play;
      if (!state) return;
      met.add(state.status);
      const { name, province, work, groups, convention, status, since, next, opening } = summaryOf(state);
      expect(centreLineOf({ beside: { others: new Map([[CENTRE_ID, state]]) } }, CENTRE_ID)).toEqual({
        ...{ id: CENTRE_ID, name, province, work, groups, convention, status, since },
        nextOn: next?.day,
        openedOn: opening?.day,
      });
    }),
    { numRuns: 300, seed: 53 },
  );
  expect([...met].sort()).toEqual(expect.arrayContaining(['abandoned', 'closed', 'inService', 'works']));
});

test('what is no centre is in no line', () => {
  expect(centreLineOf({ beside: {} }, 'f1')).toBeUndefined();
  expect(centreLineOf({ beside: { others: new Map([['f1', { id: 'f1' }]]) } }, 'f1')).toBeUndefined();
});
