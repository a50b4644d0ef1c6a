import { describe, expect, test } from 'vitest';
import type { Summary } from '../../../functions/aggregates/centre/listing.ts';
import { centresOf } from '../../../functions/api/reads/region/centres.ts';

/** How many centres of a region are open, and which stand closed. */

const TODAY = '2026-06-15';
const row = (id: string, change: Partial<Summary>): Summary => ({
  id,
  name: { ar: 'مركز', fr: 'Centre' },
  province: 'MA-SAL',
  work: 'new',
  groups: ['women'],
  owner: 'council-rsk',
  status: 'studies',
  stage: 'studies',
  since: '2026-01-01',
  version: 3,
  ...change,
});
const equipped = (since: string, openBy: string) => ({
  status: 'equipped' as const,
  built: { since, openBy },
});

describe('the centres of a region', () => {
  test('that stand closed are named the longest first; what was closed for good is no news', () => {
    const rows = [
      row('suspended', { status: 'suspended', since: '2025-01-01' }),
      row('short', equipped('2026-05-01', '2026-10-28')),
      row('closed', { status: 'closed' }),
      row('long', equipped('2025-03-01', '2025-08-28')),
    ];
    const { closed, built, overdue } = centresOf(rows, undefined, { today: TODAY, isWhole: false });
    expect(closed.items.map(({ id }) => id)).toEqual(['long', 'short', 'suspended']);
    expect([closed.total, built, overdue]).toEqual([3, 2, 1]);
  });

  test('are named as far as a page has room, and to the last where that is asked', () => {
    const rows = Array.from({ length: 8 }, (_, n) => row(`suspended-${n}`, { status: 'suspended' }));
    const named = (isWhole: boolean) => centresOf(rows, undefined, { today: TODAY, isWhole }).closed;
    expect([named(false).total, named(false).items.length]).toEqual([8, 5]);
    expect([named(true).total, named(true).items.length]).toEqual([8, 8]);
  });

  test('are surely open once another party has verified them and nobody has missed to confirm it', () => {
    const open = (opening: Summary['opening']) => row('f', { status: 'inService', opening });
    const rows = [
      open({ day: '2026-01-10', verified: true }),
      open({ day: '2026-01-10', verified: false }),
      open({ day: '2026-01-10', verified: true, unconfirmedSince: '2026-05-01T00:00:00.000Z' }),
      row('given-up', { status: 'abandoned' }),
    ];
    expect(centresOf(rows, undefined, { today: TODAY, isWhole: false })).toMatchObject({
      registered: 3,
      openAtLeast: 1,
      openAtMost: 3,
    });
  });
});
