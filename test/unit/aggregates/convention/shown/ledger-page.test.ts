import { expect, it } from 'vitest';
import type { Event } from '../../../../../functions/aggregates/convention/events.ts';
import { LedgerQuery, ledgerPage } from '../../../../../functions/aggregates/convention/shown/ledger-page.ts';
import { person } from '../../../../../scenarios/cases.ts';
import { SMALL, smallLife, smallLines } from '../../../../support/small.ts';

/** The ledger page by page, and as of a day of the bank or of the books. */

function paid() {
  const life = smallLife();
  life.open('tranche-1');
  life.now = '2026-03-20T09:00:00.000Z';
  for (const { id: call, amount } of life.c.calls) {
    const data = { call, amount, valueDate: '2026-03-05', reference: call };
    life.act({ type: 'recordReceipt', data }, person(SMALL.council, 'accountant'));
  }
  return life.release(1, smallLines(1)).justify(1, 15_000, 'women');
}

const life = paid();
async function* after(seq: number): AsyncGenerator<Event> {
  yield* life.events.filter((event) => event.seq > seq);
}
const page = (query: Record<string, string> = {}) => ledgerPage(life.c, LedgerQuery.parse(query), after);

it('has every entry once, in order, however small the pages are', async () => {
  for (const limit of ['1', '3', '500']) {
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const found = await page({ limit, ...(cursor && { cursor }) });
      ids.push(...found.entries.map(({ id }) => id));
      // Whatever the page, the figures are those of the whole.
      expect(found.totals).toMatchObject({ received: 44_999, disbursed: 44_999, justified: 15_000 });
      cursor = found.cursor;
    } while (cursor !== undefined);
    expect(ids).toEqual(life.entries.map(({ id }) => id));
  }
});

it('keeps the entries of one event together, and ends where there are no more', async () => {
  const first = await page({ limit: '2' });
  expect(new Set(first.entries.map(({ event }) => event)).size).toBeLessThanOrEqual(2);
  const last = await page({ cursor: String(life.c.version) });
  expect([last.entries, last.cursor]).toEqual([[], undefined]);
});

it('as of a day goes by the bank, as of an instant by the books, and by the other where that is asked', async () => {
  const received = async (query: Record<string, string>) => (await page(query)).totals.received;
  expect(await received({ asOf: '2026-03-04' })).toBe(0);
  expect(await received({ asOf: '2026-03-05' })).toBe(44_999);
  expect(await received({ asOf: '2026-03-05', by: 'booking' })).toBe(0);
  expect(await received({ asOf: '2026-03-19T23:00:00.000Z' })).toBe(0);
  expect(await received({ asOf: '2026-03-19T23:00:00.000Z', by: 'value' })).toBe(44_999);
  expect(await received({ asOf: '2026-03-20' })).toBe(44_999);
});

it('offers to undo the acts that stand now, and none of a past date', async () => {
  const { reversible } = await page();
  expect(reversible.map(({ motive }) => motive)).toEqual([
    'justification',
    'disbursement',
    'receipt',
    'receipt',
    'receipt',
    'receipt',
  ]);
  expect((await page({ asOf: '2026-03-20' })).reversible).toEqual([]);
});
