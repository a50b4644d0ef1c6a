import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gaps } from '../../../../../functions/aggregates/convention/formation/readiness.ts';
import { readinessView } from '../../../../../functions/aggregates/convention/shown/view.ts';
import { type Warning, warnings } from '../../../../../functions/aggregates/convention/shown/warnings.ts';
import type { Convention, Pledge } from '../../../../../functions/aggregates/convention/state.ts';
import { SMALL, smallLife, smallTerms } from '../../../../support/small.ts';

const TODAY = '2026-03-02';
const { council, ministry } = SMALL;

/** A party's share of each tranche, by the day on which it is due. */
type Called = [dueDate: string, amount: number, earmark?: string];
/** The pledges of a party for each year. */
type Pledged = [fiscalYear: number, amount: number, earmark?: string, nature?: Pledge['nature']];

function planned(called: readonly Called[], pledged: readonly Pledged[]) {
  const parties = smallTerms(TODAY).parties.map((party) => ({ ...party, mailbox: `bo@${party.id}.example` }));
  const tranches = called.map(([dueDate, amount, earmark], index) => ({
    n: index + 1,
    dueDate,
    shares: [{ party: council, amount, ...(earmark !== undefined && { earmark }) }],
  }));
  const pledges = pledged.map(
    ([fiscalYear, amount, earmark, nature = 'cash'], index): Pledge => ({
      id: `p${index}`,
      party: council,
      status: 'confirmed',
      preparedBy: 'x',
      fiscalYear,
      nature,
      amount,
      ...(earmark !== undefined && { earmark }),
    }),
  );
  return { terms: { ...smallTerms(TODAY), parties, tranches }, pledges };
}

const early = (tranche: number, year: number, expected: number, actual: number, earmark = '-'): Warning => ({
  warning: 'calledBeforeYear',
  about: `${council}/${earmark}`,
  tranche,
  year,
  expected,
  actual,
});

describe('a party without a mailbox', () => {
  it('is named, each one, and no other', () => {
    const { terms } = planned([], []);
    const parties = terms.parties.map(({ mailbox, ...party }) =>
      party.id === ministry ? party : { ...party, mailbox },
    );
    expect(warnings({ terms, pledges: [] })).toEqual([]);
    expect(warnings({ terms: { ...terms, parties }, pledges: [] })).toEqual([
      { warning: 'mailboxMissing', about: ministry },
    ]);
  });
});

describe('money called before the budget year it was promised for', () => {
  const of = (called: Called[], pledged: Pledged[]) => warnings(planned(called, pledged));

  it('is named with its tranche, its year and its amounts', () => {
    expect(of([['2026-12-31', 100]], [[2027, 100]])).toEqual([early(1, 2026, 0, 100)]);
    expect(of([['2027-01-01', 100]], [[2027, 100]])).toEqual([]);
  });

  it('is reckoned over the years together: what an earlier year left pays a later one', () => {
    const pledged: Pledged[] = [
      [2026, 60],
      [2027, 40],
    ];
    const first: Called = ['2026-06-01', 50];
    expect(of([first, ['2027-06-01', 50]], pledged)).toEqual([]);
    expect(of([first, ['2026-09-01', 50]], pledged)).toEqual([early(2, 2026, 60, 100)]);
  });

  it('goes by the days on which tranches are due, not by their numbers', () => {
    const pledged: Pledged[] = [
      [2026, 50],
      [2028, 50],
    ];
    expect(
      of(
        [
          ['2027-06-01', 50],
          ['2026-06-01', 50],
        ],
        pledged,
      ),
    ).toEqual([early(1, 2027, 50, 100)]);
  });

  it('is kept apart by earmark, because what is reserved for a group pays nothing else', () => {
    const called: Called[] = [['2026-06-01', 100, 'women']];
    expect(
      of(called, [
        [2026, 100],
        [2027, 100, 'women'],
      ]),
    ).toEqual([early(1, 2026, 0, 100, 'women')]);
  });

  it('is money: land that a party brings later is never called, and what nobody promised is a gap', () => {
    expect(of([['2026-06-01', 100]], [[2027, 100, undefined, 'land']])).toEqual([]);
    const excess = planned([['2026-06-01', 150]], [[2026, 100]]);
    expect(warnings(excess)).toEqual([]);
    expect(gaps(excess).map(({ gap }) => gap)).toContain('tranchesUnbalanced');
  });
});

const ready: Convention = smallLife('adoption').c;

it('no warning ever blocks: what is ready without it is ready with it', () => {
  const mailboxes = fc.array(fc.boolean(), { minLength: 4, maxLength: 4 });
  const days = fc.array(fc.constantFrom('2015-01-01', '2026-12-31', '2099-12-31'), {
    minLength: 2,
    maxLength: 2,
  });
  const references = fc.array(fc.constantFrom('R-1', 'م 1'), { maxLength: 3 });
  const whole = gaps(ready).length === 0;
  expect(whole).toBe(true);
  fc.assert(
    fc.property(mailboxes, days, references, fc.boolean(), (known, due, same, isWhole) => {
      const terms = {
        ...ready.terms,
        parties: ready.terms.parties.map((party, index) => ({
          ...party,
          mailbox: known[index] ? 'bo@office.example' : undefined,
        })),
        tranches: ready.terms.tranches.map((tranche, index) => ({
          ...tranche,
          dueDate: due[index] ?? TODAY,
        })),
      };
      const pledges = isWhole ? ready.pledges : ready.pledges.slice(1);
      const others = same.map((reference, index) => ({
        id: `c${index}`,
        number: `CONV-${index}`,
        reference,
        title: terms.title,
      }));
      const {
        ready: isReady,
        gaps: found,
        warnings: warned,
      } = readinessView({ ...ready, terms, pledges }, others, 'fr');
      expect(isReady).toBe(isWhole);
      expect(found.map(({ mendable: _, ...gap }) => gap)).toEqual(gaps({ ...ready, pledges }));
      expect(warned.filter(({ warning }) => warning === 'referenceTaken')).toHaveLength(same.length);
      expect(warned.filter(({ warning }) => warning === 'mailboxMissing')).toHaveLength(
        known.filter((isKnown) => !isKnown).length,
      );
      const isEarly = due.includes('2015-01-01');
      if (isEarly && isWhole) expect(warned.map(({ warning }) => warning)).toContain('calledBeforeYear');
    }),
  );
});

describe('what may have been entered twice', () => {
  const named = (fr: string) => ({ ar: `جمعية ${fr}`, fr });
  const together = (...names: string[]) => {
    const { terms } = planned([], []);
    const more = names.map((name, index) => ({
      id: `asso-${index}`,
      kind: 'contributor' as const,
      name: named(name),
      mailbox: 'bo@asso.example',
    }));
    return warnings({ terms: { ...terms, parties: [...terms.parties, ...more] }, pledges: [] });
  };

  it('is a party with the name of another, as readers take names for the same', () => {
    expect(together("L'Espoir", 'Avenir', 'L’ESPOIR ')).toEqual([
      { warning: 'nameTwice', about: 'asso-2', sameAs: 'asso-0' },
    ]);
    expect(together("L'Espoir", 'L’Espoir de Salé')).toEqual([]);
  });

  it('is a pledge that promises what another promises, whoever prepared it', () => {
    const { terms, pledges } = planned(
      [],
      [
        [2026, 100],
        [2026, 100],
        [2026, 100, 'women'],
        [2027, 100],
        [2026, 101],
      ],
    );
    const confirmed = pledges.map(
      (each, index): Pledge => ({ ...each, status: index ? 'pledged' : 'confirmed' }),
    );
    const twice = { warning: 'pledgeTwice', about: 'p1', sameAs: 'p0' } as const;
    expect(warnings({ terms, pledges: confirmed })).toEqual([twice]);
    const { message } =
      readinessView({ ...smallLife('draft').c, terms, pledges: confirmed }, [], 'fr').warnings[0] ?? {};
    expect(message).toContain('deux promesses identiques de 1,00\u00a0DH pour 2026');
    const elsewhere = pledges.map((each, index) => ({ ...each, budgetLine: `B-${index}` }));
    expect(warnings({ terms, pledges: elsewhere })).toEqual([]);
  });
});
