import type { Convention, Tranche } from '../../../parts/convention/convention.ts';
import { grouped } from '../../../parts/convention/grouped.ts';
import { sum } from '../../../parts/ledger/sum.ts';

/** A tranche's shares with what became of each, and what its conditions have come to. */

type Condition = Tranche['conditions'][number]['condition'];
type Share = Tranche['shares'][number];

export interface ShareProgress extends Share {
  key: string;
  /** Whether the party has been called for it. */
  isCalled: boolean;
  received: number;
}

/** Each party's share, with what its call has brought in. Calls follow the shares in their order. */
export function sharesOf(tranche: Tranche, calls: Convention['calls']): ShareProgress[] {
  const fundingLine = ({ party, earmark }: Pick<Share, 'party' | 'earmark'>) => `${party}/${earmark ?? '-'}`;
  const waiting = grouped(
    calls.filter((call) => call.tranche === tranche.n),
    fundingLine,
  );
  return tranche.shares.map((share, index) => {
    const call = waiting.get(fundingLine(share))?.shift();
    return {
      ...share,
      key: `${fundingLine(share)}/${index}`,
      isCalled: call !== undefined,
      received: call?.received ?? 0,
    };
  });
}

export function amountOf({ shares }: Pick<Tranche, 'shares'>): number {
  return sum(shares.map((share) => share.amount));
}

/** How far the money has come that a condition asks for, in centimes. */
export interface Progress {
  of: 'partyPaid' | 'trancheJustified';
  reached: number;
  whole: number;
}

/** The money that a condition is about: what came in of a party's share, or what was justified of what was paid. */
export function progressOf(
  condition: Condition,
  { calls, tranches }: Pick<Convention, 'calls' | 'tranches'>,
): Progress | undefined {
  if (condition.type === 'partyPaid') {
    const own = calls.filter(
      ({ tranche, party }) => tranche === condition.tranche && party === condition.party,
    );
    return {
      of: condition.type,
      reached: sum(own.map((call) => call.received)),
      whole: sum(own.map((call) => call.amount)),
    };
  }
  if (condition.type === 'trancheJustified') {
    const about = tranches.find(({ n }) => n === condition.tranche);
    return { of: condition.type, reached: about?.justified ?? 0, whole: about?.disbursed ?? 0 };
  }
  return undefined;
}
