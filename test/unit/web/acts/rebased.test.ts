import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rebased } from '../../../../web/parts/acts/rebased.ts';

/** What was typed in a dialog, on what a colleague has sent meanwhile. */

test('what a colleague alone has changed is taken, what both have changed stays as it was typed', () => {
  const base = { name: 'A', commune: 'B', places: 10, groups: ['women'] };
  const mine = { ...base, name: 'mine', commune: 'my commune' };
  const theirs = { ...base, name: 'theirs', places: 20, groups: ['women'] };
  expect(rebased({ base, mine, theirs })).toEqual({
    draft: { ...base, name: 'mine', commune: 'my commune', places: 20 },
    changes: [
      { field: 'name', theirs: 'theirs', isKept: true },
      { field: 'places', theirs: 20, isKept: false },
    ],
  });
});

test('a value that a colleague has removed, or given where there was none, is taken too', () => {
  const base: { a?: number; b?: number } = { a: 1 };
  const theirs: typeof base = { b: 2 };
  const { draft, changes } = rebased({ base, mine: { ...base }, theirs });
  expect(draft).toEqual({ b: 2 });
  expect(changes.map(({ field }) => field)).toEqual(['a', 'b']);
});

const fields = fc.record({ a: fc.nat(2), b: fc.nat(2), c: fc.array(fc.nat(1), { maxLength: 2 }) });
test('nothing typed is lost, nothing of a colleague’s is written over unsaid', () => {
  fc.assert(
    fc.property(fields, fields, fields, (base, mine, theirs) => {
      const { draft, changes } = rebased({ base, mine, theirs });
      const said = new Map(changes.map((change) => [change.field, change]));
      for (const field of ['a', 'b', 'c'] as const) {
        const [own, before, other] = [mine[field], base[field], theirs[field]].map((each) =>
          JSON.stringify(each),
        );
        const sent = JSON.stringify(draft[field]);
        expect(sent).toBe(own === before ? other : own);
        if (other !== before && sent !== other) expect(said.get(field)?.isKept).toBe(true);
      }
    }),
  );
});
