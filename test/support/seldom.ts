import { person } from '../../scenarios/cases.ts';
import { bankLives } from './bank-lives.ts';
import { lifeWithDeliveries } from './in-kind-life.ts';
import type { Life } from './life.ts';
import { centreLives } from './linked-centres.ts';
import {
  lifeWithEvidence,
  lifeWithRefundReturned,
  lifeWithResolutionRejected,
  SMALL,
  smallLife,
  smallPledges,
} from './small.ts';
import { transferLives } from './transfers.ts';

/** Lives with what seldom happens by chance. */
export function seldom(): Life[] {
  const rejected = smallLife('review');
  rejected.open('formation-1');
  rejected.settle(rejected.task('review'), 'reject');
  const lapsed = smallLife('pledging');
  lapsed.open('formation-1');
  lapsed.wait(70).applyDeadlines('formation-1');
  const withdrawn = smallLife('pledging');
  const officer = person(SMALL.ministry, 'officer');
  const [, own] = smallPledges(withdrawn.today);
  if (own) {
    withdrawn.act({ type: 'pledge', data: own.terms }, officer);
    withdrawn.act({ type: 'revisePledge', data: { pledge: 'p1', terms: own.terms } }, officer);
  }
  withdrawn.act({ type: 'withdraw', data: { reason: 'Motif' } }, officer);
  return [
    rejected,
    lapsed,
    withdrawn,
    lifeWithEvidence(),
    lifeWithRefundReturned(),
    lifeWithResolutionRejected(),
    ...bankLives(),
    lifeWithDeliveries(),
    ...transferLives(),
    ...centreLives(),
  ];
}
