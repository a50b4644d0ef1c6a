import { describe, expect, it } from 'vitest';
import { fundsOf, withPostings } from '../../../../../functions/aggregates/convention/execution/books.ts';
import {
  ACCOUNTS,
  type Account,
  Entry,
  entryId,
  eventOfEntry,
  fundingLineOf,
  type Posting,
  reversalOf,
} from '../../../../../functions/aggregates/convention/execution/entries.ts';
import {
  balance,
  ledgerTotals,
  overdrawn,
  reached,
  statement,
  totalsByParty,
} from '../../../../../functions/aggregates/convention/execution/ledger.ts';
import { availableOn } from '../../../../../functions/aggregates/convention/execution/value-days.ts';

/** The ledger by itself: entries made by hand, figures computed by hand. */

const FLOW = ['promise', 'pledged', 'committed', 'called', 'received', 'disbursed', 'justified'] as const;

function posting(debit: Account, credit: Account, amount: number, more: Partial<Posting> = {}): Posting {
  return { motive: 'receipt', party: 'min', nature: 'cash', debit, credit, amount, ...more };
}

const entry = (id: number, of: Posting, at = '2026-03-02T09:00:00.000Z'): Entry => ({
  id: entryId(id, 0),
  event: id,
  at,
  ...of,
});

const booked = (...postings: Posting[]) => fundsOf(postings.map((each, index) => entry(index + 1, each)));

/** Ten in each account and ten refunded: each posting moves the rest to the next account. */
const spread = booked(
  posting('pledged', 'promise', 70),
  posting('committed', 'pledged', 60),
  posting('called', 'committed', 50),
  posting('received', 'called', 40),
  posting('disbursed', 'received', 20),
  posting('justified', 'disbursed', 10),
  posting('refunded', 'received', 10),
);

describe('an entry as it is stored', () => {
  const more = { earmark: 'women', subject: 'c1', tranche: 1, reference: 'REC', valueDate: '2026-03-01' };
  const stored = entry(1, posting('received', 'called', 7, { ...more, reverses: 'e1-1' }));

  it('is read back with all that it says, and needs no more than what every entry has', () => {
    expect(Entry.parse(stored)).toEqual(stored);
    const bare = entry(1, posting('received', 'called', 7));
    expect(Entry.parse(bare)).toEqual(bare);
  });

  it.each([
    ['from an account that does not exist', { credit: 'pocket' }],
    ['for a reason that no act gives', { motive: 'gift' }],
    ['of half a centime', { amount: 0.5 }],
    ['of nothing', { amount: 0 }],
    ['with a field that no entry has', { note: 'x' }],
  ])('is refused %s', (_what, fault) => {
    expect(Entry.safeParse({ ...stored, ...fault }).success).toBe(false);
  });
});

/** The accounts beside the stages, on which nothing lies here. */
const NOTHING = {
  unallocated: 0,
  income: 0,
  charged: 0,
  uncovered: 0,
  writtenOff: 0,
  delivered: 0,
  reserved: 0,
  transferred: 0,
};
const BESIDE = Object.entries(NOTHING);

describe('a balance', () => {
  it('is what entered an account less what left it', () => {
    expect(ACCOUNTS.map((account) => [account, balance(spread, account)])).toEqual([
      ['promise', -70],
      ...FLOW.slice(1).map((account) => [account, 10]),
      ['refunded', 10],
      ...BESIDE,
    ]);
  });

  it('counts the entries that agree with every field given, and no other', () => {
    const entries = booked(
      posting('received', 'called', 1),
      posting('received', 'called', 2, { party: 'wil' }),
      posting('received', 'called', 4, { nature: 'land' }),
      posting('received', 'called', 8, { earmark: 'women' }),
      posting('received', 'called', 16, { tranche: 1 }),
    );
    const of = (by: Parameters<typeof balance>[2]) => balance(entries, 'received', by);
    expect(of({})).toBe(31);
    expect(of({ party: 'wil' })).toBe(2);
    expect(of({ nature: 'land' })).toBe(4);
    expect(of({ earmark: 'women' })).toBe(8);
    expect(of({ earmark: null })).toBe(23);
    expect(of({ tranche: 1 })).toBe(16);
    expect(of({ party: 'min', nature: 'cash', earmark: null })).toBe(17);
    expect(of({ party: 'wil', tranche: 1 })).toBe(0);
  });
});

it('a stage is reached by what lies there and by all that has gone on from it', () => {
  expect(ACCOUNTS.map((account) => [account, reached(spread, account)])).toEqual([
    ['promise', -70],
    ['pledged', 70],
    ['committed', 60],
    ['called', 50],
    ['received', 40],
    ['disbursed', 20],
    ['justified', 10],
    ['refunded', 10],
    ...BESIDE,
  ]);
  expect(reached(spread, 'received', { party: 'wil' })).toBe(0);
});

describe('overdrawing', () => {
  it('is no matter for what is there to the last centime, nor for the outside', () => {
    expect(overdrawn([], [posting('pledged', 'promise', 5)])).toBeUndefined();
    const pledged = booked(posting('pledged', 'promise', 5));
    expect(overdrawn(pledged, [posting('committed', 'pledged', 5)])).toBeUndefined();
    expect(overdrawn(pledged, [])).toBeUndefined();
  });

  it('says how much the account held before', () => {
    const pledged = booked(posting('pledged', 'promise', 5));
    expect(overdrawn(pledged, [posting('committed', 'pledged', 6)])).toEqual({
      asked: 6,
      available: 5,
      party: 'min',
      account: 'pledged',
    });
    const twice = [posting('committed', 'pledged', 3), posting('committed', 'pledged', 3)];
    expect(overdrawn(pledged, twice)).toMatchObject({ available: 5 });
    expect(overdrawn(pledged, [...twice.slice(1), posting('called', 'committed', 4)])).toMatchObject({
      available: 0,
    });
  });

  it.each([{ party: 'wil' }, { nature: 'land' as const }, { earmark: 'women' }])(
    'never takes the money of another funding line: %o',
    (other) => {
      const elsewhere = booked(posting('pledged', 'promise', 5, other));
      expect(overdrawn(elsewhere, [posting('committed', 'pledged', 1)])).toMatchObject({ available: 0 });
      expect(overdrawn(elsewhere, [posting('committed', 'pledged', 5, other)])).toBeUndefined();
      const own = booked(posting('pledged', 'promise', 5));
      expect(overdrawn(own, [posting('committed', 'pledged', 1, other)])).toMatchObject({ available: 0 });
    },
  );
});

it('a funding line is a party, a nature and an earmark', () => {
  expect(fundingLineOf({ party: 'min', nature: 'cash' })).toBe('min/cash/-');
  expect(fundingLineOf({ party: 'min', nature: 'cash', earmark: 'women' })).toBe('min/cash/women');
});

it('a reversal is the entry the other way round, linked to it, and nothing of its place in the book', () => {
  const more = { earmark: 'women', subject: 'c1', tranche: 1, reference: 'REC' };
  expect(reversalOf(entry(3, posting('received', 'called', 7, more)))).toEqual({
    ...posting('called', 'received', 7, more),
    motive: 'reversal',
    valueDate: '2026-03-02',
    reverses: 'e3-1',
  });
});

it("an entry's id tells the event that booked it", () => {
  expect([entryId(12, 0), eventOfEntry('e12-1')]).toEqual(['e12-1', 12]);
  expect(['e12', 'x12-1', 'e-1', 'e12-1-1'].map(eventOfEntry)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

describe("what is available by the bank's days", () => {
  const fund = (...moves: [string, number][]) => {
    const postings = moves.map(([valueDate, amount]) =>
      amount > 0
        ? posting('received', 'called', amount, { valueDate })
        : posting('disbursed', 'received', -amount, { valueDate }),
    );
    const [only] = withPostings([], postings, ({ valueDate }) => valueDate);
    if (!only) throw new Error('No fund');
    return only;
  };
  const received = fund(['2026-03-10', 100], ['2026-03-20', 50], ['2026-03-15', -60]);

  it.each([
    ['2026-03-09', 0],
    ['2026-03-10', 40],
    ['2026-03-14', 40],
    ['2026-03-15', 40],
    ['2026-03-19', 40],
    ['2026-03-20', 90],
    ['2027-01-01', 90],
  ])('on %s it is %i: what had come, less what is spent on that day or later', (day, amount) => {
    expect(availableOn(received, 'received', day)).toBe(amount);
  });
});

it('the statement has a line for each funding line, in the order in which they came to the book', () => {
  const women = { earmark: 'women' };
  const entries = booked(
    posting('pledged', 'promise', 9, women),
    posting('pledged', 'promise', 5),
    posting('committed', 'pledged', 4, women),
  );
  const nothing = { ...NOTHING, called: 0, received: 0, disbursed: 0, justified: 0, refunded: 0 };
  expect(statement(entries)).toStrictEqual([
    { party: 'min', nature: 'cash', earmark: 'women', pledged: 9, committed: 4, ...nothing },
    { party: 'min', nature: 'cash', pledged: 5, committed: 0, ...nothing },
  ]);
  expect(statement(spread)).toStrictEqual([
    {
      party: 'min',
      nature: 'cash',
      pledged: 70,
      committed: 60,
      called: 50,
      received: 40,
      disbursed: 20,
      justified: 10,
      refunded: 10,
      ...Object.fromEntries(BESIDE),
    },
  ]);
});

it('the sums of a statement are those of its lines, of each party and of all', () => {
  const line = (party: string, pledged: number, refunded = 0) => ({
    ...{ party, nature: 'cash', pledged, committed: 1, called: 0, received: 0, disbursed: 0, justified: 0 },
    refunded,
    ...NOTHING,
  });
  const lines = [line('ministry', 6), line('council', 5, 2), line('ministry', 4)];
  expect(totalsByParty(lines).map(({ party, pledged, committed }) => [party, pledged, committed])).toEqual([
    ['ministry', 10, 2],
    ['council', 5, 1],
  ]);
  expect(ledgerTotals(lines)).toMatchObject({ pledged: 15, committed: 3, refunded: 2 });
  expect(ledgerTotals([])).toMatchObject({ pledged: 0, refunded: 0 });
});
