import { openCalls } from '../../../parts/calls/open-calls.ts';
import type { Convention } from '../../../parts/convention/convention.ts';
export type Obstacle =
  | { why: 'tranche'; tranche: number }
  | { why: 'call'; party: string; amount: number }
  | { why: 'unjustified'; amount: number; percent: number }
  | { why: 'amendment' };

/** As much of a convention as its closure hangs on. */
export interface Closing extends Pick<Convention, 'phase' | 'calls' | 'tasks'> {
  settings: Pick<Convention['settings'], 'closureJustifiedPercent'>;
  amendments: readonly Pick<Convention['amendments'][number], 'status'>[];
  tranches: readonly Pick<Convention['tranches'][number], 'n' | 'status' | 'disbursed' | 'justified'>[];
}

/** What still keeps a convention from its closure; a terminated one is closed as it is. */
export function closureObstacles(convention: Closing): Obstacle[] {
  if (convention.phase === 'terminated') return [];
  const { tranches, settings, amendments } = convention;
  const percent = settings.closureJustifiedPercent;
  const disbursed = tranches.reduce((total, tranche) => total + tranche.disbursed, 0);
  const justified = tranches.reduce((total, tranche) => total + tranche.justified, 0);
  const missing = Math.ceil((disbursed * percent) / 100) - justified;
  return [
    ...(amendments.some(({ status }) => status === 'open') ? [{ why: 'amendment' } as const] : []),
    ...tranches
      .filter(({ status }) => status !== 'paid')
      .map(({ n }) => ({ why: 'tranche', tranche: n }) as const),
    ...openCalls(convention).map(
      ({ call, outstanding }) => ({ why: 'call', party: call.party, amount: outstanding }) as const,
    ),
    ...(missing > 0 ? [{ why: 'unjustified', amount: missing, percent } as const] : []),
  ];
}
