import type { GetOverviewAnswer } from '../../api/schema.d.ts';

/** The figures of the overview about money, prepared for its charts. Amounts in centimes. */

export const STAGES = ['pledged', 'committed', 'called', 'received', 'disbursed', 'justified'] as const;
export type Stage = (typeof STAGES)[number];
export type PartyFigures = GetOverviewAnswer['figures'][number];

/** The amounts of one party, or of all together; `outstanding` is called and not received. */
export type Amounts = Pick<PartyFigures, Stage | 'outstanding'>;

export interface Reliability {
  /** The part of the called amount that has come in; undefined where nothing has been called. */
  received: number | undefined;
  /** The part of the committed amount that has been called; undefined where nothing is committed. */
  called: number | undefined;
}

/**
 * How far a party's word has become money. Only what has been called can be late, so reliability is measured
 * against the calls; how much has been called at all says how much the measure rests on.
 */
export function reliabilityOf({ committed, called, received }: Amounts): Reliability {
  return {
    received: called > 0 ? received / called : undefined,
    called: committed > 0 ? called / committed : undefined,
  };
}

type Late = GetOverviewAnswer['late']['items'][number];

/** The calls for funds that are late, apart from the other tasks that are. */
export function lateOf(items: readonly Late[]): { calls: Late[]; others: Late[] } {
  return {
    calls: items.filter(({ kind }) => kind === 'fundsCall'),
    others: items.filter(({ kind }) => kind !== 'fundsCall'),
  };
}
