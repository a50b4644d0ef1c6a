import { fingerprint } from '../../../kernel/chain.ts';
import { fold } from '../../../kernel/fold.ts';
import { sum } from '../../../kernel/money.ts';
import type { Phrase } from '../../../kernel/sentence.ts';
import type { Bilingual } from '../../../kernel/text.ts';
import { earmarkName, partyName } from '../formation/consistency.ts';
import { phrase } from '../phrases/sentence.ts';
import type { Convention, Pledge } from '../state.ts';
import type { Tranche } from '../terms.ts';

/** Another convention, as a warning names it to people who may see it. */
export interface OtherConvention {
  id: string;
  number: string;
  reference: string;
  title: Bilingual;
}

/**
 * A warning before the signature, which never blocks it. `about` is a party; a pledge; a
 * funding line, which is a party and an earmark or "-"; or the other convention, by its id. Amounts in centimes.
 */
export type Warning =
  | { warning: 'mailboxMissing'; about: string }
  | { warning: 'nameTwice' | 'pledgeTwice'; about: string /** The one before. */; sameAs: string }
  | {
      warning: 'calledBeforeYear';
      about: string;
      tranche: number;
      /** The year in which the tranche is due. */
      year: number;
      /** The sum pledged in the funding line for that year and those before. */
      expected: number;
      /** The sum called of it up to that tranche. */
      actual: number;
    }
  | { warning: 'referenceTaken'; about: string; other: OtherConvention };

type Planned = Pick<Convention, 'terms' | 'pledges'>;

/**
 * The warnings of the convention itself: each party without a mailbox, which gets no mail; parties that
 * bear one name, and pledges that promise the same, as one that was entered twice does; and money that is called before
 * the budget year it was promised for. Shares that no pledge covers at all are a gap and no warning.
 */
export function warnings({ terms, pledges }: Planned): Warning[] {
  const unreached = terms.parties.filter(({ mailbox }) => mailbox === undefined);
  return [
    ...unreached.map(({ id }): Warning => ({ warning: 'mailboxMissing', about: id })),
    ...repeated('nameTwice', terms.parties, ({ name }, other) => isSameName(name, other.name)),
    ...repeated('pledgeTwice', pledges, (one, other) => promiseOf(one) === promiseOf(other)),
    ...calledBeforeYear({ terms, pledges }),
  ];
}

/** That other conventions bear the same reference. */
export function referenceTaken(others: readonly OtherConvention[]): Warning[] {
  return others.map((other) => ({ warning: 'referenceTaken', about: other.id, other }));
}

/** Each that is the same as one before it. */
function repeated<T extends { id: string }>(
  warning: 'nameTwice' | 'pledgeTwice',
  list: readonly T[],
  isSame: (one: T, other: T) => boolean,
): Warning[] {
  return list.flatMap((each, index) => {
    const before = list.slice(0, index).find((other) => isSame(each, other));
    return before ? [{ warning, about: each.id, sameAs: before.id }] : [];
  });
}

function isSameName(one: Bilingual, other: Bilingual): boolean {
  return fold(one.ar) === fold(other.ar) || fold(one.fr) === fold(other.fr);
}

/** The content of a pledge, as it is compared. */
function promiseOf({
  id: _id,
  status: _status,
  preparedBy: _who,
  budgetLine = '',
  ...promise
}: Pledge): string {
  return fingerprint({ ...promise, budgetLine: fold(budgetLine) });
}

const fundingLineOf = ({ party, earmark }: { party: string; earmark?: string | undefined }) =>
  `${party}/${earmark ?? '-'}`;

function calledBeforeYear({ terms, pledges }: Planned): Warning[] {
  const cash = pledges.filter(({ nature }) => nature === 'cash');
  const inOrder = [...terms.tranches].sort((a, b) =>
    a.dueDate === b.dueDate ? a.n - b.n : a.dueDate < b.dueDate ? -1 : 1,
  );
  return [...new Set(cash.map(fundingLineOf))].flatMap((fundingLine) => {
    const promises = cash.filter((pledge) => fundingLineOf(pledge) === fundingLine);
    return [...calledEarly(fundingLine, promises, inOrder)];
  });
}

/**
 * Each tranche by which more is called of a funding line than it was promised by then, as far as later years promise
 * it.
 */
function* calledEarly(
  fundingLine: string,
  promises: readonly Pledge[],
  tranches: readonly Tranche[],
): Generator<Warning> {
  const promised = sum(promises.map(({ amount }) => amount));
  let actual = 0;
  for (const { n: tranche, dueDate, shares } of tranches) {
    const called = sum(
      shares.filter((share) => fundingLineOf(share) === fundingLine).map(({ amount }) => amount),
    );
    // A budget year is the calendar year.
    const year = Number(dueDate.slice(0, 4));
    const expected = sum(promises.filter(({ fiscalYear }) => fiscalYear <= year).map(({ amount }) => amount));
    actual += called;
    if (called > 0 && Math.min(actual, promised) > expected)
      yield { warning: 'calledBeforeYear', about: fundingLine, tranche, year, expected, actual };
  }
}

/** The sentence of a warning. */
export function describeWarning(warned: Warning, { terms, pledges }: Planned): Phrase {
  switch (warned.warning) {
    case 'mailboxMissing':
    case 'nameTwice':
      return phrase(warned.warning, { party: partyName(terms, warned.about) });
    case 'pledgeTwice': {
      const pledge = pledges.find(({ id }) => id === warned.about);
      const { party = '', amount = 0, fiscalYear: year = 0 } = pledge ?? {};
      return phrase('pledgeTwice', { party: partyName(terms, party), amount, year });
    }
    case 'calledBeforeYear': {
      const [party = '', earmark] = warned.about.split('/');
      const { tranche, year, expected, actual } = warned;
      const named = {
        party: partyName(terms, party),
        earmark: earmarkName(earmark === '-' ? undefined : earmark),
      };
      return phrase('calledBeforeYear', { ...named, tranche, year, expected, actual });
    }
    case 'referenceTaken': {
      const { number, reference, title } = warned.other;
      return phrase('referenceTaken', {
        number: { name: number },
        reference: { name: reference },
        title: { name: title },
      });
    }
  }
}
