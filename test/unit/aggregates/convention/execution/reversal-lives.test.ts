import fc from 'fast-check';
import { expect, test } from 'vitest';
import { standingActs } from '../../../../../functions/aggregates/convention/execution/books.ts';
import { entryId, MOTIVES } from '../../../../../functions/aggregates/convention/execution/entries.ts';
import { person } from '../../../../../scenarios/cases.ts';
import { Chance } from '../../../../support/chance.ts';
import { decide } from '../../../../support/decide.ts';
import { entriesOf } from '../../../../support/entries.ts';
import { begin, live, script } from '../../../../support/sequence.ts';
import { SMALL } from '../../../../support/small.ts';
import { BESIDE } from '../../../../support/stage.ts';

const accountant = person(SMALL.council, 'accountant', 9);

/** The reason for which an act cannot be undone: its phrase, and how many acts it names. */
function whyOf(details: object): { phrase: string; named: number } | undefined {
  const text = JSON.stringify(details);
  const [, phrase] = /"why":\{"phrase":"(\w+)"/.exec(text) ?? [];
  const named = text.match(/"(\w+Made|andMore)"/g)?.length ?? 0;
  return phrase === undefined ? undefined : { phrase, named };
}

test('whoever is told to reverse something first is told what stands in the way', {
  timeout: 300_000,
}, () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(script, (each) => {
      const trail = begin(each);
      const chance = new Chance(each.seeds[0] ?? 0);
      for (const { result, now } of live(each, trail)) {
        if ('refusal' in result || !chance.happens(10)) continue;
        const entries = entriesOf(trail.events);
        for (const { event, motive } of standingActs(result.state.books, ...MOTIVES)) {
          const command = { type: 'reverse', data: { entry: entryId(event, 0), reason: 'x' } } as const;
          const tried = decide('c1', result.state, command, accountant, now, BESIDE, trail.events);
          const why = 'refusal' in tried ? whyOf(tried.refusal.details) : undefined;
          if (why?.phrase === 'reverseFirst') {
            seen.add(motive);
            expect(why.named).toBeGreaterThan(0);
          }
          // Only what was undone itself, and took the money with it, is nothing that could be undone before.
          if (why?.phrase === 'moneyGone')
            expect(entries.some((later) => later.event > event && later.motive === 'reversal')).toBe(true);
        }
      }
    }),
    { numRuns: 250, endOnFailure: true },
  );
  for (const motive of ['receipt', 'disbursement', 'advance', 'income', 'charge'])
    expect(seen).toContain(motive);
});
