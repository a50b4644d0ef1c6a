import { sum } from '../../../kernel/money.ts';
import type { ConventionLine, LedgerShare } from '../../shared/convention-line.ts';
import { type Contents, type Contribution, contributionKey } from '../contents.ts';
import { type Given, type Interval, moneyOf } from './interval.ts';

/** The money of a plan, read from the ledgers of its conventions. Amounts in centimes. */

/** What counts of a funding line: what is committed once its convention binds, before that what is pledged. */
export const countedOf = (
  { isBinding, isVoid }: Pick<ConventionLine, 'isBinding' | 'isVoid'>,
  { committed, pledged }: Pick<LedgerShare, 'committed' | 'pledged'>,
): number => (isVoid ? 0 : isBinding ? committed : pledged);

export interface PlanMoney {
  /** The envelopes of the region and the core conventions together. */
  total: Interval;
  envelopes: number;
  committed: number;
  /** Of core conventions that are not in force yet: it binds nobody. */
  pledged: number;
  /** Of core conventions, of which nobody says whether it is part of an envelope. */
  unknown: number;
  /** Envelopes of the whole country: context, never added. */
  national: number;
}

type Text = Pick<Contents, 'envelopes' | 'lines'>;

const fundedFrom = (declared: readonly Contribution[], share: LedgerShare) =>
  declared.find((each) => contributionKey(each) === contributionKey(share))?.fundedFrom ?? 'unknown';

export function planMoneyOf(
  { envelopes, lines }: Text,
  conventions: ReadonlyMap<string, ConventionLine>,
): PlanMoney {
  const core = lines.flatMap(({ convention, role, contributions }) => {
    const found = role === 'core' ? conventions.get(convention) : undefined;
    return found ? [{ found, contributions }] : [];
  });
  const given = core.flatMap(({ found, contributions }) =>
    found.shares.map((share): Given & { isBinding: boolean } => ({
      amount: countedOf(found, share),
      from: fundedFrom(contributions, share),
      isBinding: found.isBinding,
    })),
  );
  const ofScope = (scope: 'region' | 'national') => envelopes.filter((each) => each.scope === scope);
  const amounts = (of: readonly { amount: number }[]) => sum(of.map(({ amount }) => amount));
  return {
    total: moneyOf(ofScope('region'), given),
    envelopes: amounts(ofScope('region')),
    committed: amounts(given.filter(({ isBinding }) => isBinding)),
    pledged: amounts(given.filter(({ isBinding }) => !isBinding)),
    unknown: amounts(given.filter(({ from }) => from === 'unknown')),
    national: amounts(ofScope('national')),
  };
}
